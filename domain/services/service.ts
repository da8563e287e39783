import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { recordFields, reference, type TableDefinition } from '../../engine/kind/table.ts';

const count = z.int().min(0).max(1e12).nullable();

/** Something that the firm runs for others. Incidents and releases belong to one. */
export const serviceSchema = z.strictObject({
  ...recordFields,
  /** The short name under which files and teams know it, unique in the register: `code-host`. */
  name: requiredText(120),
  description: textField(4000),
  unitId: reference,
  developmentOwnerId: reference,
  operationsOwnerId: reference,
  /** Supports a critical or important function. */
  critical: z.boolean(),
  subscribers: count,
  clients: count,
  transactionsPerDay: count,
  /** Minutes of disruption that the firm can tolerate. */
  toleratedMinutes: count,
});

export const servicesTable = {
  schema: serviceSchema,
  code: 'S',
  references: { unitId: 'units', developmentOwnerId: 'people', operationsOwnerId: 'people' },
  indexes: ['name'],
  blank: {
    description: '',
    unitId: null,
    developmentOwnerId: null,
    operationsOwnerId: null,
    critical: false,
    subscribers: null,
    clients: null,
    transactionsPerDay: null,
    toleratedMinutes: null,
    archivedAt: null,
  },
} satisfies TableDefinition;
