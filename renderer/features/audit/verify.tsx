import { Button, CopyButton, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { breakArguments, type OutsideHead, type Verdict } from '../../../engine/ledger/verdict.ts';
import type { PackingProgress, VerifyingProgress } from '../../../contract/store.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { breakSentence } from '../../../words/problem-text.ts';
import { flushUnsent } from '../../state/saving.ts';
import { farOf } from '../../ui/progress/far.ts';
import { UnderWay, useUnderWay } from '../../ui/progress/under-way.tsx';
import { problemOfCall } from '../../ui/recovery/problem-of-call.ts';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './audit.module.css';
import { outsideHeadTyped } from './typed-head.ts';

/** The head to give away, and the check of the ledger with or without one that was given away. */
export function Verify() {
  const say = useWords();
  const store = useStore();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [found, setFound] = useState<{ readonly verdict: Verdict; readonly outside: OutsideHead | null } | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay<PackingProgress | VerifyingProgress>();
  const leave = useEffectEvent(end);
  // What nobody is there to read is not worked out.
  useEffect(() => () => leave(), []);
  const verify = async () => {
    const outside = outsideHeadTyped(typed);
    const isWrong = typed.trim() !== '' && outside === null;
    setWrong(isWrong);
    if (isWrong) return;
    setFailed(null);
    await follow(async (watch) => {
      try {
        await flushUnsent();
        setFound({ verdict: await store.verify(outside, watch), outside });
      } catch (error) {
        if (watch.signal.aborted) return;
        setFound(null);
        setFailed(problemOfCall(error));
      }
    });
  };
  return (
    <>
      <HeadToGive />
      <section className={classes['part']}>
        <h2>{say('audit:verify')}</h2>
        <form
          className={classes['ask']}
          onSubmit={(event) => {
            event.preventDefault();
            void verify();
          }}
        >
          <TextInput
            label={say('audit:verifyHead')}
            description={say('audit:verifyHeadNote')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed}
            error={wrong ? say('audit:verifyHeadWrong') : null}
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" loading={isUnderWay}>
            {say('audit:verifyNow')}
          </Button>
        </form>
        {isLong && (
          <div className={classes['underWay']}>
            <UnderWay far={farOf(say, progress)} label={say('audit:verifying')} onEnd={end} />
          </div>
        )}
      </section>
      {failed !== null && <UnreadNotice problem={failed} extent="part" onRetry={() => void verify()} />}
      <div role="status">{found !== null && !isUnderWay && <Outcome verdict={found.verdict} outside={found.outside} />}</div>
    </>
  );
}

function HeadToGive() {
  const say = useWords();
  const store = useStore();
  const times = useTimes();
  const head = useAnswer(loadQuestion('head', null, async () => ({ head: await store.head() })))?.head ?? null;
  if (head === null) return null;
  const text = `${head.seq}:${head.hash}`;
  return (
    <section className={classes['part']}>
      <h2>{say('audit:head')}</h2>
      <p className={classes['text']}>{say('audit:headText')}</p>
      <div className={classes['head']}>
        <code>{text}</code>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button onClick={copy} aria-live="polite">
              {say(copied ? 'common:copied' : 'common:copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes['text']}>{times.instant(head.at)}</p>
    </section>
  );
}

function Outcome({ verdict, outside }: { verdict: Verdict; outside: OutsideHead | null }) {
  const say = useWords();
  const entries = numberText(verdict.entries);
  if (verdict.ok) {
    return (
      <p className={classes['good']}>
        {outside === null ? say('audit:okInside', { entries }) : say('audit:okHead', { entries, seq: outside.seq })}
      </p>
    );
  }
  return (
    <div className={classes['bad']}>
      <strong>{say('audit:broken', { count: verdict.found, n: numberText(verdict.found) })}</strong>
      <ul>
        {verdict.problems.slice(0, 20).map((one) => (
          <li key={JSON.stringify(one)}>
            {say('audit:brokenAt', { seq: one.seq })}: {breakSentence(breakArguments(one), say)}
          </li>
        ))}
      </ul>
    </div>
  );
}
