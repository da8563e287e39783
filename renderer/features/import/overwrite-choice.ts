import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { KeptEdit } from '../../../engine/imports/kept-edits.ts';
import { chosenOf, takesOf, type Chosen, type Overwrite } from '../../../engine/imports/overwrite.ts';

/** Of how much a choice is: of all that was edited here, of a column, of a row, or of one field of a row. */
export type ChoiceOf =
  | { readonly of: 'all' }
  | { readonly of: 'column'; readonly field: string }
  | { readonly of: 'row'; readonly row: number }
  | { readonly of: 'field'; readonly edit: Pick<KeptEdit, 'row' | 'field' | 'item'> };

export function isTaken(overwrite: Overwrite, { row, field, item }: Pick<KeptEdit, 'row' | 'field' | 'item'>): boolean {
  return takesOf(overwrite, row)({ field, item });
}

/** Whether a column is taken, as far as nothing else is said of its single rows. */
export function isColumnTaken(overwrite: Overwrite, field: string): boolean {
  const { all, columns } = chosenOf(overwrite);
  return columns[field] ?? all;
}

/** A choice after something was chosen otherwise: fields that belong together go together, and what was said of less before is forgotten. */
export function withChoice(overwrite: Overwrite, table: string, choice: ChoiceOf, taken: boolean): Chosen {
  const { all, columns, rows } = chosenOf(overwrite);
  switch (choice.of) {
    case 'all':
      return chosenOf(taken);
    case 'column': {
      const fields = togetherWith(table, choice.field);
      const ruled = Object.fromEntries(fields.map((field) => [field, taken]));
      return { all, columns: { ...columns, ...ruled }, rows: withoutFields(rows, fields, taken) };
    }
    case 'row':
      return { all, columns, rows: { ...rows, [choice.row]: { all: taken, parts: [] } } };
    case 'field': {
      const { row, field, item } = choice.edit;
      const was = rows[row] ?? { all: null, parts: [] };
      const said = togetherWith(table, field).map((one) => ({ field: one, item: one === field ? item : null, taken }));
      const parts = was.parts.filter(
        (part) => !said.some((one) => one.field === part.field && (one.item === null || one.item === part.item)),
      );
      return { all, columns, rows: { ...rows, [row]: { ...was, parts: [...parts, ...said] } } };
    }
  }
}

/** The fields that follow the file all, or none of them. */
function togetherWith(table: string, field: string): readonly string[] {
  const { together = [], parts } = importsOf(kinds, table);
  return [...together, ...(parts?.together ?? [])].find((group) => group.includes(field)) ?? [field];
}

/** Rows of which nothing is said of these fields any more; one that was chosen as a whole keeps what is chosen of its others. */
function withoutFields(rows: Chosen['rows'], fields: readonly string[], taken: boolean): Chosen['rows'] {
  const left: Record<string, Chosen['rows'][string]> = {};
  for (const [row, { all, parts }] of Object.entries(rows)) {
    const others = parts.filter(({ field }) => !fields.includes(field));
    const own = all === null ? [] : fields.map((field) => ({ field, item: null, taken }));
    if (all !== null || others.length > 0) left[row] = { all, parts: [...others, ...own] };
  }
  return left;
}
