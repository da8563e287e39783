import { Button, Progress } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { CommandProgress } from '../../../../contract/store.ts';
import type { ManyAnswer } from '../../../../engine/commands/many-tally.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { tableTitle } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { WordArguments, WordKey } from '../../../../words/translate.ts';
import { InlineForm } from '../../../ui/fields/inline-form.tsx';
import { useDelayed } from '../../../ui/page/delayed.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './bulk.module.css';
import { Preview } from './preview.tsx';
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
  const { answer, isTrying, problems: untried } = useTrial(asked);
  const slow = useDelayed(isTrying, 300);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [progress, setProgress] = useState<CommandProgress | null>(null);
  const ending = useRef<AbortController | null>(null);
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
    ending.current = new AbortController();
    const sent = await send(`register.${asked.verb}Many`, inputOf(asked, { expected: answer.mark }), {
      subject: say('bulk:subject', about(answer.changed)),
      wentAway: say(words.done, about(answer.changed)),
      watch: { tell: setProgress, signal: ending.current.signal },
      showsProblems: true,
    });
    ending.current = null;
    setProgress(null);
    if (sent.ok) onClose(true);
    else setRefused(sent.problems);
  };
  return (
    <InlineForm
      label={say(words.does, about(count))}
      className={classes['form']}
      problems={[...problems, ...untried, ...refused]}
      save={answer === null || isTrying || answer.changed === 0 || progress !== null ? null : say(words.does, about(answer.changed))}
      onSave={carryOut}
      onLeave={() => onClose(false)}
      onDiscard={() => onClose(false)}
    >
      <strong>{say(words.does, about(count))}</strong>
      <div className={classes['fields']}>{children(answer)}</div>
      {slow && <p className={classes['trying']}>{say('bulk:trying')}</p>}
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
      {progress !== null && (
        <div className={classes['progress']}>
          <Progress value={(100 * progress.done) / progress.of} aria-label={say(words.does, about(progress.of))} />
          <span>{say('bulk:progress', { done: numberText(progress.done), of: numberText(progress.of) })}</span>
          <Button size="compact-sm" onClick={() => ending.current?.abort()}>
            {say('bulk:stop')}
          </Button>
        </div>
      )}
    </InlineForm>
  );
}
