import { Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Column } from '../../../engine/kind/column.ts';
import { folded, foundIn, wordsIn } from '../../../engine/lists/search.ts';
import { onEnter } from '../../ui/fields/keys.ts';
import { fieldName } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './record-list.module.css';

type Props = { readonly ref: Ref<HTMLButtonElement>; readonly table: string; readonly onAdd: (column: Column) => void };

/** Chooses the column to filter by: all of them, found by typing. */
export function AddFilter({ ref, table, onAdd }: Props) {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const parts = wordsIn(folded(typed));
  const found = kinds
    .columns(table)
    .map((column) => ({ column, name: fieldName(say, table, column.key) }))
    .filter(({ name }) => parts.every((part) => foundIn(folded(name), part)(0) >= 0));
  const add = (column: Column | undefined) => {
    if (column === undefined) return;
    setOpened(false);
    setTyped('');
    // Once this form has given the focus back.
    setTimeout(() => onAdd(column));
  };
  return (
    <Popover position="bottom-start" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <button ref={ref} type="button" className={classes['chip']} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
          <IconPlus size={14} stroke={1.5} aria-hidden />
          {say('lists:addFilter')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('lists:addFilter')}>
        <div className={classes['form']}>
          <TextInput
            data-autofocus
            aria-label={say('lists:findColumn')}
            placeholder={say('lists:findColumn')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => onEnter(event, () => typed !== '' && add(found[0]?.column))}
          />
          <ul className={classes['found']}>
            {found.length === 0 && <li className={classes['note']}>{say('common:nothingFound')}</li>}
            {found.map(({ column, name }) => (
              <li key={column.key}>
                <button type="button" className={classes['quarter']} onClick={() => add(column)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
