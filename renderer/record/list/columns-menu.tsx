import { ActionIcon, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Column } from '../../../engine/kind/column.ts';
import { isGroupable } from '../../../engine/lists/groups.ts';
import { folded, foundIn, wordsIn } from '../../../engine/lists/search.ts';
import { columnMeaning } from '../../../words/column-meaning.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { columnTitle } from './cell.tsx';
import type { ListAsked } from './list-asked.ts';
import type { ListColumns } from './list-columns.ts';
import classes from './record-list.module.css';

type Props = { readonly table: string; readonly ask: ListAsked; readonly shown: readonly Column[]; readonly columns: ListColumns };

/** Which columns a list shows, by what its rows are grouped, and whether archived records are among them. */
export function ColumnsMenu({ table, ask, shown, columns }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const keys = shown.map(({ key }) => key);
  const all = kinds.columns(table);
  const parts = wordsIn(folded(typed));
  const found = all.filter((column) => parts.every((part) => foundIn(folded(columnTitle(say, table, column)), part)(0) >= 0));
  const toggle = (key: string) => {
    // A column that is added stands where the kind has it among those before it.
    const place = all.findIndex((column) => column.key === key);
    const before = keys.filter((one) => all.findIndex((column) => column.key === one) < place);
    const at = before.length === 0 ? 0 : keys.indexOf(before.at(-1) ?? '') + 1;
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys.slice(0, at), key, ...keys.slice(at)];
    if (next.length > 0) columns.set(next);
  };
  const { group, archived } = ask.asked;
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={say('common:columns')} title={say('common:columns')}>
          <IconColumns3 size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('common:columns')}>
        <div className={classes['form']}>
          <label className={classes['groupBy']}>
            {say('lists:groupBy')}
            <select
              className={classes['select']}
              value={group ?? ''}
              onChange={(event) => ask.change({ group: event.currentTarget.value || null })}
            >
              <option value="">{say('lists:noGroup')}</option>
              {all.filter(isGroupable).map((column) => (
                <option key={column.key} value={column.key}>
                  {columnTitle(say, table, column)}
                </option>
              ))}
            </select>
          </label>
          <Checkbox label={say('common:showArchived')} checked={archived} onChange={() => ask.change({ archived: !archived })} />
          <TextInput
            aria-label={say('lists:findColumn')}
            placeholder={say('lists:findColumn')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className={classes['values']}>
            {found.map((column) => (
              <Checkbox
                key={column.key}
                label={columnTitle(say, table, column)}
                title={columnMeaning(say, table, column.key) ?? undefined}
                checked={keys.includes(column.key)}
                onChange={() => toggle(column.key)}
              />
            ))}
          </div>
          <button type="button" className={classes['clear']} onClick={() => columns.set(null)}>
            {say('common:columnsReset')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
