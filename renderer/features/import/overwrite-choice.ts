import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { KeptEdit } from '../../../engine/imports/kept-edits.ts';
import type { FieldPart } from '../../../engine/imports/named-items.ts';
import { chosenOf, saidOf, takesOf, type Chosen, type ChosenPart, type Overwrite } from '../../../engine/imports/overwrite.ts';

/** Of how much a choice is: of all that was edited here, of a column, of a row, or of one field of a row. */
export type ChoiceOf =
  | { readonly of: 'all' }
  | { readonly of: 'column'; readonly column: FieldPart }
  | { readonly of: 'row'; readonly row: number }
  | { readonly of: 'field'; readonly edit: Pick<KeptEdit, 'row' | 'field' | 'item'> };

export function isTaken(overwrite: Overwrite, { row, field, item }: Pick<KeptEdit, 'row' | 'field' | 'item'>): boolean {
  return takesOf(overwrite, row)({ field, item });
}

/** Whether a column is taken, as far as nothing else is said of its single rows. */
export function isColumnTaken(overwrite: Overwrite, column: FieldPart): boolean {
  const { all, columns } = chosenOf(overwrite);
  return saidOf(columns, column) ?? all;
}

/** A choice after something was chosen otherwise: fields that belong together go together, and what was said of less before is forgotten. */
export function withChoice(overwrite: Overwrite, table: string, choice: ChoiceOf, taken: boolean): Chosen {
  const { all, columns, rows } = chosenOf(overwrite);
  switch (choice.of) {
    case 'all':
      return chosenOf(taken);
    case 'column': {
      const said = partsWith(table, choice.column, taken);
      return { all, columns: withParts(columns, said), rows: withoutParts(rows, said) };
    }
    case 'row':
      return { all, columns, rows: { ...rows, [choice.row]: { all: taken, parts: [] } } };
    case 'field': {
      const { row, field, item } = choice.edit;
      const was = rows[row] ?? { all: null, parts: [] };
      return { all, columns, rows: { ...rows, [row]: { ...was, parts: withParts(was.parts, partsWith(table, { field, item }, taken)) } } };
    }
  }
}

/** The fields that follow the file all, or none of them. */
function togetherWith(table: string, field: string): readonly string[] {
  const { together = [], parts } = importsOf(kinds, table);
  return [...together, ...(parts?.together ?? [])].find((group) => group.includes(field)) ?? [field];
}

/** What is said of a part, and of all that goes with it. */
function partsWith(table: string, { field, item }: FieldPart, taken: boolean): readonly ChosenPart[] {
  return togetherWith(table, field).map((one) => ({ field: one, item: one === field ? item : null, taken }));
}

function isSaidBy(said: readonly ChosenPart[], part: FieldPart): boolean {
  return said.some(({ field, item }) => field === part.field && (item === null || item === part.item));
}

function withParts(parts: readonly ChosenPart[], said: readonly ChosenPart[]): ChosenPart[] {
  return [...parts.filter((part) => !isSaidBy(said, part)), ...said];
}

/** Rows of which nothing else is said of these parts any more; one that was chosen as a whole keeps what is chosen of its others. */
function withoutParts(rows: Chosen['rows'], said: readonly ChosenPart[]): Chosen['rows'] {
  const left: Record<string, Chosen['rows'][string]> = {};
  for (const [row, { all, parts }] of Object.entries(rows)) {
    const others = parts.filter((part) => !isSaidBy(said, part));
    if (all !== null || others.length > 0) left[row] = { all, parts: all === null ? others : [...others, ...said] };
  }
  return left;
}
