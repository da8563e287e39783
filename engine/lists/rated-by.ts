import type { Column } from '../kind/column.ts';
import type { StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';

/** A column by which a list is filtered and which it never shows; `rates` is the key of the rating that it belongs to. */
export type RatedByColumn = Column & { readonly rates: string };

/** What the ratings of a list were made by, such as the versions of a matrix, a column for each: `residualMatrix`. */
export function ratedByColumns(columns: readonly Column[]): readonly RatedByColumn[] {
  return columns.flatMap(({ key, ratedBy, parts, shares }): RatedByColumn[] =>
    ratedBy === undefined
      ? []
      : [{ key: ratedByKey(key), rates: key, kind: 'text', field: null, target: null, read: ratedBy, parts, shares, imported: false }],
  );
}

/** The key of the column that says with which version of the matrix a rating was made. */
export function ratedByKey(rates: string): string {
  return `${rates}Matrix`;
}

/** Of a row, by the key of each rating: what it was made by. */
export function ratedByOf(ratings: readonly RatedByColumn[], row: StoredRow, world: World): { readonly [rates: string]: string } {
  const by = ratings.flatMap((rating) => {
    const id = rating.read(row, world);
    return typeof id === 'string' ? [[rating.rates, id] as const] : [];
  });
  return Object.fromEntries(by);
}
