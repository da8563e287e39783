import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { dayField } from '../../engine/values/time.ts';
import { idField, recordFields, reference, type TableDefinition } from '../../engine/kind/table.ts';
import { categories } from './category.ts';

/** Where the work on a risk stands (the steps of ISO 31000). Every status but `closed` is an open risk. */
export const riskStatuses = ['identified', 'treating', 'monitoring', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

export const riskResponses = ['avoid', 'reduce', 'transfer', 'accept'] as const;
export type RiskResponse = (typeof riskResponses)[number];

function isSet(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** A risk: causes lead to the event, the event to consequences. Causes and consequences are rows of their own. */
export const riskSchema = z.strictObject({
  ...recordFields,
  title: requiredText(200),
  /** What would happen, between its causes and its consequences. */
  event: textField(4000),
  category: z.enum(categories),
  subtypeId: reference,
  /** Basel loss event type: operational risks must have one, others have none. */
  eventTypeId: reference,
  /** What a reputation risk comes from. */
  driverId: reference,
  ownerId: reference,
  unitId: reference,
  /** The services that the risk bears on (since schema 2). */
  serviceIds: z
    .array(idField)
    .max(200)
    .refine(isSet, { params: { problem: 'field.invalid' } }),
  status: z.enum(riskStatuses),
  response: z.enum(riskResponses).nullable(),
  /** A risk is open from `identifiedOn` to `closedOn`. */
  identifiedOn: dayField,
  closedOn: dayField.nullable(),
  /** When its owner is to look at it again. */
  nextReviewOn: dayField.nullable(),
});
export type Risk = z.infer<typeof riskSchema>;

export const risksTable = {
  schema: riskSchema,
  code: 'R',
  references: {
    subtypeId: 'taxonomy',
    eventTypeId: 'taxonomy',
    driverId: 'taxonomy',
    ownerId: 'people',
    unitId: 'units',
    serviceIds: 'services',
  },
  indexes: ['category'],
  blank: {
    event: '',
    subtypeId: null,
    eventTypeId: null,
    driverId: null,
    ownerId: null,
    unitId: null,
    serviceIds: [],
    status: 'identified',
    response: null,
    closedOn: null,
    nextReviewOn: null,
    archivedAt: null,
  },
} satisfies TableDefinition;

/** One cause or one consequence of a risk: a row, so that a control can act on it. */
export const causeSchema = z.strictObject({ id: idField, riskId: idField, text: requiredText(1000), rank: z.int().min(1) });

export const causesTable = {
  schema: causeSchema,
  code: null,
  references: { riskId: 'risks' },
  indexes: [],
  blank: {},
} satisfies TableDefinition;
export const consequencesTable = { ...causesTable } satisfies TableDefinition;
