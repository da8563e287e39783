import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { dayField, isTimeZone } from '../../engine/values/time.ts';
import { severities } from '../incidents/severity.ts';
import { idField, type TableDefinition } from '../../engine/kind/table.ts';

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** The id of the only row of `settings`. */
export const settingsId = 'register';

export const settingsSchema = z.strictObject({
  id: z.literal(settingsId),
  registerId: idField,
  name: requiredText(120),
  /** ISO 4217 */
  currency: z.string().refine((code) => /^[A-Z]{3}$/.test(code), { params: { problem: 'field.notACurrency' } }),
  /** IANA */
  timeZone: z.string().refine(isTimeZone, { params: { problem: 'field.notATimeZone' } }),
  /** The month, 1 to 12, in which the fiscal year begins. */
  fiscalYearStart: z.int().min(1).max(12),
  language: z.enum(languages),
  /** The severity that an imported incident gets from its source's word for impact. */
  severityOfImpact: z.record(textField(40), z.enum(severities)),
  /** A sample register has a fixed "today"; `null` in every other. */
  sampleToday: dayField.nullable(),
  /** Where a separate copy of a diverged register left the original. */
  forkedFrom: z.strictObject({ registerId: idField, seq: z.int().min(1), hash: z.string() }).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSeverityOfImpact = { none: 'sev4', minor: 'sev3', major: 'sev2', critical: 'sev1' } as const;

export const settingsTable = {
  schema: settingsSchema,
  code: null,
  references: {},
  indexes: [],
  blank: { forkedFrom: null, sampleToday: null, severityOfImpact: defaultSeverityOfImpact },
} satisfies TableDefinition;

/** The last number given in each kind of code. Numbers only rise: undo does not give one back. */
export const counterSchema = z.strictObject({ id: idField, last: z.int().min(0) });
export const countersTable = { schema: counterSchema, code: null, references: {}, indexes: [], blank: {} } satisfies TableDefinition;
