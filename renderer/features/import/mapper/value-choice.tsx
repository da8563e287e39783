import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MappedValue } from '../../../../domain/imports/mapping.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { optionValue, valueOfOption, type OurOption } from './our-values.ts';

type Props = {
  readonly label: string;
  readonly value: MappedValue;
  readonly options: readonly OurOption[] | null;
  /** Whether a person has yet to look at it. */
  readonly isOpen?: boolean;
  /** Whether nothing is no answer. */
  readonly isNeeded?: boolean;
  readonly onChange: (value: MappedValue) => void;
};

/** The option that leaves a cell empty. */
const nothing = 'null';

/** One value of ours: chosen where there are few, else typed. Nothing leaves the cell empty. */
export function ValueChoice({ label, value, options, isOpen = false, isNeeded = false, onChange }: Props) {
  const say = useWords();
  if (options === null) return <Typed key={String(value)} label={label} value={value} isOpen={isOpen} onChange={onChange} />;
  return (
    <Select
      aria-label={label}
      data={[...options.map((option) => ({ ...option })), ...(isNeeded ? [] : [{ value: nothing, label: say('mapper:valueEmpty') }])]}
      value={value === null ? (isNeeded ? null : nothing) : optionValue(value)}
      placeholder={say('mapper:valueEmpty')}
      data-empty={value === null || undefined}
      searchable={options.length > 8}
      allowDeselect={false}
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={options.length > 8}
      // What is typed takes the place of what is chosen.
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage={say('common:nothingFound')}
      data-open={isOpen || undefined}
      onChange={(option) => option !== null && onChange(valueOfOption(option))}
    />
  );
}

/** Taken when the field is left; Enter leaves it. */
function Typed({ label, value, isOpen, onChange }: Pick<Props, 'label' | 'value' | 'onChange'> & { readonly isOpen: boolean }) {
  const say = useWords();
  const [text, setText] = useState(value === null ? '' : String(value));
  const take = () => {
    const next = text.trim();
    if (next !== (value ?? '')) onChange(next === '' ? null : next);
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      placeholder={say('mapper:valueEmpty')}
      data-open={isOpen || undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
    />
  );
}
