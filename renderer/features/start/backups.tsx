import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Backup } from '../../platform/platform.ts';
import type { RegisterSummary } from '../../../contract/store.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { tell } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './start.module.css';

type Offer = { readonly backup: Backup; readonly ahead: number | null };

/** The newest backup of each register that this store lacks or is behind of. `ahead` counts entries; `null`: not here at all. */
export function offersOf(backups: readonly Backup[], registers: readonly RegisterSummary[]): Offer[] {
  const newest = new Map<string, Backup>();
  for (const backup of backups) {
    const known = newest.get(backup.registerId);
    if (!known || backup.seq > known.seq || (backup.seq === known.seq && backup.at > known.at)) newest.set(backup.registerId, backup);
  }
  return [...newest.values()].flatMap((backup): Offer[] => {
    const here = registers.find((register) => register.registerId === backup.registerId);
    if (!here) return [{ backup, ahead: null }];
    return backup.seq > here.head.seq ? [{ backup, ahead: backup.seq - here.head.seq }] : [];
  });
}

/** Another door may have gone further, or this store may be new: its backups are offered to continue from. */
export function Backups({
  registers,
  onOpenBytes,
}: {
  registers: readonly RegisterSummary[];
  onOpenBytes: (name: string, bytes: Uint8Array) => Promise<void>;
}) {
  const say = useWords();
  const language = useLanguage();
  const platform = usePlatform();
  const problemText = useProblemText();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  useEffect(() => {
    void platform.call('backups.list', {}).then(setBackups);
  }, [platform]);
  const offers = offersOf(backups, registers);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const take = async (backup: Backup) => {
    const read = await platform.call('backups.read', { id: backup.id });
    if (read.ok) await onOpenBytes(backup.name, read.value);
    else tell(read.problems.map(problemText).join('\n'), 'problem');
  };
  if (offers.length === 0) return null;
  return (
    <section className={classes['registers']}>
      <h2>{say('start:backups')}</h2>
      <ul>
        {offers.map(({ backup, ahead }) => (
          <li key={backup.id}>
            <div className={classes['name']}>
              <strong>{backup.name}</strong>
              <span>
                {say('start:backupSays', { seq: numberText(backup.seq), at: instantText(backup.at, zone, language) })} ·{' '}
                {ahead === null ? say('start:backupMissing') : say('start:backupAhead', { count: ahead })}
              </span>
            </div>
            <Button onClick={() => void take(backup)}>{say('common:continue')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
