import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MappedValue } from '../../../../domain/imports/mapping.ts';
import { onEnter } from '../../../ui/fields/keys.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { optionValue, valueOfOption, type OurOption } from './our-values.ts';

type Props = {
  readonly label: string;
  readonly value: MappedValue;
  readonly options: readonly OurOption[] | null;
  /** Whether a person has yet to look at it. */
  readonly isOpen?: boolean;
  readonly onChange: (value: MappedValue) => void;
};

/** One value of ours: chosen where there are few, else typed. Nothing leaves the cell empty. */
export function ValueChoice({ label, value, options, isOpen = false, onChange }: Props) {
  const say = useWords();
  if (options === null) return <Typed key={String(value)} label={label} value={value} isOpen={isOpen} onChange={onChange} />;
  return (
    <Select
      aria-label={label}
      data={options.map((option) => ({ ...option }))}
      value={value === null ? null : optionValue(value)}
      placeholder={say('mapper:valueEmpty')}
      searchable={options.length > 8}
      clearable
      openOnFocus={false}
      maxDropdownHeight={320}
      nothingFoundMessage={say('common:nothingFound')}
      data-open={isOpen || undefined}
      onChange={(option) => onChange(option === null ? null : valueOfOption(option))}
    />
  );
}

/** Taken when the field is left, or with Enter. */
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
      onKeyDown={(event) =>
        onEnter(event, () => {
          event.preventDefault();
          take();
        })
      }
    />
  );
}
