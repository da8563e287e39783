import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fieldName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** A name makes a service. */
export function NewService({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const sentence = useProblemSentence();
  const [name, setName, drop, isBegun] = useDraft<string>('services:new', '');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ofName = problems.find((problem) => problem.at?.field === 'name');
  const add = async () => {
    if (name.trim() === '') return setProblems([problem('field.required', { field: 'name' })]);
    const created = await send('services.create', { fields: { name } }, { subject: name, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/services/${created.value.answer.id}`);
  };
  return (
    <NewRecord
      title={say('services:new')}
      submit={say('services:create')}
      hint={say('services:createHint')}
      problems={problems.filter((problem) => problem !== ofName)}
      onSubmit={add}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={fieldName(say, 'services', 'name')}
        placeholder={say('services:namePlaceholder')}
        value={name}
        error={ofName ? sentence(ofName) : null}
        maxLength={120}
        autoFocus
        onChange={(event) => {
          setProblems([]);
          setName(event.currentTarget.value);
        }}
      />
    </NewRecord>
  );
}
