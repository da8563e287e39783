import { linkedTables } from '../../domain/links/link.ts';
import type { TableName } from '../../domain/index.ts';
import { cellReader } from './cells.ts';
import type { CellSource } from './column.ts';
import { columnsOf } from './columns.ts';
import type { ListQuery, ListRow, ListWindow } from './list-query.ts';
import { relatedRows, type ListSource } from './source.ts';
import { tableIndex, type TableIndex } from './table-index.ts';

/** A row that a commit made, changed or removed. */
export type MovedRow = { readonly table: TableName; readonly id: string };

/** The lists of a register, kept up as rows move: one for as long as `source.asOn` and its rows are the same register. */
export type ListIndex = {
  /** To be told of every row that moved, after `source` shows it so. */
  update(moved: readonly MovedRow[]): void;
  /** The ids that a query finds, in order. `total` counts the records that are not archived. */
  query(query: ListQuery): { readonly total: number; readonly ids: readonly string[] };
  /** Some of the rows that a query finds, from a place (0 is the first). */
  window(query: ListQuery, from: number, count: number): Omit<ListWindow, 'seq'>;
  /** Makes, a little at a time, what the lists that were asked for need for search and sort; answers whether there is more. */
  prepare(): boolean;
};

export function listIndex(source: ListSource): ListIndex {
  const related = relatedRows(source);
  const read = cellReader(source, related);
  const tables = new Map<TableName, TableIndex>();
  let last: { readonly key: string; readonly found: ReturnType<TableIndex['find']> } | null = null;

  const indexOf = (table: TableName): TableIndex => {
    let index = tables.get(table);
    if (!index) tables.set(table, (index = tableIndex(source, table, read)));
    return index;
  };
  const find = (query: ListQuery) => {
    const key = JSON.stringify(query);
    if (last?.key !== key) last = { key, found: indexOf(query.table).find(query) };
    return last.found;
  };

  return {
    update(moved) {
      last = null;
      const touched = new Map<TableName, Set<string>>();
      const touch = (table: TableName, id: string) => {
        const ids = touched.get(table);
        if (ids) ids.add(id);
        else touched.set(table, new Set([id]));
      };
      for (const { table, id } of moved) {
        touch(table, id);
        for (const part of partsOf) {
          if (part.part === table && tables.has(part.table)) for (const end of related.ends(table, part.field, id)) touch(part.table, end);
        }
        related.moved(table, id);
      }
      for (const [table, index] of tables) {
        if ([...readsFrom(table)].some((other) => touched.has(other))) tables.delete(table);
        else index.update(touched.get(table) ?? new Set());
      }
    },
    query(query) {
      const { total, places } = find(query);
      const index = indexOf(query.table);
      return { total, ids: Array.from(places, (at) => index.id(at)) };
    },
    window(query, from, count) {
      const { total, places } = find(query);
      const index = indexOf(query.table);
      return { total, matching: places.length, from, rows: Array.from(places.subarray(from, from + count), (at) => index.row(at)) };
    },
    prepare: () => [...tables.values()].some((index) => index.prepare()),
  };
}

/** Every row that a query finds. */
export function listRows(source: ListSource, query: ListQuery): readonly ListRow[] {
  return listIndex(source).window(query, 0, Number.MAX_SAFE_INTEGER).rows;
}

/** Tables whose rows show in the cells of another table's row, and the field that leads to it. */
const partsOf: readonly { readonly table: TableName; readonly part: TableName; readonly field: string }[] = [
  { table: 'risks', part: 'assessments', field: 'riskId' },
  { table: 'risks', part: 'causes', field: 'riskId' },
  { table: 'risks', part: 'consequences', field: 'riskId' },
  { table: 'risks', part: 'riskControls', field: 'riskId' },
  { table: 'controls', part: 'riskControls', field: 'controlId' },
  { table: 'services', part: 'incidents', field: 'serviceId' },
  { table: 'services', part: 'releases', field: 'serviceId' },
  ...linkedTables.flatMap((table) => (['fromId', 'toId'] as const).map((field) => ({ table, part: 'links' as const, field }))),
];

/** Tables that many rows of a list show: when a row of one of theirs moves, the list is read anew. */
function readsFrom(table: TableName): ReadonlySet<TableName> {
  return new Set(columnsOf(table).flatMap((column) => (column.kind === 'term' ? ['taxonomy' as const] : sharedBy(column.source))));
}

function sharedBy(from: CellSource): readonly TableName[] {
  if (from.from === 'person') return from.field === 'name' ? [] : ['people'];
  if (from.from === 'label' || from.from === 'labels') return [from.table];
  if (from.from === 'end') return linkedTables;
  return from.from === 'position' || from.from === 'rating' ? ['matrices'] : [];
}
