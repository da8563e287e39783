import { useState, type ReactNode } from 'react';
import type { ManyAnswer } from '../../../../engine/commands/many-tally.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { WordArguments, WordKey } from '../../../../words/translate.ts';
import { InlineForm } from '../../../ui/fields/inline-form.tsx';
import { useDelayed } from '../../../ui/page/delayed.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { UnderWay, useUnderWay } from '../../../ui/progress/under-way.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './bulk.module.css';
import { Preview } from './preview.tsx';
import { recordsDone } from './records-done.ts';
import { inputOf, useTrial, type ManyAsked } from './use-trial.ts';

/** The sentences of an act: over its form and on its button, what begins the preview, and what is said once it is done. */
export type ActWords = { readonly does: WordKey; readonly counted: WordKey; readonly done: WordKey; readonly args?: WordArguments };

type Props = {
  /** The kind of the records that are selected, and how many they are. */
  readonly selected: string;
  readonly count: number;
  /** `null`: what it is to be is not said yet. */
  readonly asked: ManyAsked | null;
  readonly words: ActWords;
  /** What is wrong with what was typed. */
  readonly problems: readonly Problem[];
  readonly onOverwrite: () => void;
  /** Closed; `done`: after it was carried out. */
  readonly onClose: (done: boolean) => void;
  /** Its fields; what a trial says of them may ask for more. */
  readonly children: (answer: ManyAnswer | null) => ReactNode;
};

/** An act on several records: what it sets, what would come of it, and one button that says for how many. */
export function BulkForm({ selected, count, asked, words, problems, onOverwrite, onClose, children }: Props) {
  const say = useWords();
  const send = useCommand();
  const { isUnderWay, isLong, progress, follow, end } = useUnderWay();
  // What is carried out moves the register: what it would do is not asked once more for that.
  const { answer, isTrying, far, problems: untried } = useTrial(asked, isUnderWay);
  const slow = useDelayed(isTrying, 300);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const about = (n: number): WordArguments => ({
    ...words.args,
    count: n,
    n: numberText(n),
    one: tableTitle(say, selected, 'one'),
    many: tableTitle(say, selected),
  });

  const carryOut = async () => {
    if (asked === null || answer === null) return;
    setRefused([]);
    const sent = await follow((watch) =>
      send(`register.${asked.verb}Many`, inputOf(asked, { expected: answer.mark }), {
        subject: say('bulk:subject', about(answer.changed)),
        wentAway: say(words.done, about(answer.changed)),
        watch,
        showsProblems: true,
      }),
    );
    if (sent.ok) onClose(true);
    else setRefused(sent.problems);
  };
  return (
    <InlineForm
      label={say(words.does, about(count))}
      className={classes['form']}
      problems={[...problems, ...untried, ...refused]}
      save={answer === null || isTrying || answer.changed === 0 || isUnderWay ? null : say(words.does, about(answer.changed))}
      onSave={carryOut}
      onLeave={() => onClose(false)}
      onDiscard={() => onClose(false)}
    >
      <strong>{say(words.does, about(count))}</strong>
      <div className={classes['fields']}>{children(answer)}</div>
      {slow && (
        <p className={classes['trying']}>
          {say('bulk:trying')}
          {far !== null && ` ${say('bulk:progress', { done: numberText(far.done), of: numberText(far.of) })}`}
        </p>
      )}
      {answer !== null && asked !== null && (
        <Preview
          table={asked.table}
          selected={selected}
          answer={answer}
          fields={asked.fields}
          counted={words.counted}
          onOverwrite={onOverwrite}
        />
      )}
      {isLong && <UnderWay far={recordsDone(say, progress)} label={say(words.does, about(answer?.changed ?? count))} onEnd={end} />}
    </InlineForm>
  );
}
