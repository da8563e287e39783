import type { Column } from '../../../engine/kind/column.ts';
import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { columnMeaning } from '../../../words/column-meaning.ts';
import { tableTitle } from '../../../words/names.ts';
import { useView } from '../../state/view.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
import { useUnfinishedAt } from '../../ui/register/drafts.tsx';
import { useList, type List } from '../../ui/register/list.ts';
import { useDiffering, usePast } from '../../ui/register/past.tsx';
import { useOpenQuestions } from '../../ui/register/questions-context.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { columnsThatFit, columnTitle, isNumeric, tracksOf, type CellWords } from './cell.tsx';
import type { KindFilter } from './segmented-kind-filter.tsx';
import { ListTools } from './list-tools.tsx';
import { RowGrid, type GridHandle } from './row-grid.tsx';
import { useListActs } from './list-acts.tsx';
import { RowInSight } from './row-in-sight.tsx';
import type { ListParams } from './list-address.ts';
import classes from './record-list.module.css';
import grid from './row-grid.module.css';

export type RecordListProps = {
  readonly query: ListQuery;
  readonly onQuery: (change: ListParams) => void;
  /** Keys of the columns shown at first; a person may choose others. */
  readonly columns: readonly string[];
  /** Keys of the columns shown where the list stands beside a detail; not to be changed. */
  readonly narrowColumns?: readonly string[];
  readonly narrow?: boolean;
  /** Keys of columns with a filter of their own: choices, flags and ratings. */
  readonly filters: readonly string[];
  /** Kinds of record of which one at a time is listed and counted. */
  readonly kindFilter?: KindFilter | undefined;
  readonly openId: string | null;
  /** Where the open record stands in the list, as far as that is known. */
  readonly openIndex?: number | null;
  readonly onOpen: (id: string) => void;
  /** Shown where the table has no record at all. */
  readonly empty: ReactNode;
};

/** A list of records: search, filters, sort, and a table of which only the rows in sight exist. */
export function RecordList(props: RecordListProps) {
  const { query, narrow = false } = props;
  const list = useList(query);
  const { retry } = useOpenQuestions();
  const chosen = useView((view) => view.columns[query.table]);
  const { ref, width } = useElementSize();
  const keys = narrow ? (props.narrowColumns ?? props.columns) : (chosen ?? props.columns);
  // Columns that a person chose are all shown, sideways if need be; of the others those that stand whole.
  const scrolls = !narrow && chosen !== undefined;
  const columns = useMemo(() => {
    const all = keys.flatMap((key) => kinds.column(query.table, key) ?? []);
    return scrolls ? all : columnsThatFit(all, width);
  }, [keys, query.table, scrolls, width]);
  const asked = query.search !== '' || query.filters.some(({ column }) => column !== props.kindFilter?.column) || query.archived;
  const slow = useDelayed(list.total === null, 150);
  if (list.total === 0 && list.problem === null && !asked) return <div className={classes['empty']}>{props.empty}</div>;
  return (
    <div ref={ref} className={classes['list']} data-record-list>
      <ListTools {...props} list={list} columns={columns} />
      {list.problem !== null ? (
        <UnreadNotice problem={list.problem} extent="pane" onRetry={retry} />
      ) : list.total === null ? (
        slow && <SkeletonRows />
      ) : (
        <Recovery extent="pane">
          <Rows {...props} list={list} columns={columns} scrolls={scrolls} />
        </Recovery>
      )}
    </div>
  );
}

function SkeletonRows() {
  return (
    <div className={classes['skeleton']} aria-busy>
      {Array.from({ length: 18 }, (_, index) => (
        <div key={index} className={classes['skeletonRow']} />
      ))}
    </div>
  );
}

type RowsProps = Omit<RecordListProps, 'columns'> & {
  readonly list: List;
  readonly columns: readonly Column[];
  readonly scrolls: boolean;
};

function Rows({ query, onQuery, list, columns, scrolls, narrow = false, openId, openIndex = null, onOpen }: RowsProps) {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  const words = useMemo((): CellWords => ({ say, times, taxonomy, language }), [say, times, taxonomy, language]);
  const { template, least } = useMemo(() => tracksOf(columns), [columns]);
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const { show } = list;
  const isPast = usePast() !== null;
  const onSight = useCallback(
    (first: number, last: number) => {
      // By whole pages: a list scrolls at every frame, and nothing is drawn for that.
      setSight((was) => (isPast ? { first, last } : inPages(first, last, was)));
      show(first, last);
    },
    [show, isPast],
  );
  const acts = useListActs({ query, list, columns, narrow, sight, openId, onOpen });
  const handle = useRef<GridHandle>(null);
  const ref = acts?.handle ?? handle;
  useFocusAfterDetail(openId, ref);
  const unfinished = useUnfinishedAt();
  const differing = useDiffering(query.table, isPast ? idsIn(list, sight) : []);
  const open = (index: number) => {
    const row = list.rowAt(index);
    if (row) onOpen(row.id);
  };
  return (
    <>
      <RowGrid
        ref={ref}
        label={tableTitle(say, query.table)}
        count={list.matching}
        columns={columns.length}
        {...(acts === null ? {} : { selection: acts.selection, onEnter: acts.onEnter, onKey: acts.onKey, onPaste: acts.onPaste })}
        shown={query}
        least={scrolls ? least : null}
        head={<HeadRow columns={columns} query={query} onQuery={onQuery} template={template} />}
        nothing={say('common:nothingMatches')}
        openIndex={openIndex}
        onOpen={open}
        onSight={onSight}
        row={({ index, isActive, ...place }) => {
          const row = list.rowAt(index);
          return (
            <RowInSight
              key={index}
              {...place}
              index={index}
              row={row}
              columns={columns}
              template={template}
              words={words}
              differs={row !== undefined && differing.has(row.id)}
              isUnfinished={row !== undefined && unfinished.has(`/${query.table}/${row.id}`)}
              isOpen={row !== undefined && row.id === openId}
              isActive={isActive}
              isSelected={acts === null ? undefined : row !== undefined && acts.isSelected(row.id)}
              editor={acts === null || row === undefined ? null : acts.editorOf(row.id, place.activeColumn)}
            />
          );
        }}
      />
      {acts?.foot}
    </>
  );
}

const inAPage = 100;

/** The rows in sight rounded to whole pages; the same object as before where they are the same. */
function inPages(first: number, last: number, was: { readonly first: number; readonly last: number }) {
  const next = { first: first - (first % inAPage), last: last - (last % inAPage) };
  return was.first === next.first && was.last === next.last ? was : next;
}

/** After a record was closed the focus is where it was opened, unless it went elsewhere. */
function useFocusAfterDetail(openId: string | null, handle: { readonly current: GridHandle | null }): void {
  const was = useRef(openId);
  useEffect(() => {
    const closed = was.current !== null && openId === null;
    was.current = openId;
    if (closed && (document.activeElement === null || document.activeElement === document.body)) handle.current?.focus();
  }, [openId, handle]);
}

/** The records in sight, as far as they are here. */
function idsIn(list: List, { first, last }: { readonly first: number; readonly last: number }): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => list.rowAt(first + at)?.id ?? '').filter((id) => id !== '');
}

type HeadRowProps = {
  readonly columns: readonly Column[];
  readonly query: ListQuery;
  readonly onQuery: RecordListProps['onQuery'];
  readonly template: string;
};

const HeadRow = memo(function HeadRow({ columns, query, onQuery, template }: HeadRowProps) {
  const say = useWords();
  const sorted = query.sort[0];
  return (
    <div role="row" aria-rowindex={1} className={grid['head']} style={{ gridTemplateColumns: template }}>
      {columns.map((column) => {
        const isSorted = sorted?.column === column.key;
        const descending = isSorted && sorted.descending;
        const next = !isSorted ? [{ column: column.key, descending: false }] : descending ? [] : [{ column: column.key, descending: true }];
        return (
          <span
            key={column.key}
            role="columnheader"
            aria-sort={!isSorted ? 'none' : descending ? 'descending' : 'ascending'}
            className={isNumeric(column.kind) ? 'numbers' : ''}
          >
            <button
              type="button"
              tabIndex={-1}
              onClick={() => onQuery({ sort: next })}
              title={columnMeaning(say, query.table, column.key) ?? columnTitle(say, query.table, column)}
            >
              {columnTitle(say, query.table, column)}
              <span aria-hidden>{!isSorted ? '' : descending ? ' ↓' : ' ↑'}</span>
            </button>
          </span>
        );
      })}
    </div>
  );
});
