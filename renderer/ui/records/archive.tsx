import type { ArchivedKind } from '../../../domain/commands.ts';
import { Button } from '@mantine/core';
import { dayIn } from '../../../engine/values/time.ts';
import { useCommand } from '../register/command.ts';
import { useSettings } from '../register/open-register.tsx';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/words-context.tsx';
import classes from './detail.module.css';

type Archivable = { readonly id: string; readonly code: string; readonly archivedAt: string | null };

/** Archives a record, or brings an archived one back. */
export function ArchiveButton({ table, row }: { table: ArchivedKind; row: Archivable }) {
  const say = useWords();
  const send = useCommand();
  const verb = row.archivedAt === null ? 'archive' : 'restore';
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => void send(`${table}.${verb}`, { id: row.id }, { subject: row.code })}>
      {say(verb === 'archive' ? 'common:archive' : 'common:restore')}
    </Button>
  );
}

/** Says of an archived record since when, and what that means; of others nothing. */
export function ArchivedNotice({ row }: { row: Archivable }) {
  const say = useWords();
  const times = useTimes();
  const { timeZone } = useSettings();
  if (row.archivedAt === null) return null;
  return <p className={classes['notice']}>{say('common:archivedNotice', { day: times.day(dayIn(row.archivedAt, timeZone)) })}</p>;
}

/** Stands where an address names a record that the register does not have. */
export function MissingRecord() {
  const say = useWords();
  return <p className={classes['missing']}>{say('common:missing')}</p>;
}
