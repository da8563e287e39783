import type { Column } from '../../../engine/kind/column.ts';
import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useId, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { columnMeaning } from '../../../words/column-meaning.ts';
import { tableTitle } from '../../../words/names.ts';
import { useView } from '../../state/view.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
import { useList, type List } from '../../ui/register/list.ts';
import { useOpenQuestions } from '../../ui/register/questions-context.tsx';
import { rowHeights } from '../../ui/theme/variables.ts';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { columnsThatFit, columnTitle, isNumeric, tracksOf, type CellWords } from './cell.tsx';
import type { KindFilter } from './segmented-kind-filter.tsx';
import { ListTools } from './list-tools.tsx';
import { RowInSight } from './row-in-sight.tsx';
import type { ListParams } from './list-address.ts';
import classes from './record-list.module.css';

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
    <div ref={ref} className={classes['list']}>
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

function Rows({ query, onQuery, list, columns, scrolls, openId, onOpen }: RowsProps) {
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  const words = useMemo((): CellWords => ({ say, times, taxonomy, language }), [say, times, taxonomy, language]);
  const density = useView((view) => view.density);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const gridId = useId();
  const rows = useVirtualizer({
    count: list.matching,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights[density],
    overscan: 16,
  });
  useEffect(() => rows.measure(), [density, rows]);
  useEffect(() => {
    setActive(0);
    rows.scrollToOffset(0);
  }, [query, rows]);

  const inSight = rows.getVirtualItems();
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => list.show(first, last), [list, first, last]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(list.matching - 1, to));
    setActive(next);
    rows.scrollToIndex(next);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[density]) - 2);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + page),
    PageUp: () => move(active - page),
    Home: () => move(0),
    End: () => move(list.matching - 1),
    Enter: () => {
      const row = list.rowAt(active);
      if (row) onOpen(row.id);
    },
  };

  const { template, least } = useMemo(() => tracksOf(columns), [columns]);
  const openAt = ({ target }: MouseEvent) => {
    const index = Number((target as Element).closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2;
    if (!(index >= 0)) return;
    setActive(index);
    const row = list.rowAt(index);
    if (row) onOpen(row.id);
  };
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="grid"
      tabIndex={0}
      aria-label={tableTitle(say, query.table)}
      aria-rowcount={list.matching + 1}
      aria-activedescendant={list.matching > 0 ? `${gridId}-${active}` : undefined}
      onKeyDown={(event) => {
        const step = event.target === event.currentTarget ? steps[event.key] : undefined;
        if (!step || event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        step();
      }}
    >
      <div className={classes['sized']} style={scrolls ? { minWidth: least } : {}}>
        <HeadRow columns={columns} query={query} onQuery={onQuery} template={template} />
        {list.matching === 0 && (
          <div className={classes['nothing']} role="row">
            <span role="gridcell">{say('common:nothingMatches')}</span>
          </div>
        )}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys, each row is clicked */}
        <div className={classes['body']} role="rowgroup" style={{ height: rows.getTotalSize() }} onClick={openAt}>
          {inSight.map(({ index, start, size }) => {
            const row = list.rowAt(index);
            return (
              <RowInSight
                key={index}
                id={`${gridId}-${index}`}
                index={index}
                start={start}
                size={size}
                row={row}
                columns={columns}
                template={template}
                words={words}
                isOpen={row !== undefined && row.id === openId}
                isActive={index === active}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
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
    <div role="row" aria-rowindex={1} className={classes['head']} style={{ gridTemplateColumns: template }}>
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
