import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { CreatedKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import type { Problem } from '../../engine/values/problem.ts';
import { tableTitle } from '../../words/names.ts';
import { onEscape } from '../ui/fields/keys.ts';
import { useClock } from '../ui/register/clock.tsx';
import { useCreate } from '../ui/register/command.ts';
import { useDraft } from '../ui/register/drafts.tsx';
import { useProblemText } from '../ui/words/problem-words.ts';
import { useWords } from '../ui/words/words-context.tsx';
import classes from './record.module.css';
import { useBlankTyped } from './typed-field.tsx';
import { TypedFields } from './typed-fields.tsx';
import { askedFields, readTyped, type Typed } from './typed-values.ts';

/** What a page knows of a new part: what stands in its form at first, and what is offered under it. */
export type PartForm = {
  /** What the button says that opens the form, where it does more than to add. */
  readonly add?: string;
  readonly given?: Typed;
  readonly offers?: (typed: Typed, onType: (typed: Typed) => void) => ReactNode;
};

/** Under which what is typed is kept until the part is added. */
export const partDraft = (kind: string, ownerId: string) => `${kind}:new:${ownerId}`;

type NewProps = {
  readonly kind: CreatedKind;
  readonly field: string;
  readonly owner: { readonly id: string; readonly subject: string };
  readonly form?: PartForm | undefined;
  readonly onDone: () => void;
};

/** A form for one more part of a record. What was typed survives a reload. */
export function NewPart({ kind, field, owner, form: { given, offers } = {}, onDone }: NewProps) {
  const say = useWords();
  const problemText = useProblemText();
  const create = useCreate();
  const clock = useClock();
  const fields = askedFields(kinds.of(kind), 'all').filter((one) => one !== field);
  const blank = useBlankTyped(kind);
  const atFirst = useMemo(() => ({ ...blank, ...given }), [blank, given]);
  const [typed, setTyped, drop] = useDraft<Typed>(partDraft(kind, owner.id), atFirst);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const add = async () => {
    const read = readTyped(kinds.of(kind), typed, fields, clock);
    if (!read.ok) return setProblems(read.problems);
    const created = await create(kind, { ...read.value, [field]: owner.id }, { subject: owner.subject, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return onDone();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      noValidate
      className={classes['form']}
      aria-label={say('common:addOne', { one: tableTitle(say, kind, 'one') })}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void add().then(() => requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()));
      }}
      onKeyDown={(event) => onEscape(event, onDone)}
    >
      <TypedFields
        {...{ kind, fields, typed, problems }}
        onType={(next, left) => {
          setProblems(left);
          setTyped(next);
        }}
      />
      {offers?.(typed, setTyped)}
      {problems
        .filter((problem) => !fields.includes(problem.at?.field ?? ''))
        .map((problem) => (
          <p key={problem.code} role="alert" className={classes['problem']}>
            {problemText(problem)}
          </p>
        ))}
      <div className={classes['foot']}>
        <Button type="submit" variant="filled">
          {say('common:add')}
        </Button>
        <Button
          onClick={() => {
            drop();
            onDone();
          }}
        >
          {say('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
