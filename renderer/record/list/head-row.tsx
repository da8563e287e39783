import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { Column } from '../../../engine/kind/column.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { columnMeaning } from '../../../words/column-meaning.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { columnTitle, isNumeric, type CellLook } from './cell.tsx';
import { followDrag } from './follow-drag.ts';
import { HeadMenu, type HeadActs } from './head-menu.tsx';
import { movedTo, widthWithin } from './list-columns.ts';
import type { ListParams } from './list-address.ts';
import { sortedAlsoBy, sortedBy } from './sorting.ts';
import classes from './head-row.module.css';
import grid from './row-grid.module.css';

type Props = {
  readonly columns: readonly Column[];
  readonly query: Pick<ListQuery, 'table' | 'sort' | 'group'>;
  readonly template: string;
  readonly onQuery: (change: ListParams) => void;
  /** Chooses, orders and sizes the columns; without it they stay as they are. */
  readonly onColumns?: (keys: readonly string[], widths?: Readonly<Record<string, number>>) => void;
  readonly widths: Readonly<Record<string, number>>;
  readonly look: CellLook;
};

/** By so many pixels a key makes a column wider or narrower. */
const step = 24;

/**
 * The headings of a list: pressed to sort, with Shift to sort by several columns; dragged to another place, and at their edge to
 * another width. With the keyboard one goes from heading to heading by the arrow keys, and finds all of that in the menu of each.
 */
export const HeadRow = memo(function HeadRow({ columns, query, template, onQuery, onColumns, widths, look }: Props) {
  const say = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const keys = columns.map(({ key }) => key);
  const cellOfColumn = (key: string) => row.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"]`) ?? null;
  const size = (key: string, width: number) => onColumns?.(keys, { ...widths, [key]: widthWithin(width) });
  const focus = (to: number) => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, to))];
    if (key === undefined) return;
    setAt(keys.indexOf(key));
    cellOfColumn(key)?.querySelector('button')?.focus();
  };
  const move = (key: string, to: number) => onColumns?.(movedTo(keys, key, to));
  const acts = (column: Column, index: number): HeadActs => ({
    onSort: (descending) => onQuery({ sort: [{ column: column.key, descending }] }),
    onSortAlso: () => onQuery({ sort: sortedAlsoBy(query.sort, column.key) }),
    onGroup: () => onQuery({ group: query.group === column.key ? null : column.key }),
    ...(onColumns === undefined
      ? {}
      : {
          onHide: () => columns.length > 1 && onColumns(keys.filter((key) => key !== column.key)),
          onMove: (by) => move(column.key, index + by),
          onSize: (by) => size(column.key, (cellOfColumn(column.key)?.offsetWidth ?? 100) + by * step),
        }),
  });
  const press = (event: KeyboardEvent, column: Column, index: number) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0 && event.altKey) move(column.key, index + by);
    else if (by !== 0 && (event.ctrlKey || event.metaKey)) acts(column, index).onSize?.(by);
    else if (by !== 0) focus(index + by);
    else if (event.key === 'ArrowDown') setOpened(column.key);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={row} role="row" aria-rowindex={1} className={grid['head']} style={{ gridTemplateColumns: template }}>
      {columns.map((column, index) => {
        const { key } = column;
        const rank = query.sort.findIndex((one) => one.column === key);
        const sorted = query.sort[rank];
        const title = columnTitle(say, query.table, column);
        return (
          <span
            key={key}
            role="columnheader"
            aria-sort={sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'}
            className={isNumeric(column.kind) ? `numbers ${classes['cell']}` : (classes['cell'] ?? '')}
            data-column={key}
          >
            <button
              type="button"
              tabIndex={index === Math.min(at, columns.length - 1) ? 0 : -1}
              className={classes['sort']}
              onFocus={() => setAt(index)}
              onClick={({ shiftKey }) => onQuery({ sort: shiftKey ? sortedAlsoBy(query.sort, key) : sortedBy(query.sort, key) })}
              onKeyDown={(event) => press(event, column, index)}
              onPointerDown={(event) => {
                if (onColumns !== undefined)
                  followDrag(event.nativeEvent, { onDrop: (x) => dropped(row.current, key, x, (to) => move(key, to)) });
              }}
              title={[title, columnMeaning(say, query.table, key)].filter((text) => text !== null).join('\n')}
            >
              <HeadTitle title={title} column={column} look={look} />
              {sorted !== undefined && (
                <span aria-hidden className={classes['rank']}>
                  {sorted.descending ? '↓' : '↑'}
                  {query.sort.length > 1 && rank + 1}
                </span>
              )}
              {sorted !== undefined && query.sort.length > 1 && (
                <span className="visually-hidden">{say('lists:sortRank', { n: rank + 1 })}</span>
              )}
            </button>
            <HeadMenu
              title={title}
              column={column}
              isGrouped={query.group === key}
              isSortedFirst={query.sort.length > 0 && rank !== 0}
              opened={opened === key}
              onOpened={(next) => setOpened(next ? key : null)}
              {...acts(column, index)}
            />
            {onColumns !== undefined && (
              <span
                aria-hidden
                className={classes['edge']}
                onPointerDown={(event) => {
                  const start = cellOfColumn(key)?.offsetWidth ?? 100;
                  const from = event.clientX;
                  event.preventDefault();
                  followDrag(event.nativeEvent, { onMove: (x) => size(key, start + x - from) });
                }}
              />
            )}
          </span>
        );
      })}
    </div>
  );
});

/** What stands over a column: of a mark alone a short word, of several ratings a word for each. */
function HeadTitle({ title, column, look }: { readonly title: string; readonly column: Column; readonly look: CellLook }) {
  const say = useWords();
  const isTrend = look.trend[column.key] !== undefined;
  if (!isTrend && !(look.marks && column.vocabulary === 'category')) return <span className={classes['title']}>{title}</span>;
  return (
    <>
      <span className="visually-hidden">{title}</span>
      <span aria-hidden className={classes['title']}>
        {say(isTrend ? 'lists:trend' : 'lists:category')}
      </span>
    </>
  );
}

/** The place among the headings of a row where one was dropped. */
function dropped(row: HTMLElement | null, key: string, x: number, move: (to: number) => void): void {
  const others = [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].filter((cell) => cell.dataset['column'] !== key);
  move(others.filter((cell) => cell.getBoundingClientRect().left + cell.offsetWidth / 2 < x).length);
}
