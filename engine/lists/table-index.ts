import type { CellValue, Column } from '../kind/column.ts';
import type { Registry } from '../kind/registry.ts';
import { isArchived, textOrNull, type StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';
import { orderOfCodes } from '../values/code.ts';
import { byCodePoint, type Json } from '../values/json.ts';
import { finished, rest, stepwise, type Steps, type Stepwise } from '../values/steps.ts';
import { dueOn } from './due.ts';
import { filterTest, neededBy, type FilteredTable, type ReadColumn } from './filter.ts';
import { groupsOf, sortWithGroup } from './groups.ts';
import type { KeptList, KeptSince } from './kept-list.ts';
import type { Hit, ListGroup, ListQuery, ListRow } from './list-query.ts';
import { sortKeyOf, type SortKey } from './order.ts';
import { ranksAgain, ranksOf, type Ranks } from './ranks.ts';
import { ratedByColumns, ratedByOf } from './rated-by.ts';
import { relevances, relevanceTo } from './relevance.ts';
import { folded } from './search.ts';
import type { ListSource } from './source.ts';
import { collectWords, wordIndex, type WordIndex } from './word-index.ts';

/** How many sorted orders are kept: the one on screen, and those that a person goes back to. */
const cachedOrders = 4;
/** Above this many rows that changed since the words were collected, they are collected anew at the next search. */
const mostChangedTexts = 5_000;
/** So many cells are read in one step. */
const cellsInStep = 1_000;

/** The list of one table. Columns, orders and words are made when first asked for and kept up when a few rows move. */
export type TableIndex = {
  /** Of the records that are not archived those that answer a search best, so many at most: the best first, then by code. */
  hits(search: string, most: number): readonly Hit[];
  find(query: ListQuery): { readonly total: number; readonly positions: Uint32Array; readonly groups: readonly ListGroup[] };
  id(position: number): string;
  row(position: number): ListRow;
  update(ids: ReadonlySet<string>): void;
  /** What a query needs that takes long to make: `find` makes what is left of it. */
  needed(query: ListQuery): Iterable<Stepwise<unknown>>;
  /** What a person is likely to ask for next: words first. */
  likely(): Iterable<Stepwise<unknown>>;
  /** Where rows changed since their words were collected, words are to be collected anew. */
  renew(): void;
  /** What is prepared, to be kept; `null` where something is missing, or rows changed since. */
  kept(): KeptList | null;
};

type CachedColumn = ReadColumn & { ranked: Stepwise<Ranks> | null };

export function tableIndex(source: ListSource, table: string, kinds: Registry, world: World, before: KeptSince | null = null): TableIndex {
  const columns = kinds.columns(table);
  const ratings = ratedByColumns(columns);
  const rows: (StoredRow | null)[] = [];
  const ids: string[] = [];
  const codes: string[] = [];
  const archived: boolean[] = [];
  const positionOf = new Map<string, number>();
  const readColumns = new Map<string, CachedColumn>();
  const orders = new Map<string, Uint32Array>();
  /** All rows by code, and those of them that are not archived: what every order begins with. */
  let byCode: Uint32Array | null = null;
  let live: Uint32Array | null = null;
  let words: WordIndex | null = null;

  // Positions are those that were kept, of records that are no more as well.
  const { ids: keptIds = [] } = before?.list ?? {};
  /** Of columns that nobody asked for yet, until a row moves. */
  let keptRanks: KeptList['ranks'] = before?.list.ranks ?? {};
  const now = source.rows(table);
  for (const id of keptIds) add(id, now.get(id) ?? null);
  // Records that are new since.
  if (positionOf.size < now.size) for (const [id, row] of now) if (!positionOf.has(id)) add(id, row);
  /** The positions whose cells may be others than they were when they were kept. */
  const changedSince = [...(before?.changed ?? [])].flatMap((id) => positionOf.get(id) ?? []).filter((at) => at < keptIds.length);
  if (before !== null) for (let at = keptIds.length; at < rows.length; at += 1) changedSince.push(at);
  if (before !== null) {
    words = wordIndex(keptIds.length, finished(before.list.words));
    for (const at of changedSince) words.change(at, textOf(at));
  }

  const filtered: FilteredTable = {
    column: columnOf,
    row: (at) => rows[at] ?? null,
    rows: (other) => source.rows(other),
    ratedBy: (key, at) => {
      const row = rows[at] ?? null;
      return row === null ? null : (ratings.find(({ rates }) => rates === key)?.read(row, world) ?? null);
    },
    due: (key) => dueOn(kinds.of(table), key),
    asOn: source.asOn,
  };

  /** Gives a record the next position; one that is no more has it as well. */
  function add(id: string, row: StoredRow | null): number {
    const at = rows.push(row) - 1;
    ids.push(id);
    codes.push(row === null ? '' : (textOrNull(row, 'code') ?? ''));
    archived.push(row !== null && isArchived(row));
    if (row !== null) positionOf.set(id, at);
    byCode = null;
    return at;
  }

  function put(id: string, row: StoredRow): number {
    const at = positionOf.get(id);
    if (at === undefined) return add(id, row);
    const code = textOrNull(row, 'code') ?? '';
    if (codes[at] !== code) byCode = null;
    rows[at] = row;
    codes[at] = code;
    archived[at] = isArchived(row);
    return at;
  }

  function columnOf(key: string): ReadColumn | null {
    const known = readColumns.get(key);
    if (known) return known;
    const column = [...columns, ...ratings].find((one) => one.key === key);
    if (column === undefined) return null;
    const toKey = sortKeyOf(column, kinds, (other) => source.rows(other));
    const cells = stepwise(readCells(column));
    const kept = keptRanks[key];
    const cached: CachedColumn = {
      column,
      cells,
      key: toKey,
      ranked: kept === undefined ? null : stepwise(ranksSince(kept, cells, toKey)),
      ranks: () => (cached.ranked ??= stepwise(rankedCells(cells, toKey))),
    };
    readColumns.set(key, cached);
    return cached;
  }

  function* readCells(column: Column): Steps<CellValue[]> {
    const cells: CellValue[] = [];
    for (const row of rows) {
      cells.push(row === null ? null : column.read(row, world));
      if (cells.length % cellsInStep === 0) yield;
    }
    return cells;
  }

  function* ranksSince(kept: Uint32Array, cells: Stepwise<CellValue[]>, key: (cell: CellValue) => SortKey): Steps<Ranks> {
    if (changedSince.length > 0) yield* rest(cells);
    return ranksAgain(kept, changedSince, () => cells.result().map(key));
  }

  function everyRow(): Uint32Array {
    if (byCode !== null) return byCode;
    const all = rows.flatMap((row, index) => (row === null ? [] : [index]));
    const order = orderOfCodes(codes);
    const compare = (a: number, b: number) => order(a, b) || byCodePoint(ids[a] as string, ids[b] as string);
    return (byCode = Uint32Array.from(all.sort(compare)));
  }

  function liveRows(): Uint32Array {
    return (live ??= everyRow().filter((index) => archived[index] !== true));
  }

  /** Sorted by the last column first: each sort leaves rows that it does not tell apart as they were. */
  function orderOf(query: ListQuery): Uint32Array {
    const { archived: withArchived } = query;
    const sort = sortWithGroup(query, kinds.column(table, query.group ?? ''));
    const key = JSON.stringify([sort, withArchived]);
    const known = orders.get(key);
    if (known) return known;
    let order = withArchived ? everyRow() : liveRows();
    for (const { column, descending } of [...sort].reverse()) order = columnOf(column)?.ranks().result().sorted(order, descending) ?? order;
    const oldest = orders.keys().next().value;
    if (orders.size >= cachedOrders && oldest !== undefined) orders.delete(oldest);
    orders.set(key, order);
    return order;
  }

  /** What search looks through: texts, codes, names, and taxonomy terms in both languages. */
  function textOf(at: number): string {
    const row = rows[at] ?? null;
    if (row === null) return '';
    let text = '';
    for (const column of columns) {
      if (!isSearched(column)) continue;
      const cell = column.read(row, world);
      if (cell === null) continue;
      text += column.kind === 'term' ? labelText(column, String(cell)) : `${cell}\n`;
    }
    return folded(text);
  }

  /** The name of a term in every language. */
  function labelText({ target }: Column, id: string): string {
    const naming = target === null ? null : kinds.of(target).names;
    const label: Json | undefined = naming === null ? undefined : world.get(target ?? '', id)?.[naming];
    const texts = typeof label === 'object' && label !== null ? Object.values(label) : [];
    return texts.map((text) => `${typeof text === 'string' ? text : ''}\n`).join('');
  }

  function searched(): WordIndex {
    if (words !== null && words.changed > mostChangedTexts) words = null;
    return (words ??= wordIndex(rows.length, stepwise(collectWords(rows.length, textOf))));
  }

  return {
    find(query) {
      const tests = query.filters.map((filter) => filterTest(filter, filtered));
      if (isSearch(query)) tests.push(searched().find(query.search));
      const total = liveRows().length;
      const positions = tests.reduce(passing, orderOf(query));
      const cells = query.group === undefined ? undefined : columnOf(query.group)?.cells.result();
      return { total, positions, groups: cells === undefined ? [] : groupsOf(positions, cells) };
    },

    hits(search, most) {
      const [test, relevanceOf] = [searched().find(search), relevanceTo(search)];
      const { names, partOf } = kinds.of(table);
      // A part without a name is known by the record that it belongs to.
      const naming = columns.find(({ key }) => key === (names ?? partOf));
      const found = relevances.map((): Hit[] => []);
      for (const at of liveRows()) {
        if (!test(at)) continue;
        const [code = '', cell] = [codes[at], naming?.read(rows[at] as StoredRow, world) ?? null];
        const title = cell === null ? '' : String(cell);
        const relevance = relevanceOf(code, title);
        const alike = found[relevances.indexOf(relevance)];
        if (alike !== undefined && alike.length < most) alike.push({ table, id: ids[at] as string, code, title, relevance });
      }
      return found.flat().slice(0, most);
    },

    id: (index) => ids[index] as string,

    row(at) {
      const row = rows[at] as StoredRow;
      const cells = columns.map((column) => [column.key, keptCell(column.key, at) ?? column.read(row, world)] as const);
      return { id: ids[at] as string, cells: Object.fromEntries(cells), ratedBy: ratedByOf(ratings, row, world) };
    },

    update(moved) {
      const changed = new Set<number>();
      for (const id of moved) {
        const row = source.rows(table).get(id);
        const known = positionOf.get(id);
        if (row !== undefined) changed.add(put(id, row));
        else if (known !== undefined) {
          rows[known] = null;
          positionOf.delete(id);
          byCode = null;
          changed.add(known);
        }
      }
      if (changed.size === 0) return;
      orders.clear();
      live = null;
      keptRanks = {};
      for (const column of readColumns.values()) reread(column, changed);
      if (words !== null) for (const at of changed) words.change(at, textOf(at));
    },

    *needed(query) {
      for (const filter of query.filters) yield* neededBy(filter, filtered);
      if (isSearch(query)) yield searched().words;
      const group = query.group === undefined ? null : columnOf(query.group);
      if (group !== null) yield group.cells;
      for (const { column } of sortWithGroup(query, group?.column ?? null)) {
        const read = columnOf(column);
        if (read !== null) yield read.ranks();
      }
    },

    *likely() {
      yield searched().words;
      for (const column of columns.filter(isLikely)) yield (columnOf(column.key) as ReadColumn).ranks();
      for (const column of columns.filter(isLikely)) yield (columnOf(column.key) as ReadColumn).cells;
    },

    renew() {
      if (words !== null && words.changed > 0) words = null;
    },

    kept() {
      const ranked = columns.filter(isLikely).map(({ key }) => [key, readColumns.get(key)?.ranked ?? null] as const);
      if (words?.words.isDone !== true || words.changed > 0 || ranked.some(([, ranks]) => ranks?.isDone !== true)) return null;
      const ranks = Object.fromEntries(ranked.flatMap(([key, ranks]) => (ranks === null ? [] : [[key, ranks.result().kept()]])));
      // A record that came back after it was removed has another position since.
      return { table, ids: ids.map((id, at) => (rows[at] === null ? '' : id)), words: words.words.result(), ranks, day: source.asOn };
    },
  };

  /** What the list shows at first, and what has few different values. */
  function isLikely({ key, kind }: Column): boolean {
    return ['choice', 'rating', 'day'].includes(kind) || (kind !== 'code' && kinds.of(table).list?.columns.includes(key) === true);
  }

  function keptCell(key: string, at: number): CellValue {
    const cells = readColumns.get(key)?.cells;
    return cells?.isDone === true ? (cells.result()[at] ?? null) : null;
  }

  function reread(cached: CachedColumn, changed: ReadonlySet<number>): void {
    const { column, key } = cached;
    // What is only half made is begun again.
    if (!cached.cells.isDone) return void readColumns.delete(column.key);
    if (cached.ranked?.isDone === false) cached.ranked = null;
    const cells = cached.cells.result();
    const moved = new Map<number, CellValue>();
    for (const at of changed) {
      const row = rows[at] ?? null;
      const cell: CellValue = row === null ? null : column.read(row, world);
      if (cells[at] !== cell) moved.set(at, cell);
    }
    // Ranks that were taken up again look at the cells that they stand for when they are first changed.
    if (moved.size > 0) cached.ranked?.result().change(new Map([...moved].map(([at, cell]) => [at, key(cell)])));
    for (const [at, cell] of moved) cells[at] = cell;
  }
}

/** Of some positions, in their order, those that pass a test. */
function passing(positions: Uint32Array, test: (at: number) => boolean): Uint32Array {
  const passed = new Uint32Array(positions.length);
  let count = 0;
  for (let index = 0; index < positions.length; index += 1) {
    const at = positions[index] as number;
    if (test(at)) passed[count++] = at;
  }
  return passed.subarray(0, count);
}

function* rankedCells(cells: Stepwise<CellValue[]>, key: (cell: CellValue) => SortKey): Steps<Ranks> {
  return yield* ranksOf((yield* rest(cells)).map(key));
}

function isSearch({ search }: ListQuery): boolean {
  return search.trim() !== '';
}

function isSearched({ key, kind }: Column): boolean {
  return key !== 'id' && ['text', 'lines', 'code', 'person', 'reference', 'term'].includes(kind);
}
