import { Button, Loader } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDelayed } from '../../ui/page/delayed.ts';
import { isFocusLost } from '../../ui/page/focus-lost.ts';
import { farOf } from '../../ui/progress/far.ts';
import { UnderWay } from '../../ui/progress/under-way.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Made } from './made.ts';
import classes from './quarters.module.css';

type Props = { readonly made: Made<unknown>; readonly label: string; readonly ended: string };

/** How far something is that is made from the whole register, that it was ended, or why there is none: with what can be done about it. */
export function Making({ made: { value, isMaking, isLong, progress, isEnded, problems, again, end }, label, ended }: Props) {
  const say = useWords();
  const problemText = useProblemText();
  const isBlank = useDelayed(isMaking && value === null, 150);
  const lasts = problems.every(({ code }) => code === 'report.riskIdentifiedLater' || code === 'report.riskRecordedLater');
  if (isLong) {
    return (
      <div className={classes['making']}>
        <UnderWay far={farOf(say, progress)} label={label} onEnd={end} />
      </div>
    );
  }
  if (isEnded) {
    return (
      <div className={classes['making']}>
        <span role="status">{ended}</span>
        <Again onAgain={again}>{say('common:makeAgain')}</Again>
      </div>
    );
  }
  if (problems.length === 0) return isBlank ? <Loader size={14} /> : null;
  return (
    <div role="alert" className={classes['problem']} data-lasts={lasts || undefined}>
      {problems.map((problem) => (
        <p key={problem.code}>{problemText(problem)}</p>
      ))}
      {!lasts && <Button onClick={again}>{say('common:retry')}</Button>}
    </div>
  );
}

/** It stands where that was which ended the work, and has the focus in its place. */
function Again({ onAgain, children }: { onAgain: () => void; children: ReactNode }) {
  const own = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocusLost()) own.current?.focus();
  }, []);
  return (
    <Button ref={own} size="compact-sm" onClick={onAgain}>
      {children}
    </Button>
  );
}
