import { z } from '../values/schema.ts';
import type { FieldPart } from './named-items.ts';

const rowNumber = z.string().regex(/^[1-9]\d*$/);
const field = z.string().min(1).max(64);
/** A field; of a list of named texts one name, or with `null` all of them. */
const partSchema = z.strictObject({ field, item: z.string().max(120).nullable(), taken: z.boolean() });
const rowSchema = z.strictObject({ all: z.boolean().nullable(), parts: z.array(partSchema).max(500) });
const chosenSchema = z.strictObject({
  all: z.boolean(),
  columns: z.array(partSchema).max(1000),
  rows: z.record(rowNumber, rowSchema),
});

/**
 * Whether what is held back is taken: all of it or nothing, or as it was chosen: of `all`, of single `columns`, of single `rows` by their
 * number, as a whole or field by field. What is said of less outranks what is said of more.
 */
export const overwriteInput = z.union([z.boolean(), chosenSchema]);
export type Overwrite = z.infer<typeof overwriteInput>;
export type Chosen = z.infer<typeof chosenSchema>;
export type ChosenPart = z.infer<typeof partSchema>;

/** The same, whatever way it was said. */
export function chosenOf(overwrite: Overwrite): Chosen {
  return typeof overwrite === 'boolean' ? { all: overwrite, columns: [], rows: {} } : overwrite;
}

/** Tells of a row what is taken. */
export function takesOf(overwrite: Overwrite, row: number): (part: FieldPart) => boolean {
  const { all, columns, rows } = chosenOf(overwrite);
  const said = rows[row];
  return (part) => saidOf(said?.parts ?? [], part) ?? said?.all ?? saidOf(columns, part) ?? all;
}

/** What is said of a field, or of one of its names; `undefined` where nothing is. */
export function saidOf(said: readonly ChosenPart[], { field, item }: FieldPart): boolean | undefined {
  const own = said.filter((one) => one.field === field);
  return (own.find((one) => one.item === item) ?? own.find((one) => one.item === null))?.taken;
}
