import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CellValue } from '../../../engine/kind/column.ts';
import { folded, foundIn, wordsIn } from '../../../engine/lists/search.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { FormProps } from './filter-chip.tsx';
import { choicesFilter, choicesOffered } from './filter-operators.ts';
import { useFilterValues } from './filter-values.ts';
import classes from './record-list.module.css';

/** More values than these are searched, and so many of them are shown at once. */
const [fewValues, mostShown] = [10, 100];

/** The values that a filter lets through, or that it does not, each to be ticked. */
export function ChoicesForm({ column, set, onSet, operator }: FormProps) {
  const say = useWords();
  const all = useFilterValues(column);
  const [typed, setTyped] = useState('');
  const isSo = operator === 'is';
  const chosen = choicesOffered(column, set, all);
  const parts = wordsIn(folded(typed));
  const found = all.filter(({ label }) => parts.every((part) => foundIn(folded(label), part)(0) >= 0));
  // What is chosen is at hand whatever is typed.
  const shown = typed === '' ? [...found].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value))) : found;
  const ordered = all.length > mostShown ? shown : found;
  const toggle = (value: CellValue) =>
    onSet(choicesFilter(column, isSo, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]));
  return (
    <>
      {all.length > fewValues && (
        <TextInput
          data-autofocus
          aria-label={say('common:search')}
          placeholder={say('common:search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes['values']}>
        {ordered.length === 0 && <span className={classes['note']}>{say('common:nothingFound')}</span>}
        {ordered.slice(0, mostShown).map(({ value, label }) => (
          <Checkbox key={String(value)} label={label} checked={chosen.includes(value)} onChange={() => toggle(value)} />
        ))}
      </div>
    </>
  );
}
