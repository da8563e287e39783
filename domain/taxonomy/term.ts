import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { categories } from '../risks/category.ts';
import { idField, reference, type TableDefinition } from '../../engine/kind/table.ts';

/** A label in both languages: taxonomy and scales are data that every reader must be able to read. */
export const labelSchema = z.strictObject({ ko: requiredText(200), en: requiredText(200) });

/**
 * A term of the taxonomy. `subtype` divides a category; `eventType` is a Basel loss event type of operational risk
 * (level 1 has no parent, level 2 has); `driver` says what a reputation risk comes from.
 */
export const termSchema = z.strictObject({
  id: idField,
  parentId: reference,
  category: z.enum(categories),
  kind: z.enum(['subtype', 'eventType', 'driver']),
  label: labelSchema,
  /** Place among its siblings, from 1. */
  rank: z.int().min(1),
  archivedAt: z.string().nullable(),
});
export type Term = z.infer<typeof termSchema>;

export const taxonomyTable = {
  schema: termSchema,
  code: null,
  references: { parentId: 'taxonomy' },
  indexes: [],
  blank: { parentId: null, archivedAt: null },
} satisfies TableDefinition;
