import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words/words-context.tsx';
import type { FormProps } from './filter-chip.tsx';
import { numberFilter, numbersIn } from './filter-operators.ts';
import classes from './record-list.module.css';

/** A number as people type it: with thousands apart, or without; `undefined` for what is none. */
function numberTyped(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s,_]/g, '');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** The number, or the two numbers, that a filter compares with. Durations are in minutes or hours, as the column counts them. */
export function NumbersForm({ column, set, onSet, operator, onDone }: FormProps) {
  const say = useWords();
  const [one, other] = numbersIn(set);
  const [first, setFirst] = useState(one === null ? '' : String(one));
  const [second, setSecond] = useState(other === null ? '' : String(other));
  const [tried, setTried] = useState(false);
  const [from, to] = [numberTyped(first), numberTyped(second)];
  const errorOf = (read: number | null | undefined) => (tried && read === undefined ? say('lists:notANumber') : null);
  const unit = column.unit === undefined ? '' : ` (${say(`lists:unit.${column.unit}`)})`;
  return (
    <form
      className={classes['row']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (from === undefined || to === undefined) return;
        const filter = numberFilter(column, operator, from, to);
        if (filter === null) return;
        onSet(filter);
        onDone();
      }}
    >
      <TextInput
        data-autofocus
        inputMode="decimal"
        label={`${operator === 'between' ? say('lists:from') : say('lists:number')}${unit}`}
        value={first}
        error={errorOf(from)}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      {operator === 'between' && (
        <TextInput
          inputMode="decimal"
          label={`${say('lists:to')}${unit}`}
          value={second}
          error={errorOf(to)}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
      )}
      <Button type="submit">{say('common:apply')}</Button>
    </form>
  );
}
