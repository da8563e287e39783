import type { CellValue } from '../kind/column.ts';
import { linesOf } from '../lists/lines.ts';
import type { StoredRow } from '../rows/row.ts';
import { textIn, type Json, type JsonObject } from '../values/json.ts';
import type { Cells } from './cells.ts';
import type { cellsOf } from './import-changes.ts';
import type { Importing } from './importing.ts';
import { itemsByName, type FieldPart } from './named-items.ts';
import { isList } from './raw-cell.ts';

/** A field that stays as it was edited here, although its source changed it too: as lists show it, ours and theirs. */
export type KeptEdit = {
  /** The row of the file. */
  readonly row: number;
  readonly id: string;
  readonly code: string | null;
  readonly field: string;
  /** Of a list of named texts the name; else `null`. */
  readonly item: string | null;
  readonly ours: CellValue;
  readonly theirs: CellValue;
};

/** How many of them are told one by one. */
export const mostKeptEdits = 200;

/** What is told of fields that were edited here: `said` is what the row of the file gives to fields, `cells` what it gives to parts. */
export function keptEdits(
  { kind, columns }: Importing,
  register: Pick<ReturnType<typeof cellsOf>, 'read'>,
  row: number,
  was: StoredRow,
  { said, cells }: { readonly said: JsonObject; readonly cells: Cells },
  edited: readonly FieldPart[],
): readonly KeptEdit[] {
  if (edited.length === 0) return [];
  const about = { row, id: was.id, code: kind.code === null ? null : textIn(was, 'code') };
  const theirs: StoredRow = { ...was, ...said };
  return columns.flatMap((column) =>
    edited.flatMap(({ field, item }): KeptEdit[] => {
      if (field !== column.key) return [];
      const isPart = column.field === null && !(column.key in said);
      const only = (of: StoredRow): StoredRow => (item === null ? of : { ...of, [field]: itemsByName(of[field] ?? null).get(item) ?? [] });
      const told = isPart ? cellOf(cells[column.key] ?? null) : register.read(column, only(theirs));
      return [{ ...about, field, item, ours: register.read(column, only(was)), theirs: told }];
    }),
  );
}

/** What a file says of parts, as lists show it. */
function cellOf(value: Json): CellValue {
  if (isList(value)) return linesOf(value.map(String));
  return typeof value === 'object' ? null : value;
}
