import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Asked } from '../../../domain/views/kind.ts';
import { kinds } from '../../../domain/index.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { RoundAboutItem } from '../../features/rcsa/round-about.tsx';
import { tableTitle } from '../../../words/names.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { UnreadNotice } from '../../ui/recovery/recovery-notice.tsx';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useUnfinishedAt } from '../../ui/register/drafts.tsx';
import type { List } from '../../ui/register/list.ts';
import { useDiffering, usePast } from '../../ui/register/past.tsx';
import { useOpenQuestions } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useTaxonomy } from '../../ui/words/taxonomy-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { tracksOf, type CellWords } from './cell.tsx';
import { GroupHead } from './group-head.tsx';
import { useGroupedList, type GroupedList } from './grouped-list.ts';
import { HeadRow } from './head-row.tsx';
import type { ListAsked } from './list-asked.ts';
import { useListColumns, type ListColumns } from './list-columns.ts';
import { keysShown, useShownList, type ShownList } from './list-look.ts';
import { everything, sentSelection } from './selection.ts';
import { ViewTabs } from './view-tabs.tsx';
import { withKind, type KindFilter } from './segmented-kind-filter.tsx';
import { ListTools } from './list-tools.tsx';
import { RowGrid, type GridHandle } from './row-grid.tsx';
import { useListActs } from './list-acts.tsx';
import { RowInSight } from './row-in-sight.tsx';
import { useWidthAt } from './width-at.ts';
import classes from './record-list.module.css';

export type RecordListProps = {
  readonly ask: ListAsked;
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
  /** Most likely this record is opened in a moment. */
  readonly onAhead?: (id: string) => void;
  /** Shown where the table has no record at all. */
  readonly empty: ReactNode;
};

/** A list of records: its views, search, filters, sort, and a table of which only the rows in sight exist. */
export function RecordList(props: RecordListProps) {
  const { ask, narrow = false, kindFilter } = props;
  const query = useMemo(() => withKind(ask.query, kindFilter), [ask.query, kindFilter]);
  const { table } = query;
  const grouped = useGroupedList(query);
  const { list } = grouped;
  const { retry } = useOpenQuestions();
  const { ref, width } = useWidthAt(narrow ? 'besideDetail' : 'alone');
  const columns = useListColumns(table, ask.tab);
  const shown = useShownList(table, columns, narrow ? (props.narrowColumns ?? props.columns) : props.columns, narrow, width);
  const within = useCallback((one: ListQuery) => withKind(one, kindFilter), [kindFilter]);
  const isChanged = columns.isChanged || isAskedOtherwise(ask, kindFilter);
  const isNarrowed = query.search !== '' || ask.asked.filters.some(({ column }) => column !== kindFilter?.column) || query.archived;
  const all = useMemo(() => sentSelection(everything(query, crypto.randomUUID())), [query]);
  const slow = useDelayed(list.total === null, 150);
  if (list.total === 0 && list.problem === null && !isNarrowed) return <div className={classes['empty']}>{props.empty}</div>;
  return (
    <div ref={ref} className={classes['list']} data-record-list>
      {!narrow && (
        <ViewTabs table={table} ask={ask} columns={columns} isChanged={isChanged} within={within}>
          {table === 'risks' ? <RoundAboutItem selection={all} count={grouped.matching} /> : undefined}
        </ViewTabs>
      )}
      <ListTools
        ask={ask}
        query={query}
        columns={columns}
        shown={shown.columns}
        keys={keysShown(shown)}
        list={list}
        matching={grouped.matching}
        filters={props.filters}
        narrow={narrow}
        kindFilter={kindFilter}
      />
      {list.problem !== null ? (
        <UnreadNotice problem={list.problem} extent="pane" onRetry={retry} />
      ) : list.total === null ? (
        slow && <SkeletonRows />
      ) : (
        <Recovery extent="pane">
          <Rows {...props} query={grouped.query} grouped={grouped} shown={shown} columns={columns} narrow={narrow} />
        </Recovery>
      )}
    </div>
  );
}

/** Whether something else is asked than the view has: which kind of record is listed is no part of that. */
function isAskedOtherwise({ asked, tab }: ListAsked, kindFilter: KindFilter | undefined): boolean {
  const plain = (one: Asked) => JSON.stringify({ ...one, filters: one.filters.filter(({ column }) => column !== kindFilter?.column) });
  return plain(asked) !== plain(tab.asked);
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

type RowsProps = Pick<RecordListProps, 'ask' | 'openId' | 'onOpen' | 'onAhead'> & {
  /** The rows that are not folded away. */
  readonly query: ListQuery;
  readonly grouped: GroupedList;
  readonly shown: ShownList;
  readonly columns: ListColumns;
  readonly narrow: boolean;
};

function Rows({ ask, query, grouped, shown, columns: chosen, narrow, openId, onOpen, onAhead }: RowsProps) {
  const { list, heads, fold } = grouped;
  const { columns, look, scrolls } = shown;
  const { widths } = chosen;
  const say = useWords();
  const times = useTimes();
  const taxonomy = useTaxonomy();
  const language = useLanguage();
  const words = useMemo((): CellWords => ({ say, times, taxonomy, language, look }), [say, times, taxonomy, language, look]);
  const { template, least } = useMemo(() => tracksOf(columns, look, narrow ? {} : widths), [columns, look, narrow, widths]);
  const headPlaces = useMemo(() => heads.map(({ at }) => at), [heads]);
  const groupColumn = query.group === undefined ? null : kinds.column(query.table, query.group);
  const scoring = useScoring();
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
  useActiveFollows(openId, query, list, ref);
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
        shown={ask.query}
        least={scrolls ? least : null}
        head={
          <HeadRow
            columns={columns}
            query={query}
            onQuery={ask.change}
            template={template}
            widths={widths}
            look={look}
            {...(narrow ? {} : { onColumns: chosen.set })}
          />
        }
        heads={headPlaces}
        groupHead={(at, start, size) => {
          const head = heads[at];
          if (head === undefined || groupColumn === null) return null;
          return (
            <GroupHead
              key={`group ${at}`}
              table={query.table}
              column={groupColumn}
              head={head}
              start={start}
              size={size}
              words={words}
              matrixId={scoring?.versions[0]?.matrix.id ?? null}
              onFold={() => fold(head.value)}
            />
          );
        }}
        nothing={say('common:nothingMatches')}
        onOpen={open}
        onPress={(index) => {
          const row = list.rowAt(index);
          if (row) onAhead?.(row.id);
        }}
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

/** The record that is opened, wherever from, has the active row: there one goes on once it is closed. */
function useActiveFollows(openId: string | null, query: ListQuery, list: List, handle: { readonly current: GridHandle | null }): void {
  const store = useStore();
  const follow = useEffectEvent((isCurrent: () => boolean) => {
    const active = handle.current?.active().index;
    if (openId === null || active === undefined || list.rowAt(active)?.id === openId) return;
    void store.place(query, openId).then(
      (place) => {
        if (place !== null && isCurrent()) handle.current?.go(place.index);
      },
      () => undefined,
    );
  });
  useEffect(() => {
    let current = true;
    follow(() => current);
    return () => {
      current = false;
    };
  }, [openId]);
}

/** The records in sight, as far as they are here. */
function idsIn(list: List, { first, last }: { readonly first: number; readonly last: number }): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => list.rowAt(first + at)?.id ?? '').filter((id) => id !== '');
}
