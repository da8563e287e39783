import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { recordFields, reference, type TableDefinition } from '../../engine/kind/table.ts';

/** A part of the organisation; `parentId` makes the tree. */
export const unitSchema = z.strictObject({ ...recordFields, name: requiredText(120), parentId: reference });
export type Unit = z.infer<typeof unitSchema>;

export const unitsTable = {
  schema: unitSchema,
  code: 'U',
  references: { parentId: 'units' },
  indexes: [],
  blank: { parentId: null, archivedAt: null },
} satisfies TableDefinition;
