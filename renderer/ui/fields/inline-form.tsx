import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { useProblemText } from '../words/problem-words.ts';
import { useWords } from '../words/words-context.tsx';
import classes from './fields.module.css';
import { onEscape } from './keys.ts';
import { useSubmitOnce } from './submit-once.ts';

type Props = {
  readonly ref?: Ref<HTMLFormElement>;
  readonly label?: string;
  readonly className: string | undefined;
  /** What is wrong besides what its fields say themselves. */
  readonly problems: readonly Problem[];
  /** What its button says; without it the form cannot be sent yet. */
  readonly save: string | null;
  readonly onSave: () => Promise<unknown>;
  /** Escape: the form closes, and what was typed stays as a draft unless this drops it. */
  readonly onLeave: () => void;
  /** The form closes, and what was typed goes. */
  readonly onDiscard: () => void;
  readonly children: ReactNode;
};

/** A form that opens within a page: sent once, left by Escape, with what is wrong above its buttons. */
export function InlineForm({ ref, label, className, problems, save, onSave, onLeave, onDiscard, children }: Props) {
  const say = useWords();
  const problemText = useProblemText();
  const onSubmit = useSubmitOnce(onSave);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      {...(ref === undefined ? {} : { ref })}
      noValidate
      aria-label={label}
      className={className}
      onSubmit={onSubmit}
      onKeyDown={(event) => onEscape(event, onLeave)}
    >
      {children}
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={classes['formProblem']}>
          {problemText(problem)}
        </p>
      ))}
      <div className={classes['formFoot']}>
        {save !== null && (
          <Button type="submit" variant="filled">
            {save}
          </Button>
        )}
        <Button onClick={onDiscard}>{say('common:cancel')}</Button>
      </div>
    </form>
  );
}
