import { useState } from 'react';
import { kinds } from '../../domain/index.ts';
import type { CreatedKind } from '../../domain/commands.ts';
import type { Problem } from '../../engine/values/problem.ts';
import { tableTitle } from '../../words/names.ts';
import { goTo } from '../ui/address/hash-address.ts';
import { NewRecord } from './detail/new-record.tsx';
import { useCreate } from '../ui/register/command.ts';
import { useDraft } from '../ui/register/drafts.tsx';
import { useClock } from '../ui/register/clock.tsx';
import { useWords } from '../ui/words/words-context.tsx';
import { useBlankTyped } from './typed-field.tsx';
import { TypedFields } from './typed-fields.tsx';
import { askedFields, readTyped, type Typed } from './typed-values.ts';

/** Asks for what a record of the kind cannot be without; the rest follows on its page. What was typed survives a reload. */
export function NewRecordForm({ kind, onClose }: { kind: CreatedKind; onClose: () => void }) {
  const say = useWords();
  const create = useCreate();
  const clock = useClock();
  const definition = kinds.of(kind);
  const fields = askedFields(definition, 'required');
  const [typed, setTyped, drop, isBegun] = useDraft<Typed>(`${kind}:new`, useBlankTyped(kind));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const one = tableTitle(say, kind, 'one');

  const record = async () => {
    const read = readTyped(definition, typed, fields, clock);
    if (!read.ok) return setProblems(read.problems);
    const subject = typed[definition.names ?? ''] ?? one;
    const created = await create(kind, read.value, { subject, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/${kind}/${created.value.answer.id}`);
  };

  return (
    <NewRecord
      title={say('common:newRecord', { one })}
      submit={say('common:record')}
      hint={say('common:restFollows')}
      problems={problems.filter((problem) => !fields.includes(problem.at?.field ?? ''))}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TypedFields
        {...{ kind, fields, typed, problems }}
        onType={(over, left) => {
          setProblems(left);
          setTyped((now) => ({ ...now, ...over }));
        }}
      />
    </NewRecord>
  );
}
