import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { chosenParts } from '../../../domain/copying/copied.ts';
import { isKindName, kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { fieldName } from '../../../words/names.ts';
import { useCopiedRecord, type CopiedRecord } from '../../record/copying/copied-record.ts';
import { PartTicks } from '../../record/copying/part-ticks.tsx';
import { MissingRecord } from '../../record/detail/archive.tsx';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { goTo } from '../../ui/address/hash-address.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';

/** A template made of a record that is there: `/recordTemplates/new?of=risks/<id>`. */
export function NewTemplate({ onClose }: { onClose: () => void }) {
  const [table = '', id = ''] = (new URLSearchParams(useSearch()).get('of') ?? '').split('/');
  return isKindName(table) && kinds.of(table).copies !== null ? <TemplateOf table={table} id={id} onClose={onClose} /> : <MissingRecord />;
}

function TemplateOf({ table, id, onClose }: { table: KindName; id: string; onClose: () => void }) {
  const source = useCopiedRecord(table, id);
  if (source === undefined) return null;
  return source === null ? <MissingRecord /> : <TemplateForm table={table} source={source} onClose={onClose} />;
}

type Begun = { readonly name: string; readonly parts: readonly string[] };

function TemplateForm({ table, source: { row, copied }, onClose }: { table: KindName; source: CopiedRecord; onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const sentence = useProblemSentence();
  const code = textOrNull(row, 'code') ?? '';
  const [blank] = useState<Begun>(() => ({
    name: (textOrNull(row, kinds.of(table).names ?? '') ?? '').slice(0, 100),
    parts: copied.parts.map(({ kind }) => kind),
  }));
  const [{ name, parts }, set, drop, isBegun] = useDraft<Begun>(`recordTemplates:new:${row.id}`, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const wrong = problems.find(({ at }) => at?.field === 'name');
  const save = async () => {
    const holds = { fields: copied.fields, parts: chosenParts(copied.parts, parts) };
    const fields = { name: name.trim(), table, holds };
    const made = await send('recordTemplates.create', { fields }, { subject: fields.name, showsProblems: true });
    if (!made.ok) return setProblems(made.problems);
    drop();
    return goTo(`/recordTemplates/${made.value.answer.id}`);
  };
  return (
    <NewRecord
      title={say('copying:templateOf', { code })}
      submit={say('copying:saveTemplate')}
      hint={say('copying:templateMeans')}
      problems={problems.filter(({ at }) => at?.field !== 'name')}
      onSubmit={save}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={fieldName(say, 'recordTemplates', 'name')}
        value={name}
        error={wrong === undefined ? null : sentence(wrong)}
        aria-required
        autoFocus
        onChange={(event) => {
          setProblems([]);
          set({ name: event.currentTarget.value, parts });
        }}
      />
      <PartTicks parts={copied.parts} chosen={parts} onChoose={(chosen) => set({ name, parts: chosen })} />
    </NewRecord>
  );
}
