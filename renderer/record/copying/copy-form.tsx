import { useState, type ReactNode } from 'react';
import type { CreatedKind } from '../../../domain/commands.ts';
import { chosenParts } from '../../../domain/copying/copied.ts';
import type { Copied } from '../../../domain/copying/copied-schema.ts';
import { kinds } from '../../../domain/index.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { tableTitle } from '../../../words/names.ts';
import { addressNow, goTo } from '../../ui/address/hash-address.ts';
import { useClock } from '../../ui/register/clock.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { NewRecord } from '../detail/new-record.tsx';
import { useBlankTyped } from '../typed-field.tsx';
import { TypedFields } from '../typed-fields.tsx';
import { askedFields, readTyped, type Typed } from '../typed-values.ts';
import { withoutSource } from './copy-address.ts';
import { PartTicks } from './part-ticks.tsx';
import { typedOf } from './typed-of.ts';

type Props = {
  readonly kind: CreatedKind;
  /** Under which what is typed is kept until it is recorded. */
  readonly draft: string;
  readonly title: string;
  readonly copied: Copied;
  /** What stays behind. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

type Begun = { readonly typed: Typed; readonly parts: readonly string[] };

/** A new record that begins with what another or a template has. Nothing is written until it is recorded, and then as one entry. */
export function CopyForm({ kind, draft, title, copied, children, onClose }: Props) {
  const say = useWords();
  const send = useCommand();
  const clock = useClock();
  const today = useToday();
  const definition = kinds.of(kind);
  const fields = askedFields(definition, 'all').filter(
    (field) => definition.copies?.fields.includes(field) === true || definition.fields[field]?.required === true,
  );
  const usual = useBlankTyped(kind);
  const [blank] = useState<Begun>(() => ({
    typed: {
      ...usual,
      ...Object.fromEntries(fields.flatMap((field) => (definition.fields[field]?.onImport === 'today' ? [[field, today]] : []))),
      ...typedOf(kind, copied.fields),
    },
    parts: copied.parts.map((part) => part.kind),
  }));
  const [{ typed, parts }, set, drop, isBegun] = useDraft<Begun>(draft, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const record = async () => {
    const read = readTyped(definition, typed, fields, clock);
    if (!read.ok) return setProblems(read.problems);
    const subject = typed[definition.names ?? ''] ?? tableTitle(say, kind, 'one');
    const input = { table: kind, fields: read.value, parts: chosenParts(copied.parts, parts) };
    const created = await send('register.createWithParts', input, { subject, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(withoutSource(addressNow()).replace(/\/new/, `/${created.value.answer.id}`));
  };

  return (
    <NewRecord
      title={title}
      submit={say('common:record')}
      problems={problems.filter((problem) => !fields.includes(problem.at?.field ?? ''))}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TypedFields
        {...{ kind, fields, typed, problems }}
        focused={definition.names ?? fields[0] ?? null}
        onType={(over, left) => {
          setProblems(left);
          set((now) => ({ ...now, typed: { ...now.typed, ...over } }));
        }}
      />
      <PartTicks parts={copied.parts} chosen={parts} onChoose={(chosen) => set((now) => ({ ...now, parts: chosen }))} />
      {children}
    </NewRecord>
  );
}
