import { Button } from '@mantine/core';
import { numberText } from '../../../words/patterns/numbers.ts';
import { instantText } from '../../../words/patterns/days.ts';
import { PlimsollMark } from '../../ui/page/plimsoll-mark.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import type { Restored } from '../../features/start/restoring.ts';
import classes from './workspace.module.css';

/** What the store had lost, and what was brought back to which entry: said before any register is shown. */
export function RestoredPage({ restored, onContinue }: { restored: readonly Restored[]; onContinue: () => Promise<void> }) {
  const say = useWords();
  const isWhole = restored.every(({ outcome, known }) => outcome.ok && outcome.value.seq >= known);
  return (
    <main className={classes['restored']}>
      <div role="alert">
        <PlimsollMark size={40} />
        <h1>{say(isWhole ? 'start:restoredTitle' : 'start:restoredPartTitle')}</h1>
        <p>{say('start:restoredText')}</p>
        <ul>
          {restored.map((register) => (
            <RestoredRegister key={register.registerId} register={register} />
          ))}
        </ul>
        <Button variant="filled" autoFocus onClick={() => void onContinue()}>
          {say('common:continue')}
        </Button>
      </div>
    </main>
  );
}

function RestoredRegister({ register }: { register: Restored }) {
  const say = useWords();
  const language = useLanguage();
  const problemText = useProblemText();
  const { name, found, known, outcome } = register;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const lost = outcome.ok ? known - outcome.value.seq : 0;
  return (
    <li>
      <strong>{name}</strong>
      <p>
        {found === null
          ? say('start:foundMissing', { known: numberText(known) })
          : say('start:foundBehind', { found: numberText(found), known: numberText(known) })}
      </p>
      {outcome.ok ? (
        <p>
          {say('start:restoredTo', { seq: numberText(outcome.value.seq), at: instantText(outcome.value.at, zone, language) })}{' '}
          {lost > 0 && <strong>{say('start:restoredLost', { count: lost })}</strong>}
          <code>{outcome.value.hash}</code>
        </p>
      ) : (
        <p className={classes['problem']}>{[say('start:restoreFailed'), ...outcome.problems.map(problemText)].join(' ')}</p>
      )}
    </li>
  );
}
