import { Button, Loader } from '@mantine/core';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { lookAt, usePastInstant } from '../../state/past-instant.ts';
import { flushUnsent } from '../../state/saving.ts';
import { notify } from '../../ui/notices/notices.tsx';
import { useDelayed } from '../../ui/page/delayed.ts';
import { patience } from '../../ui/progress/under-way.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { DraftsProvider } from '../../ui/register/drafts.tsx';
import { RegisterProvider, useRegister } from '../../ui/register/open-register.tsx';
import { PastProvider } from '../../ui/register/past.tsx';
import { StoreProvider, useStore } from '../../ui/register/store-context.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { openPast, type PastRegister } from '../../workers/past-client.ts';
import classes from '../shell/shell.module.css';

/** Nobody types here. */
const noDrafts = { window: '', texts: [], taken: true };

/**
 * All pages, as of the instant that this window looks at: the store that they ask is another there, and nothing else. `note`
 * stands above them.
 */
export function PastPages({ children }: { children: (note: ReactNode) => ReactNode }) {
  const { past, isOpening } = usePastRegister();
  if (past === null) return children(isOpening ? <Opening /> : null);
  const { opened, names, client, at } = past;
  return (
    <StoreProvider store={client}>
      <DraftsProvider key={at} registerId={opened.summary.registerId} opened={noDrafts}>
        <RegisterProvider opened={opened} names={names} at={at}>
          <PastProvider past={past}>{children(<Banner past={past} />)}</PastProvider>
        </RegisterProvider>
      </DraftsProvider>
    </StoreProvider>
  );
}

/** The register as of the instant that was asked for, once it is open; what was shown before stays until then. */
function usePastRegister(): { readonly past: PastRegister | null; readonly isOpening: boolean } {
  const say = useWords();
  const store = useStore();
  const problemText = useProblemText();
  const { registerId, actor } = useRegister();
  const asked = usePastInstant(({ past }) => (past?.registerId === registerId ? past.at : null));
  const [past, setPast] = useState<PastRegister | null>(null);
  const shown = useRef<PastRegister | null>(null);
  const show = useCallback((next: PastRegister | null) => {
    shown.current?.end();
    shown.current = next;
    setPast(next);
  }, []);
  useEffect(() => () => shown.current?.end(), []);
  /** Says why it cannot be shown; without a problem the register had not been made yet. */
  const giveUp = useEffectEvent((problems: readonly Problem[], signal: AbortSignal) => {
    if (signal.aborted) return;
    notify(problems.length === 0 ? say('audit:asOfNothing') : problems.map(problemText).join('\n'), 'problem');
    lookAt(null);
  });
  useEffect(() => {
    if (asked === null) return show(null);
    const stop = new AbortController();
    void open().catch((error: unknown) => giveUp([problemOfCall(error)], stop.signal));
    async function open(): Promise<void> {
      // What was typed is written as of now, not left behind.
      if (!(await flushUnsent())) return lookAt(null);
      const outcome = await openPast(store, registerId, asked ?? '', actor, stop.signal);
      if (outcome === null) return;
      if (!outcome.ok) return giveUp(outcome.problems, stop.signal);
      if (outcome.value === null) return giveUp([], stop.signal);
      if (stop.signal.aborted) return outcome.value.end();
      show(outcome.value);
    }
    return () => stop.abort();
  }, [asked, store, registerId, actor, show]);
  const isOpen = past !== null && past.at === asked;
  return { past: asked === null ? null : past, isOpening: asked !== null && !isOpen };
}

function Opening() {
  const say = useWords();
  // Most are open before one looks.
  if (!useDelayed(true, patience)) return null;
  return (
    <div className={classes['note']} role="status">
      <Loader size="xs" /> {say('audit:asOfWorking')}
      <Button size="compact-xs" onClick={() => lookAt(null)}>
        {say('common:cancel')}
      </Button>
    </div>
  );
}

/** Says as of when everything below is shown, that it is read-only, and leads back to now. */
function Banner({ past }: { past: PastRegister }) {
  const say = useWords();
  const times = useTimes();
  const { timeZone } = past.opened.settings;
  return (
    <div className={classes['past']} role="status">
      <strong>{say('audit:pastTitle', { at: times.instant(past.at), zone: timeZone })}</strong>
      <span>{say('audit:pastText', { seq: numberText(past.head.seq) })}</span>
      <Button size="compact-xs" onClick={() => lookAt(null)}>
        {say('audit:pastLeave')}
      </Button>
    </div>
  );
}
