import { Anchor, Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useGuided, leaveSteps, seeReport } from '../../state/guided.ts';
import { countsQuestion, quietly } from '../../ui/register/question-kinds.ts';
import { useAsked } from '../../ui/register/questions-context.tsx';
import { useSettings } from '../../ui/register/open-register.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { firstSteps } from './steps.ts';
import classes from './first-steps.module.css';

/** Five steps into a register that was made here: what is done is known by what the register holds. They can be left at any time. */
export function FirstSteps() {
  const { registerId } = useSettings();
  const guided = useGuided((all) => all[registerId]);
  const [path] = useLocation();
  const isReport = path.startsWith('/quarters');
  useEffect(() => {
    if (isReport && guided !== undefined) seeReport(registerId);
  }, [isReport, guided, registerId]);
  return guided === undefined ? null : <Steps hasReport={guided.report || isReport} onLeave={() => leaveSteps(registerId)} />;
}

function Steps({ hasReport, onLeave }: { readonly hasReport: boolean; readonly onLeave: () => void }) {
  const say = useWords();
  const store = useStore();
  const queries = firstSteps.flatMap(({ found }) => found);
  const [asked] = useAsked([quietly(countsQuestion(store, queries))]);
  const holds = new Map(queries.map((query, at) => [query, (asked?.answer?.[at] ?? 0) > 0]));
  const steps = firstSteps.map((step) => ({
    ...step,
    isDone: step.found.length === 0 ? hasReport : step.found.some((query) => holds.get(query) === true),
  }));
  const done = steps.filter(({ isDone }) => isDone).length;
  // Nothing is said before the register has answered.
  if (asked === undefined || asked.answer === null) return null;
  return (
    <section className={classes['steps']} aria-label={say('start:steps')}>
      <span className={classes['title']}>{done === steps.length ? say('start:stepsDone') : say('start:steps')}</span>
      <ol>
        {steps.map(({ id, words, path, isDone }) => (
          <li key={id} data-done={isDone || undefined}>
            {isDone ? <IconCheck size={14} stroke={2} aria-label={say('start:stepDone')} /> : null}
            {isDone ? (
              <span>{say(words)}</span>
            ) : (
              <Anchor component={Link} href={path}>
                {say(words)}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
      <Button size="compact-xs" variant="subtle" onClick={onLeave}>
        {say(done === steps.length ? 'common:close' : 'start:stepsLeave')}
      </Button>
    </section>
  );
}
