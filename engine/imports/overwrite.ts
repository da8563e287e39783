import { z } from '../values/schema.ts';
import type { FieldPart } from './named-items.ts';

/** Stands for all that is held back of a row. */
export const allHeld = 'all';

const rowNumber = z.string().regex(/^[1-9]\d*$/);
const part = z.strictObject({ field: z.string().min(1).max(64), item: z.string().max(120).nullable() });

/** Everything that is held back, nothing of it, or by the row's number all of its fields or some: of a list of named texts each name by itself. */
export const overwriteInput = z.union([z.boolean(), z.record(rowNumber, z.union([z.literal(allHeld), z.array(part).max(500)]))]);
export type Overwrite = z.infer<typeof overwriteInput>;

const [everything, nothing] = [() => true, () => false];

/** Tells of a row what is taken. A field that is named as a whole is taken with all its names. */
export function takesOf(overwrite: Overwrite, row: number): (part: FieldPart) => boolean {
  if (typeof overwrite === 'boolean') return overwrite ? everything : nothing;
  const said = overwrite[row];
  if (said === undefined) return nothing;
  if (said === allHeld) return everything;
  return ({ field, item }) => said.some((one) => one.field === field && (one.item === null || one.item === item));
}
