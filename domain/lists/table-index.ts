import type { Stored, TableName } from '../register/tables.ts';
import type { Term } from '../taxonomy/term.ts';
import { byCodePoint } from '../values/json.ts';
import { codeNumber, type ReadCell } from './cells.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import { filterTest, type ReadColumn } from './filter.ts';
import type { ListQuery, ListRow } from './list-query.ts';
import { compareKeys, sortKeyOf, type SortKey } from './order.ts';
import { folded, matcher } from './search.ts';
import type { ListSource } from './source.ts';

type Sort = ListQuery['sort'];

/** How many sorted orders are kept: the one on screen, and those that a person goes back to. */
const keptOrders = 4;

/** The list of one table. Columns and orders are made when first asked for and kept up when a few rows move. */
export type TableIndex = {
  find(query: ListQuery): { readonly total: number; readonly places: readonly number[] };
  id(place: number): string;
  row(place: number): ListRow;
  update(ids: ReadonlySet<string>): void;
};

export function tableIndex(source: ListSource, table: TableName, read: ReadCell): TableIndex {
  const columns = columnsOf(table);
  const terms = source.rows('taxonomy') as unknown as ReadonlyMap<string, Term>;
  const rows: (Stored | null)[] = [];
  const ids: string[] = [];
  const codes: number[] = [];
  const places = new Map<string, number>();
  const readColumns = new Map<string, ReadColumn>();
  const orders = new Map<string, number[]>();
  let texts: string[] | null = null;

  for (const [id, row] of source.rows(table)) place(id, row);

  function place(id: string, row: Stored): number {
    const at = places.get(id) ?? rows.length;
    rows[at] = row;
    ids[at] = id;
    codes[at] = codeNumber((row as { code?: string }).code ?? '');
    places.set(id, at);
    return at;
  }

  function columnOf(key: string): ReadColumn | null {
    const known = readColumns.get(key);
    if (known) return known;
    const column = columns.find((one) => one.key === key);
    if (column === undefined) return null;
    const toKey = sortKeyOf(column, terms);
    const cells = rows.map((row) => (row === null ? null : read(row, column.source)));
    const made = { column, cells, keys: cells.map(toKey), key: toKey };
    readColumns.set(key, made);
    return made;
  }

  const isShown = (at: number, archived: boolean): boolean => {
    const row = rows[at] as { archivedAt?: string | null } | null | undefined;
    return row !== null && row !== undefined && (archived || (row.archivedAt ?? null) === null);
  };

  function comparer(sort: Sort): (a: number, b: number) => number {
    const by = sort.flatMap(({ column, descending }) => {
      const read = columnOf(column);
      return read === null ? [] : [{ keys: read.keys, descending }];
    });
    return (a, b) => {
      for (const { keys, descending } of by) {
        const order = compareKeys(keys[a] as SortKey, keys[b] as SortKey, descending);
        if (order !== 0) return order;
      }
      return (codes[a] as number) - (codes[b] as number) || byCodePoint(ids[a] as string, ids[b] as string);
    };
  }

  function orderOf(sort: Sort): readonly number[] {
    const key = JSON.stringify(sort);
    const known = orders.get(key);
    if (known) return known;
    const order = rows.flatMap((row, at) => (row === null ? [] : [at])).sort(comparer(sort));
    const oldest = [...orders.keys()][0];
    if (orders.size >= keptOrders && oldest !== undefined) orders.delete(oldest);
    orders.set(key, order);
    return order;
  }

  /** What search looks through: texts, codes, names, and taxonomy terms in both languages. */
  function textOf(row: Stored): string {
    const parts = columns.map((column) => {
      if (!isSearched(column)) return null;
      const cell = read(row, column.source);
      if (column.kind !== 'term') return cell;
      const label = terms.get(String(cell))?.label;
      return label ? `${label.ko}\n${label.en}` : null;
    });
    return folded(parts.filter((part) => part !== null).join('\n'));
  }

  return {
    find(query) {
      const tests = query.filters.map((filter) => filterTest(filter, columnOf(filter.column)));
      const total = rows.reduce((count: number, _, at) => count + (isShown(at, false) ? 1 : 0), 0);
      const words = query.search.trim();
      if (words !== '') {
        const matches = matcher(words);
        const searched = (texts ??= rows.map((row) => (row === null ? '' : textOf(row))));
        tests.push((at) => matches(searched[at] as string));
      }
      const found = orderOf(query.sort).filter((at) => isShown(at, query.archived) && tests.every((test) => test(at)));
      return { total, places: found };
    },

    id: (at) => ids[at] as string,

    row(at) {
      const row = rows[at] as Stored;
      const cells = columns.map((column) => [column.key, readColumns.get(column.key)?.cells[at] ?? read(row, column.source)] as const);
      return { id: ids[at] as string, cells: Object.fromEntries(cells) };
    },

    update(moved) {
      const changed = new Set<number>();
      for (const id of moved) {
        const row = source.rows(table).get(id);
        const known = places.get(id);
        if (row === undefined && known === undefined) continue;
        if (row !== undefined) changed.add(place(id, row));
        else if (known !== undefined) {
          rows[known] = null;
          places.delete(id);
          changed.add(known);
        }
      }
      for (const at of changed) {
        const row = rows[at] ?? null;
        for (const one of readColumns.values()) {
          const cell = row === null ? null : read(row, one.column.source);
          one.cells[at] = cell;
          one.keys[at] = one.key(cell);
        }
        if (texts !== null) texts[at] = row === null ? '' : textOf(row);
      }
      for (const [key, order] of orders) orders.set(key, merged(order, changed, rows, comparer(JSON.parse(key) as Sort)));
    },
  };
}

function isSearched({ key, kind }: Column): boolean {
  return key !== 'id' && ['text', 'lines', 'code', 'person', 'reference', 'term'].includes(kind);
}

/** The order with the changed rows taken out and put back where they belong. */
function merged(
  order: readonly number[],
  changed: ReadonlySet<number>,
  rows: readonly (Stored | null)[],
  compare: (a: number, b: number) => number,
): number[] {
  const rest = order.filter((at) => !changed.has(at));
  const anew = [...changed].filter((at) => rows[at] !== null).sort(compare);
  const result: number[] = [];
  let next = 0;
  for (const at of rest) {
    while (next < anew.length && compare(anew[next] as number, at) < 0) result.push(anew[next++] as number);
    result.push(at);
  }
  return [...result, ...anew.slice(next)];
}
