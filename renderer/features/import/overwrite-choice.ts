import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { KeptEdit } from '../../../engine/imports/kept-edits.ts';
import type { FieldPart } from '../../../engine/imports/named-items.ts';
import { takesOf, type Overwrite } from '../../../engine/imports/overwrite.ts';

/** What was edited here and changed in the file, as it is told: whatever is chosen, by the rows of the file and the columns of a list. */
export function editsOf({ table, keptEdits, takenEdits }: Pick<ImportAnswer, 'table' | 'keptEdits' | 'takenEdits'>): readonly KeptEdit[] {
  const order = new Map(kinds.columns(table).map(({ key }, at) => [key, at]));
  return [...keptEdits, ...takenEdits].sort(
    (a, b) => a.row - b.row || (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) || (a.item ?? '').localeCompare(b.item ?? ''),
  );
}

export function isTaken(overwrite: Overwrite, { row, field, item }: KeptEdit): boolean {
  return takesOf(overwrite, row)({ field, item });
}

/** A choice after some edits were chosen otherwise: fields that belong together go together. */
export function withChoice(
  overwrite: Overwrite,
  table: string,
  edits: readonly KeptEdit[],
  chosen: readonly KeptEdit[],
  taken: boolean,
): Overwrite {
  const { together = [], parts } = importsOf(kinds, table);
  const groups = [...together, ...(parts?.together ?? [])];
  const isOf = (edit: KeptEdit) =>
    chosen.some(
      ({ row, field, item }) =>
        row === edit.row &&
        ((field === edit.field && item === edit.item) || groups.some((group) => group.includes(field) && group.includes(edit.field))),
    );
  const rows: Record<string, FieldPart[]> = {};
  for (const edit of edits) {
    if (!(isOf(edit) ? taken : isTaken(overwrite, edit))) continue;
    const { row, field, item } = edit;
    rows[row] = [...(rows[row] ?? []), { field, item }];
  }
  return rows;
}
