import { Button } from '@mantine/core';
import type { Backup } from '../../platform/platform.ts';
import type { RegisterSummary } from '../../../contract/store.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Attempt } from '../../ui/recovery/attempt.ts';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
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

type BackupsProps = {
  readonly backups: Attempt<readonly Backup[]>;
  readonly registers: readonly RegisterSummary[];
  readonly onTake: (backup: Backup) => void;
};

/** Another host may have gone further, or this store may be new: its backups are offered to continue from. */
export function Backups({ backups, registers, onTake }: BackupsProps) {
  const say = useWords();
  const language = useLanguage();
  const offers = offersOf(backups.value ?? [], registers);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (offers.length === 0 && backups.problem === null) return null;
  return (
    <section className={classes['registers']}>
      <h2>{say('start:backups')}</h2>
      {backups.problem !== null && <UnreadNotice problem={backups.problem} extent="part" onRetry={() => void backups.again()} />}
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
            <Button onClick={() => onTake(backup)}>{say('common:continue')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
