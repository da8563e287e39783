import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import { useSubmitOnce } from '../../ui/fields/submit-once.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './detail.module.css';

type Props = {
  readonly title: string;
  readonly submit: string;
  /** What follows from it. */
  readonly hint?: string;
  /** Those that no field of the form shows. */
  readonly problems: readonly Problem[];
  /** Not asked again while the answer is on its way. */
  readonly onSubmit: () => Promise<unknown>;
  /** Closing keeps what was typed; this does not. `null` where nothing was. */
  readonly onDiscard: (() => void) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The panel beside a list in which a new record is begun. */
export function NewRecord({ title, submit, hint, problems, onSubmit, onDiscard, onClose, children }: Props) {
  const say = useWords();
  const problemText = useProblemText();
  const send = useSubmitOnce(onSubmit);
  return (
    <form className={classes['new']} aria-label={title} onSubmit={send}>
      <div className={classes['line']}>
        <h2 className={classes['newTitle']}>{title}</h2>
        <span className={classes['actions']}>
          <ActionIcon aria-label={say('common:close')} title={say('common:close')} onClick={onClose}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </span>
      </div>
      {children}
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={classes['problem']}>
          {problemText(problem)}
        </p>
      ))}
      <div className={classes['newFoot']}>
        <Button type="submit" variant="filled">
          {submit}
        </Button>
        {onDiscard !== null && <Button onClick={() => onDiscard()}>{say('common:discard')}</Button>}
        {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
      </div>
    </form>
  );
}
