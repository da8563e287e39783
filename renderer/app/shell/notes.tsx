import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import type { ClockFinding } from '../../../engine/ledger/clock.ts';
import { assertNever } from '../../../engine/values/result.ts';
import type { Translate } from '../../../words/translate.ts';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useWhyUnread } from '../../ui/recovery/why-unread.ts';
import { statusQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked, useOpenQuestions } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { FirstSteps } from '../../features/first-steps/first-steps.tsx';
import classes from './shell.module.css';

/** Lines above every page: a sample's fixed day, the first steps of a new register, and a clock that cannot be right. */
export function Notes() {
  const say = useWords();
  const times = useTimes();
  const { sampleToday } = useSettings();
  const store = useStore();
  // Where it cannot be had there is nothing to warn of here: `Outdated` says so.
  const [asked] = useAsked([statusQuestion(store)]);
  const status = asked?.answer ?? null;
  const [seen, setSeen] = useState(false);
  const found = seen ? null : (status?.clock ?? null);
  // The sample stands at its own day for ever: only a clock that is impossible anywhere is worth a word there.
  const clock = sampleToday === null || found === 'impossible' ? found : null;
  const at = status?.lastEntryAt === null || status === null ? '' : times.instant(status.lastEntryAt);
  const now = status === null ? '' : times.instant(status.now);

  async function settle(what: ClockFinding): Promise<void> {
    if (what === 'farAhead') await store.trustClock();
    setSeen(true);
  }

  return (
    <>
      <Outdated />
      <FirstSteps />
      {sampleToday !== null && <div className={classes['note']}>{say('shell:sample', { day: times.day(sampleToday) })}</div>}
      {clock !== null && (
        <div className={classes['note']} role="alert">
          {clockText(clock, at, now, say)}
          {clock !== 'impossible' && (
            <Button size="compact-xs" onClick={() => void settle(clock)}>
              {say(clock === 'farAhead' ? 'shell:clockIsRight' : 'shell:dismiss')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function clockText(clock: ClockFinding, at: string, now: string, say: Translate): string {
  switch (clock) {
    case 'impossible':
      return say('shell:clockImpossible', { now });
    case 'steppedBack':
      return say('shell:clockBack', { at });
    case 'ahead':
      return say('shell:clockAhead', { at });
    case 'farAhead':
      return say('shell:clockFarAhead', { at, now });
    default:
      return assertNever(clock);
  }
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
