import { useMemo, type ReactNode } from 'react';
import type { CreatedKind } from '../../domain/commands.ts';
import { kinds } from '../../domain/index.ts';
import { tableTitle } from '../../words/names.ts';
import { InlineForm } from '../ui/fields/inline-form.tsx';
import { useClock } from '../ui/register/clock.tsx';
import { useCreate } from '../ui/register/command.ts';
import { useDraftForm } from '../ui/register/draft-form.ts';
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
  const create = useCreate();
  const clock = useClock();
  const fields = askedFields(kinds.of(kind), 'all').filter((one) => one !== field);
  const blank = useBlankTyped(kind);
  const atFirst = useMemo(() => ({ ...blank, ...given }), [blank, given]);
  const { typed, setTyped, problems, setProblems, end, form } = useDraftForm<Typed>(partDraft(kind, owner.id), atFirst, { fields, onDone });
  const add = async () => {
    const read = readTyped(kinds.of(kind), typed, fields, clock);
    if (!read.ok) return setProblems(read.problems);
    const created = await create(kind, { ...read.value, [field]: owner.id }, { subject: owner.subject, showsProblems: true });
    return created.ok ? end() : setProblems(created.problems);
  };
  return (
    <InlineForm
      label={say('common:addOne', { one: tableTitle(say, kind, 'one') })}
      className={classes['form']}
      save={say('common:add')}
      onSave={add}
      {...form}
    >
      <TypedFields
        {...{ kind, fields, typed, problems }}
        onType={(over, left) => {
          setProblems(left);
          setTyped((now) => ({ ...now, ...over }));
        }}
      />
      {offers?.(typed, setTyped)}
    </InlineForm>
  );
}
