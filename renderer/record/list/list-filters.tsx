import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { AddFilter } from './add-filter.tsx';
import { FilterChip } from './filter-chip.tsx';
import { operatorOf } from './filter-operators.ts';
import { useFilterValues } from './filter-values.ts';
import { useFilterWords, useVersionWords } from './filter-words.ts';
import type { ListParams } from './list-address.ts';
import classes from './record-list.module.css';

type Props = {
  readonly table: string;
  readonly filters: readonly ListFilter[];
  /** Columns that have a chip before they filter anything, and the one that has a control of its own. */
  readonly usual: readonly string[];
  readonly apart: string | undefined;
  readonly archived: boolean;
  readonly onQuery: (change: ListParams) => void;
};

type Chip = { readonly id: string; readonly key: string; readonly at: number; readonly filter: ListFilter | undefined };

/** One chip for each filter, one for each that is usual, one to add any other, and one act that takes all of them away. */
export function ListFilters({ table, filters, usual, apart, archived, onQuery }: Props) {
  const say = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  /** The chip whose form is open; it stays as long as that is, also where it filters nothing yet or any more. */
  const [open, setOpen] = useState<{ readonly id: string; readonly key: string } | null>(null);
  const put = (at: number, filter: ListFilter | null) =>
    onQuery({ filters: [...filters.slice(0, at), ...(filter === null ? [] : [filter]), ...filters.slice(at + 1)] });
  const { chips, idOfNew } = chipsOf(table, filters, usual, apart);
  const pending = open !== null && !chips.some(({ id }) => id === open.id) ? [{ ...open, at: filters.length, filter: undefined }] : [];
  const isAnySet = filters.some(({ column }) => column !== apart) || archived;
  return (
    <>
      {[...chips, ...pending].map(({ id, key, at, filter }) => {
        const column = kinds.column(table, key);
        if (filter !== undefined && !isFormed(table, filter))
          return <PlainChip key={id} table={table} filter={filter} onRemove={() => put(at, null)} />;
        if (column === null) return null;
        return (
          <FilterChip
            key={id}
            table={table}
            column={column}
            set={filter}
            opened={open?.id === id}
            onOpened={(opened) => {
              setOpen(opened ? { id, key } : null);
              if (!opened && pending.length > 0) adder.current?.focus();
            }}
            onSet={(next) => put(at, next)}
          />
        );
      })}
      {archived && (
        <button type="button" className={classes['chip']} data-set onClick={() => onQuery({ archived: false })}>
          {say('common:archivedShown')} <IconX size={14} stroke={1.5} aria-label={say('common:remove')} />
        </button>
      )}
      <AddFilter ref={adder} table={table} onAdd={({ key }) => setOpen({ id: idOfNew(key), key })} />
      {isAnySet && (
        <button
          type="button"
          className={classes['clear']}
          onClick={() => {
            onQuery({ filters: filters.filter(({ column }) => column === apart), archived: false, search: '' });
            adder.current?.focus();
          }}
        >
          {say('lists:clearAll')}
        </button>
      )}
    </>
  );
}

/** The chips of a list: those of usual columns with the first filter of each, then every other filter. */
function chipsOf(table: string, filters: readonly ListFilter[], usual: readonly string[], apart: string | undefined) {
  const places = filters.map((filter, at) => ({ filter, at })).filter(({ filter }) => filter.column !== apart);
  const ofUsual = usual.map((key): Chip => {
    const set = places.find(({ filter }) => filter.column === key && isFormed(table, filter));
    return { id: `usual ${key}`, key, at: set?.at ?? filters.length, filter: set?.filter };
  });
  const counts = new Map<string, number>();
  const others = places
    .filter(({ at }) => !ofUsual.some((chip) => chip.filter !== undefined && chip.at === at))
    .map(({ filter, at }): Chip => {
      const count = counts.get(filter.column) ?? 0;
      counts.set(filter.column, count + 1);
      return { id: `${filter.column} ${count}`, key: filter.column, at, filter };
    });
  const idOfNew = (key: string) =>
    ofUsual.some((chip) => chip.key === key && chip.filter === undefined) ? `usual ${key}` : `${key} ${counts.get(key) ?? 0}`;
  return { chips: [...ofUsual, ...others], idOfNew };
}

/** Whether a form can show and change it; any other is said, and can be taken away. */
function isFormed(table: string, filter: ListFilter): boolean {
  const column = kinds.column(table, filter.column);
  return column !== null && !('above' in filter) && operatorOf(filter, column) !== null;
}

/** A filter that another page or a view set, such as a heat map's cell: it can be read and taken away. */
export function PlainChip({
  table,
  filter,
  onRemove,
}: {
  readonly table: string;
  readonly filter: ListFilter;
  readonly onRemove: () => void;
}) {
  const say = useWords();
  const versionWords = useVersionWords(table);
  const column = kinds.column(table, filter.column);
  return (
    <button type="button" className={classes['chip']} data-set onClick={onRemove}>
      <span className={classes['chipText']}>
        {column === null ? versionWords(filter) : <SaidFilter table={table} filter={filter} column={column} />}
      </span>{' '}
      <IconX size={14} stroke={1.5} aria-label={say('common:remove')} />
    </button>
  );
}

function SaidFilter({
  table,
  filter,
  column,
}: {
  readonly table: string;
  readonly filter: ListFilter;
  readonly column: Parameters<typeof useFilterValues>[0];
}) {
  const words = useFilterWords(table);
  return words(filter, column, useFilterValues(column));
}
