import type { StoredRow } from '../../engine/rows/row.ts';
import type { Json } from '../../engine/values/json.ts';

/**
 * Rows of one table in one record, field by field: a browser writes and reads them so in a tenth of the time that single
 * records take. Its key is the table and the number of rows in all chunks up to this one; of two chunks that hold a row the
 * later is right.
 */
export type RowChunk = {
  readonly table: string;
  readonly id: number;
  readonly fields: readonly string[];
  /** One for each field, with a value for each row: `undefined` where a row has no such field. */
  readonly columns: readonly (readonly (Json | undefined)[])[];
  /** The rows of earlier chunks that are no more. */
  readonly gone: readonly string[];
};

/** At most so many rows, those that are gone included, are in one chunk. */
const mostRows = 2_000;
/** At most so many bytes: what is longer is read no faster, and is long to write for the few rows of it that change. */
const mostBytes = 400_000;

/** Rows by id (`null`: gone) as chunks that come after those with `before` rows in all. */
export function* cutChunks(table: string, before: number, rows: Iterable<readonly [string, StoredRow | null]>): Generator<RowChunk> {
  let id = before;
  let kept: StoredRow[] = [];
  let gone: string[] = [];
  let bytes = 0;
  for (const [rowId, row] of rows) {
    const more = row === null ? sizeOf(rowId) : Object.values(row).reduce<number>((sum, value) => sum + sizeOf(value), 0);
    const count = kept.length + gone.length;
    if (count === mostRows || (count > 0 && bytes + more > mostBytes)) {
      yield chunkOf(table, (id += count), kept, gone);
      [kept, gone, bytes] = [[], [], 0];
    }
    bytes += more;
    if (row === null) gone.push(rowId);
    else kept.push(row);
  }
  const count = kept.length + gone.length;
  if (count > 0) yield chunkOf(table, id + count, kept, gone);
}

function chunkOf(table: string, id: number, rows: readonly StoredRow[], gone: readonly string[]): RowChunk {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { table, id, fields, columns: fields.map((field) => rows.map((row) => row[field])), gone };
}

/** The bytes that a value may take in a record, at most; names of fields are not counted, which stand there once. */
function sizeOf(value: Json): number {
  if (typeof value === 'string') return 8 + 2 * value.length;
  if (typeof value !== 'object') return 9;
  if (value === null) return 1;
  return Object.entries(value).reduce((sum, [name, one]) => sum + 2 * name.length + sizeOf(one), 9);
}

/** The rows of a chunk. */
export function rowsOfChunk({ fields, columns }: RowChunk): StoredRow[] {
  // Parsed, and then copied for each row: an object that is made field by field is one that engines keep as a slow map.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, null])))) as Record<string, Json>;
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, at) => {
    const row = { ...blank };
    for (const [index, field] of fields.entries()) {
      const value = columns[index]?.[at];
      if (value === undefined) delete row[field];
      else row[field] = value;
    }
    return row as StoredRow;
  });
}
