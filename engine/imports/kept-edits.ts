import type { CellValue } from '../kind/column.ts';
import type { StoredRow } from '../rows/row.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import type { cellsOf } from './import-changes.ts';
import type { Importing } from './importing.ts';

/** A field that stays as it was edited here, although its source changed it too: as lists show it, ours and theirs. */
export type KeptEdit = {
  /** The row of the file. */
  readonly row: number;
  readonly id: string;
  readonly code: string | null;
  readonly field: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
};

/** How many of them are told one by one. */
export const mostKeptEdits = 200;

/** What is told of the fields that stay; `said` is what the row of the file gives. */
export function keptEdits(
  { kind, columns }: Importing,
  register: Pick<ReturnType<typeof cellsOf>, 'read'>,
  row: number,
  was: StoredRow,
  said: JsonObject,
  kept: readonly string[],
): readonly KeptEdit[] {
  if (kept.length === 0) return [];
  const about = { row, id: was.id, code: kind.code === null ? null : textIn(was, 'code') };
  const theirs: StoredRow = { ...was, ...said };
  return columns
    .filter(({ key }) => kept.includes(key))
    .map((column) => ({ ...about, field: column.key, ours: register.read(column, was), theirs: register.read(column, theirs) }));
}
