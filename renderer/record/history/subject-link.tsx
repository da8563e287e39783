import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { ToldChange } from '../../../words/log/told-change.ts';
import { kindsWithPage } from '../../../words/commands/commands.ts';

/** The record that a change is about, with the way to it where it has a page of its own. */
export function SubjectLink({ change: { subject, subjects } }: { change: Pick<ToldChange, 'subject' | 'subjects'> }) {
  const [one] = subjects;
  const page = kindsWithPage.find((kind) => kind === one?.table);
  if (one === undefined || page === undefined || subjects.length > 1) return <>{subject}</>;
  return (
    <Anchor component={Link} href={page === 'units' ? `/${page}` : `/${page}/${one.id}`}>
      {subject}
    </Anchor>
  );
}
