import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { readMentions } from '../../../engine/values/mentions.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Result } from '../../../engine/values/result.ts';
import { onEscape } from '../../ui/fields/keys.ts';
import { useSubmitOnce } from '../../ui/fields/submit-once.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { Person } from './mentionable.ts';
import { MentionField } from './mention-field.tsx';
import classes from './notes.module.css';

type Props = {
  /** Under which what is typed is kept until it is saved. */
  readonly draft: string;
  readonly label: string;
  readonly people: readonly Person[];
  /** As it stands, with mentions as people write them. */
  readonly text?: string;
  /** Saves the text with its mentions by id. */
  readonly onSave: (text: string) => Promise<Result<unknown>>;
  /** The form closes. Without it the form stays, for the next note. */
  readonly onDone?: () => void;
};

/** A note as it is written or changed. What is typed survives a reload; nothing is written until it is saved. */
export function NoteForm({ draft, label, people, text = '', onSave, onDone }: Props) {
  const say = useWords();
  const problemText = useProblemText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [blank] = useState({ text });
  const [typed, setTyped, drop, isBegun] = useDraft(draft, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const end = () => {
    drop();
    setProblems([]);
    onDone?.();
  };
  const submit = useSubmitOnce(async () => {
    const read = readMentions(typed.text.trim(), people);
    if (!read.ok) return setProblems(read.problems);
    if (read.value === '') return undefined;
    const saved = await onSave(read.value);
    if (!saved.ok) return setProblems(saved.problems);
    end();
    return field.current?.focus();
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from its field
    <form
      className={classes['form']}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => (onDone === undefined ? undefined : onEscape(event, onDone))}
    >
      <MentionField
        ref={field}
        label={label}
        placeholder={say('notes:placeholder')}
        people={people}
        value={typed.text}
        isWrong={problems.length > 0}
        autoFocus={onDone !== undefined}
        onType={(next) => {
          setProblems([]);
          setTyped({ text: next });
        }}
      />
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={classes['problem']}>
          {problemText(problem)}
        </p>
      ))}
      {isBegun || onDone !== undefined ? (
        <div className={classes['foot']}>
          <Button type="submit" variant="filled" size="compact-sm" title={say('notes:saveKeys')}>
            {say(onDone === undefined ? 'notes:write' : 'common:save')}
          </Button>
          <Button size="compact-sm" onClick={end}>
            {say(onDone === undefined ? 'common:discard' : 'common:cancel')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
