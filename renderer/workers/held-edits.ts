import { kinds } from '../../domain/index.ts';
import type { ImportAnswer } from '../../engine/imports/import-input.ts';
import type { KeptEdit } from '../../engine/imports/kept-edits.ts';
import type { FieldPart } from '../../engine/imports/named-items.ts';

/** A field that was edited here although its source changed it too. `ofRecord`: how many its record has, told at the first of them; else 0. */
export type HeldEdit = KeptEdit & { readonly ofRecord: number };

/** What a page is told of them at first: how many there are, those besides that are not there to walk through, and how many each column has. */
export type HeldCounts = {
  readonly count: number;
  readonly more: number;
  readonly columns: readonly (FieldPart & { readonly count: number })[];
};

export type HeldEdits = { readonly counts: HeldCounts; part(from: number, count: number): readonly HeldEdit[] };

/** What was edited here and changed in the file, whatever is chosen of it: by the rows of the file and the columns of a list. */
export function heldEdits(
  answer: Pick<ImportAnswer, 'table' | 'keptEdits' | 'moreKeptEdits' | 'takenEdits' | 'moreTakenEdits'>,
): HeldEdits {
  const { table, keptEdits, moreKeptEdits, takenEdits, moreTakenEdits } = answer;
  const order = new Map(kinds.columns(table).map(({ key }, at) => [key, at]));
  const placeOf = ({ field }: KeptEdit) => order.get(field) ?? order.size;
  const edits = [...keptEdits, ...takenEdits].sort(
    (a, b) => a.row - b.row || placeOf(a) - placeOf(b) || (a.item ?? '').localeCompare(b.item ?? ''),
  );
  const [columns, records] = [new Map<string, FieldPart & { count: number }>(), new Map<number, number>()];
  for (const { field, item, row } of edits) {
    // Of a list of named texts each name is a column of theirs.
    const key = `${field}\n${item ?? ''}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, { field, item, count: 1 });
    else column.count += 1;
    records.set(row, (records.get(row) ?? 0) + 1);
  }
  return {
    counts: {
      count: edits.length,
      more: moreKeptEdits + moreTakenEdits,
      columns: [...columns.values()].sort((a, b) => b.count - a.count),
    },
    part: (from, count) =>
      edits.slice(from, from + count).map((edit, at) => {
        const isFirst = edits[from + at - 1]?.row !== edit.row;
        return { ...edit, ofRecord: isFirst ? (records.get(edit.row) ?? 0) : 0 };
      }),
  };
}
