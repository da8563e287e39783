import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Backup } from '../../platform/platform.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { usePlatform } from '../../ui/platform/platform-context.tsx';
import { useAttempt } from '../../ui/recovery/attempt.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './people.module.css';

/** The backups that hold an erased name: they end with an entry from the one that recorded the person to the last before the erasure. */
export function backupsHolding(backups: readonly Backup[], registerId: string, recordedWith: number, erasedWith: number): Backup[] {
  return backups.filter((backup) => backup.registerId === registerId && backup.seq >= recordedWith && backup.seq < erasedWith);
}

/** The backups of this computer that still hold the name of an erased person, and the way to delete them. */
export function HoldingBackups({ personId, erasedWith }: { personId: string; erasedWith: number }) {
  const say = useWords();
  const times = useTimes();
  const store = useStore();
  const platform = usePlatform();
  const problemText = useProblemText();
  const { registerId } = useRegister();
  const [deleting, setDeleting] = useState(false);
  const holding = useAttempt(
    useCallback(async () => {
      const record = { table: 'people', id: personId };
      const log = { since: null, until: null, record, table: null, action: null, person: null, before: null, count: 500 };
      const [entries, backups] = await Promise.all([store.log(log), platform.call('backups.list', {})]);
      const recordedWith = Math.min(...entries.map(({ header }) => header.seq));
      return backupsHolding(backups, registerId, recordedWith, erasedWith);
    }, [store, platform, registerId, personId, erasedWith]),
  );
  const backups = holding.value ?? [];
  const remove = async () => {
    setDeleting(true);
    for (const { id } of backups) {
      const removed = await platform.call('backups.remove', { id });
      if (!removed.ok) notify(removed.problems.map(problemText).join('\n'), 'problem');
    }
    setDeleting(false);
    await holding.again();
  };
  if (backups.length === 0) return null;
  return (
    <div role="group" aria-label={say('people:holdingTitle', { count: backups.length })} className={classes['holding']}>
      <strong>{say('people:holdingTitle', { count: backups.length })}</strong>
      <ul>
        {backups.map(({ id, at, seq }) => (
          <li key={id}>{say('people:holdingBackup', { at: times.instant(at), seq: numberText(seq) })}</li>
        ))}
      </ul>
      <Button loading={deleting} color="red" data-takes-away onClick={() => void remove()}>
        {say('people:holdingDelete', { count: backups.length })}
      </Button>
    </div>
  );
}
