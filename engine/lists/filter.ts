import type { CellValue, Column } from '../kind/column.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import { fromMinorUnits } from '../values/money.ts';
import type { Stepwise } from '../values/steps.ts';
import type { Day } from '../values/time.ts';
import { textsOf } from './lines.ts';
import type { ListFilter } from './list-filter.ts';
import type { SortKey } from './order.ts';
import type { Ranks } from './ranks.ts';
import { folded } from './search.ts';

/** A column as it is read once: the cell at the position of each row, and its rank once somebody sorts by it. */
export type ReadColumn = {
  readonly column: Column;
  readonly cells: Stepwise<CellValue[]>;
  readonly key: (cell: CellValue) => SortKey;
  readonly ranks: () => Stepwise<Ranks>;
};

/** A table as its filters read it, row by position. */
export type FilteredTable = {
  column(key: string): ReadColumn | null;
  row(at: number): StoredRow | null;
  rows(table: string): ReadonlyMap<string, StoredRow>;
  /** What the rating of a column was made by. */
  ratedBy(key: string, at: number): CellValue;
  /** What must hold besides for a day of a column to be one on which something is due; `null` where nothing is. */
  due(key: string): readonly ListFilter[] | null;
  readonly asOn: Day;
};

type Test = (at: number) => boolean;
type Bounds = Extract<ListFilter, { from: CellValue } | { before: CellValue } | { after: CellValue }>;

/** What a filter needs before it can be put to rows. */
export function* neededBy(filter: ListFilter, table: FilteredTable): Iterable<Stepwise<unknown>> {
  const read = table.column(filter.column);
  if (read === null || 'refers' in filter || 'refersNot' in filter || 'toBePutRight' in filter) return;
  if ('overdue' in filter) for (const other of table.due(filter.column) ?? []) yield* neededBy(other, table);
  const beside = 'above' in filter ? filter.above : isBounds(filter) && read.column.kind === 'money' ? read.column.beside : undefined;
  if (beside !== undefined) {
    yield read.cells;
    const other = table.column(beside);
    if (other !== null) yield other.cells;
  } else yield isBounds(filter) || 'overdue' in filter ? read.ranks() : read.cells;
}

/** The test that a filter puts to the row at a position. A filter on a column that the table lacks lets nothing through. */
export function filterTest(filter: ListFilter, table: FilteredTable): Test {
  const read = table.column(filter.column);
  if (read === null || 'toBePutRight' in filter) return () => false;
  if ('is' in filter) return holdsOneOf(filter.is, read);
  if ('isNot' in filter) return not(holdsOneOf(filter.isNot, read));
  if ('contains' in filter) return holdsText(filter.contains, read);
  if ('lacks' in filter) return not(holdsText(filter.lacks, read));
  if ('refers' in filter) return namesOneOf(filter.refers, read.column, table);
  if ('refersNot' in filter) return not(namesOneOf(filter.refersNot, read.column, table));
  if ('above' in filter) return isAbove(filter.column, filter.above, table);
  if ('overdue' in filter) {
    const due = table.due(filter.column);
    if (due === null) return () => false;
    const tests = [read.ranks().result().below(table.asOn), ...due.map((other) => filterTest(other, table))];
    return (at) => tests.every((test) => test(at));
  }
  return liesWithin(filter, read, table);
}

const not =
  (test: Test): Test =>
  (at) =>
    !test(at);

function isBounds(filter: ListFilter): filter is Bounds {
  return 'from' in filter || 'before' in filter || 'after' in filter;
}

function holdsOneOf(said: readonly CellValue[], { column, cells: read }: ReadColumn): Test {
  const [values, cells] = [new Set(said), read.result()];
  if (column.kind !== 'lines') return (at) => values.has(cells[at] ?? null);
  return (at) => {
    const cell = cells[at] ?? null;
    return values.has(cell) || (cell !== null && textsOf(String(cell)).some((text) => values.has(text)));
  };
}

function holdsText(said: string, { cells: read }: ReadColumn): Test {
  const [part, cells] = [folded(said), read.result()];
  return (at) => {
    const cell = cells[at] ?? null;
    return cell !== null && folded(String(cell)).includes(part);
  };
}

function liesWithin(filter: Bounds, read: ReadColumn, table: FilteredTable): Test {
  if (read.column.kind === 'money') return amountWithin(filter, read, table);
  const ranks = read.ranks().result();
  if ('from' in filter) return ranks.between(read.key(filter.from), read.key(filter.to));
  return 'before' in filter ? ranks.below(read.key(filter.before)) : ranks.above(read.key(filter.after));
}

/** Amounts of several currencies are compared as people write them: nobody says here what one is worth in another. */
function amountWithin(filter: Bounds, read: ReadColumn, table: FilteredTable): Test {
  const amountAt = amounts(read, table);
  const holds = (amount: number): boolean => {
    const than = (bound: CellValue, isSo: (bound: number) => boolean) => bound === null || isSo(Number(bound));
    if ('before' in filter) return than(filter.before, (bound) => amount < bound);
    if ('after' in filter) return than(filter.after, (bound) => amount > bound);
    return than(filter.from, (bound) => amount >= bound) && than(filter.to, (bound) => amount <= bound);
  };
  return (at) => {
    const amount = amountAt(at);
    return amount !== null && holds(amount);
  };
}

function amounts({ column, cells: read }: ReadColumn, table: FilteredTable): (at: number) => number | null {
  const [cells, currencies] = [read.result(), table.column(column.beside ?? '')?.cells.result()];
  return (at) => {
    const minor = cells[at] ?? null;
    return typeof minor === 'number' ? fromMinorUnits(minor, String(currencies?.[at] ?? '')) : null;
  };
}

function isAbove(key: string, otherKey: string, table: FilteredTable): Test {
  const [one, other] = [table.column(key), table.column(otherKey)];
  if (one === null || other === null) return () => false;
  const [cells, others] = [one.cells.result(), other.cells.result()];
  const areRatings = one.column.kind === 'rating' && other.column.kind === 'rating';
  return (at) => {
    const [high, low] = [one.key(cells[at] ?? null), other.key(others[at] ?? null)];
    if (high === null || low === null || typeof high !== typeof low || high <= low) return false;
    return !areRatings || table.ratedBy(key, at) === table.ratedBy(otherKey, at);
  };
}

/** Whether the record names one of others: in a field, by rows that tie it to them, or as itself. */
function namesOneOf(said: readonly (string | null)[], { key, field, ties }: Column, table: FilteredTable): Test {
  const ids = new Set<unknown>(said);
  if (ties !== undefined) {
    const [tied, any] = [new Set<unknown>(), new Set<unknown>()];
    for (const tie of table.rows(ties.kind).values()) {
      const owner = textOrNull(tie, ties.field);
      any.add(owner);
      if (ids.has(textOrNull(tie, ties.to))) tied.add(owner);
    }
    return (at) => tied.has(table.row(at)?.id) || (ids.has(null) && !any.has(table.row(at)?.id));
  }
  const isOwn = field === null || field.type === 'personal' || field.type === 'label';
  return (at) => {
    const value = table.row(at)?.[isOwn ? 'id' : key];
    if (!Array.isArray(value)) return ids.has(value ?? null);
    return value.length === 0 ? ids.has(null) : value.some((one) => ids.has(one));
  };
}
