import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Counted } from '../../../domain/overview/counted.ts';
import { listAddress } from '../../record/list/list-address.ts';

type Props = { readonly counted: Counted; readonly className: string; readonly children: ReactNode };

/** What is said of some records, as the way to their list; where there is none, there is nothing to open. */
export function CountedLink({ counted: { table, count, list }, className, children }: Props) {
  if (count === 0)
    return (
      <span className={className} data-none>
        {children}
      </span>
    );
  return (
    <Link className={className} href={listAddress(`/${table}`, list)}>
      {children}
    </Link>
  );
}
