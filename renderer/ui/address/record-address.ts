import type { Subject } from '../../../engine/ledger/about.ts';
import { kindsWithPage } from '../../../words/commands/commands.ts';

/** Where a record is shown; `null` where its kind has no page. */
export function recordAddress({ table, id }: Subject): string | null {
  const page = kindsWithPage.find((kind) => kind === table);
  if (page === undefined) return null;
  return page === 'units' ? `/${page}` : `/${page}/${id}`;
}
