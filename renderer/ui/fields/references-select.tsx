import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import { nameKey } from '../../../engine/values/text.ts';
import { useRows } from '../register/answers.ts';
import { useNamed } from '../register/command.ts';
import { useArchivedName } from '../words/archived-name.ts';
import { useWords } from '../words/words-context.tsx';
import { textOf } from './field-subject.ts';

type Props = Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange'> & {
  readonly target: KindName;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

/** No id of a record: the option that makes one of what was typed. */
const newValue = '+';

/** Several records of a small kind; of one that is known by its name alone a new one is made of what was typed. */
export function ReferencesSelect({ target, chosen, onChoose, ...props }: Props) {
  const say = useWords();
  const archivedName = useArchivedName();
  const createNamed = useNamed();
  const [typed, setTyped] = useState('');
  const rows = useRows(target) ?? [];
  const show = kinds.of(target).names ?? 'code';
  const offered = rows.filter((row) => textOf(row, 'archivedAt') === null || chosen.includes(row.id));
  const name = typed.trim();
  const key = (text: string) => nameKey(text).toLowerCase();
  const isThere = rows.some((row) => key(textOf(row, show) ?? '') === key(name));
  const isMade = kinds.of(target).createdByName && props.readOnly !== true && name !== '' && !isThere;
  return (
    <MultiSelect
      {...props}
      data={[
        ...offered.map((row) => ({ value: row.id, label: archivedName(textOf(row, show) ?? '', textOf(row, 'archivedAt')) })),
        ...(isMade ? [{ value: newValue, label: say('common:addNew', { name }) }] : []),
      ]}
      value={[...chosen]}
      searchable
      hidePickedOptions
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(ids) => {
        if (!ids.includes(newValue)) return onChoose(ids);
        const others = ids.filter((id) => id !== newValue);
        createNamed(target, name, (created) => onChoose([...others, created]));
      }}
    />
  );
}
