import { z } from '../../engine/values/schema.ts';
import { instantField } from '../../engine/values/time.ts';
import { textField } from '../../engine/values/text.ts';
import { recordFields, type TableDefinition } from '../../engine/kind/table.ts';

/**
 * A person is an id elsewhere in the register. `name` is a commitment, sha256(salt || JCS([personId, field, value])),
 * so that the name can be erased while every hash still holds; `null` after erasure. `role` is a job, not a name.
 */
export const personSchema = z.strictObject({
  ...recordFields,
  name: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  role: textField(120).nullable(),
  erasedAt: instantField.nullable(),
});
export type Person = z.infer<typeof personSchema>;

export const peopleTable = {
  schema: personSchema,
  code: 'P',
  references: {},
  indexes: [],
  blank: { name: null, role: null, erasedAt: null, archivedAt: null },
} satisfies TableDefinition;
