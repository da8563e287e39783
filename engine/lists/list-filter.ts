import { z } from '../values/schema.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const column = z.string();
const cells = z.array(cell).readonly();
const ids = z.array(z.string().nullable()).readonly();

/** Stands among the ids of a filter for the person who operates, whoever that is when the list is asked for. */
export const me = 'me';

/**
 * A condition on one column, as it stands in an address and in a view that was kept. Several of one column must hold all.
 *
 * - `is`, `isNot`: the cell is one of the values (`null`: empty), or none of them; of several texts in a cell any counts.
 * - `from`, `to`: between two bounds, both included; `null` is no bound. `before`, `after`: without the bound itself. Amounts of
 *   money are compared in whole units of their own currency. An empty cell lies nowhere.
 * - `contains`, `lacks`: the text holds these words as they stand, large and small letters alike, or does not.
 * - `refers`, `refersNot`: the record names one of these others by id (`null`: nobody and nothing), or none of them; `me` stands
 *   for who operates.
 * - `overdue`: a day before the one on which the list is read, where the kind says that something is due then.
 * - `above`: the cell is higher than that of another column; two ratings, where they were made by the same matrix.
 * - `toBePutRight`: a rule of today would refuse the record.
 */
export const listFilterSchema = z.union([
  z.strictObject({ column, is: cells }),
  z.strictObject({ column, isNot: cells }),
  z.strictObject({ column, from: cell, to: cell }),
  z.strictObject({ column, before: cell }),
  z.strictObject({ column, after: cell }),
  z.strictObject({ column, contains: z.string() }),
  z.strictObject({ column, lacks: z.string() }),
  z.strictObject({ column, refers: ids }),
  z.strictObject({ column, refersNot: ids }),
  z.strictObject({ column, overdue: z.literal(true) }),
  z.strictObject({ column, above: z.string() }),
  z.strictObject({ column, toBePutRight: z.literal(true) }),
]);
export type ListFilter = Readonly<z.infer<typeof listFilterSchema>>;

/** What a filter says that only whoever asks knows: who operates (`null`: nobody), and which records are to be put right. */
export type Asker = { readonly me: string | null; readonly toBePutRight: readonly string[] };

/** Filters as a list answers them: with the person who operates, and the records that are to be put right, by their ids. */
export function filtersFor(filters: readonly ListFilter[], asker: Asker): readonly ListFilter[] {
  const named = (said: readonly (string | null)[]) => said.flatMap((id) => (id === me ? (asker.me === null ? [] : [asker.me]) : [id]));
  return filters.map((filter): ListFilter => {
    if ('refers' in filter) return { ...filter, refers: named(filter.refers) };
    if ('refersNot' in filter) return { ...filter, refersNot: named(filter.refersNot) };
    if ('toBePutRight' in filter) return { column: 'id', is: asker.toBePutRight };
    return filter;
  });
}
