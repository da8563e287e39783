import { Button, NativeSelect, Popover } from '@mantine/core';
import { useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Column } from '../../../engine/kind/column.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { dueOn } from '../../../engine/lists/due.ts';
import { fieldName } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ChoicesForm } from './filter-choices.tsx';
import { NumbersForm } from './filter-numbers.tsx';
import { choicesFilter, choicesOffered, formOf, operatorOf, operatorsOf, plainFilter, type Operator } from './filter-operators.ts';
import { useFilterValues } from './filter-values.ts';
import { useFilterWords } from './filter-words.ts';
import { WordsForm } from './filter-text.tsx';
import { PeriodForm } from './period-form.tsx';
import classes from './record-list.module.css';

export type ChipProps = {
  readonly table: string;
  readonly column: Column;
  readonly set: ListFilter | undefined;
  readonly onSet: (filter: ListFilter | null) => void;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
};

/** A form of a filter: what is said of the column, and the values. */
export type FormProps = Omit<ChipProps, 'opened' | 'onOpened'> & { readonly operator: Operator; readonly onDone: () => void };

/** A filter of a column: a button that says what it lets through, and a form behind it. */
export function FilterChip({ table, column, set, onSet, opened, onOpened }: ChipProps) {
  const say = useWords();
  const values = useFilterValues(column);
  const words = useFilterWords(table);
  const name = fieldName(say, table, column.key);
  return (
    <Popover position="bottom-start" trapFocus opened={opened} onChange={onOpened}>
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          data-set={set !== undefined || undefined}
          aria-haspopup="dialog"
          onClick={() => onOpened(!opened)}
        >
          <span className={classes['chipText']}>{set === undefined ? name : words(set, column, values)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        {opened && <FilterForm {...{ table, column, set, onSet }} onDone={() => onOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const forms = { choices: ChoicesForm, words: WordsForm, numbers: NumbersForm, days: PeriodForm } as const;

function FilterForm({ onDone, ...props }: Omit<FormProps, 'operator'>) {
  const say = useWords();
  const { table, column, set, onSet } = props;
  const operators = operatorsOf(column, dueOn(kinds.of(table), column.key) !== null);
  const [operator, setOperator] = useState<Operator>((set && operatorOf(set, column)) ?? operators[0] ?? 'is');
  const offered = useFilterValues(column);
  const Form = forms[formOf(column)];
  const choose = (next: Operator) => {
    setOperator(next);
    const plain = plainFilter(column, next);
    if (plain !== null) onSet(plain);
    // What is chosen stays chosen: now it is let through, or now it is not.
    else if (set !== undefined && formOf(column) === 'choices')
      onSet(choicesFilter(column, next === 'is', choicesOffered(column, set, offered)));
  };
  return (
    <div className={classes['form']}>
      <NativeSelect
        aria-label={say('lists:condition', { name: fieldName(say, table, column.key) })}
        value={operator}
        data={operators.map((value) => ({
          value,
          label: say(`lists:operator.${value === 'between' && formOf(column) === 'days' ? 'period' : value}`),
        }))}
        onChange={(event) => {
          const next = operators.find((one) => one === event.currentTarget.value);
          if (next !== undefined) choose(next);
        }}
      />
      {plainFilter(column, operator) === null && <Form key={operator} {...props} operator={operator} onDone={onDone} />}
      {set !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onSet(null);
            onDone();
          }}
        >
          {say('lists:removeFilter')}
        </Button>
      )}
    </div>
  );
}
