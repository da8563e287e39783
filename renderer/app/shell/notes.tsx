import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { StoreStatus } from '../../../contract/store.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './shell.module.css';

/** Lines above every place: a sample's fixed day, and a clock that cannot be right. */
export function Notes() {
  const say = useWords();
  const times = useTimes();
  const { sampleToday } = useSettings();
  const store = useStore();
  const [status, setStatus] = useState<StoreStatus | null>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    void store.status().then(setStatus);
  }, [store]);
  const clock = sampleToday === null && !seen ? (status?.clock ?? null) : null;
  const at = status?.lastEntryAt === null || status === null ? '' : times.instant(status.lastEntryAt);
  return (
    <>
      {sampleToday !== null && <div className={classes['note']}>{say('shell:sample', { day: times.day(sampleToday) })}</div>}
      {clock !== null && (
        <div className={classes['note']} role="alert">
          {say(clock === 'clock.steppedBack' ? 'shell:clockBack' : 'shell:clockAhead', { at })}
          <Button size="compact-xs" onClick={() => setSeen(true)}>
            {say('shell:dismiss')}
          </Button>
        </div>
      )}
    </>
  );
}
