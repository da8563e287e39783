import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { ToldChange } from '../../../words/log/told-change.ts';
import { recordAddress } from '../../ui/address/record-address.ts';

/** The record that a change is about, with the way to it where it has a page of its own. */
export function SubjectLink({ change: { subject, subjects } }: { change: Pick<ToldChange, 'subject' | 'subjects'> }) {
  const [one] = subjects;
  const address = one === undefined || subjects.length > 1 ? null : recordAddress(one);
  if (address === null) return <>{subject}</>;
  return (
    <Anchor component={Link} href={address}>
      {subject}
    </Anchor>
  );
}
