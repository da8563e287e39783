import { kinds } from '../../domain/index.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { listSheet } from './list-sheet.ts';
import { plainCell } from './sheet.ts';

/** Kinds of columns whose cells a file has otherwise than a list: by the name or code that leads back to a record, in units of a currency. */
const written = new Set(['person', 'reference', 'lines', 'money']);

/**
 * The rows of a list as objects with the key of each column: chosen values and terms by their keys, days and instants in ISO 8601, amounts
 * in units of their currency. What it writes for a kind that can be imported imports back to the same rows.
 */
export function jsonList(
  table: string,
  rows: readonly ListRow[],
  source: Pick<ListSource, 'rows' | 'nameOf'>,
  keys: readonly string[] | null = null,
): readonly JsonObject[] {
  const all = kinds.columns(table);
  const columns = keys === null ? all : keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const sheet = listSheet(table, rows, source, 'en', keys);
  return rows.map(({ id, cells }, at) => ({
    ...Object.fromEntries(
      columns.map(({ key, kind, field }, index) => [
        key,
        written.has(kind) || field?.mentions !== undefined ? plainCell(sheet.rows[at]?.[index] ?? null) : (cells[key] ?? null),
      ]),
    ),
    id,
  }));
}
