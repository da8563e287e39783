import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { statusQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked, useOpenQuestions } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './shell.module.css';

/** Lines above every page: a sample's fixed day, and a clock that cannot be right. */
export function Notes() {
  const say = useWords();
  const times = useTimes();
  const { sampleToday } = useSettings();
  const store = useStore();
  // Where it cannot be had there is nothing to warn of here: `Outdated` says so.
  const [asked] = useAsked([statusQuestion(store)]);
  const status = asked?.answer ?? null;
  const [seen, setSeen] = useState(false);
  const clock = sampleToday === null && !seen ? (status?.clock ?? null) : null;
  const at = status?.lastEntryAt === null || status === null ? '' : times.instant(status.lastEntryAt);
  return (
    <>
      <Outdated />
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

/** Milliseconds: what fails and is shown as such in its own place is no longer counted then. */
const settling = 150;

/** Says that something on screen is a former state, because it could not be read again. */
function Outdated() {
  const say = useWords();
  const why = useWhyUnread();
  const { failures, retry } = useOpenQuestions();
  const problems = useSyncExternalStore(failures.subscribe, failures.current);
  const isShown = useDelayed(problems.length > 0, settling);
  if (!isShown) return null;
  return (
    <div className={classes['note']} role="alert">
      {[say('recovery:outdated'), ...new Set(problems.map(why))].join(' ')}
      <Button size="compact-xs" onClick={retry}>
        {say('common:retry')}
      </Button>
    </div>
  );
}
