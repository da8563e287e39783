import { defineKind } from '../../engine/kind/define-kind.ts';
import { byEngine, choice, currency, day, inner, integer, optional, since, text, withBlank } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { isTimeZone } from '../../engine/values/time.ts';
import { severities } from '../incidents/severity.ts';
import { settingsRules } from './rules.ts';

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** The id of the only row of `settings`. */
export const settingsId = 'register';

/** After which of its two calendar years a fiscal year is named: an American November year that begins in 2025 is FY2026. */
export const fiscalYearNames = ['start', 'end'] as const;

export const defaultSeverityOfImpact = { none: 'sev4', minor: 'sev3', major: 'sev2', critical: 'sev1' } as const;

/** Databases and folders of backups are named by it: it is no path, and the same on every system. */
const registerIdSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/);

/** IANA */
const timeZone = () => ({ ...text(80), schema: z.string().refine(isTimeZone, { params: { problem: 'field.notATimeZone' } }) });

export const settings = defineKind('settings', {
  code: null,
  life: 'edited',
  since: 1,
  names: 'name',
  fields: {
    registerId: byEngine(inner(registerIdSchema)),
    name: text(120),
    currency: currency(),
    timeZone: timeZone(),
    /** The month, 1 to 12, in which the fiscal year begins. */
    fiscalYearStart: integer(1, 12),
    fiscalYearNamedAfter: since(4, withBlank(choice('fiscalYearName', fiscalYearNames), 'start')),
    language: choice('language', languages),
    /** The severity that an imported incident gets from its source's word for impact. */
    severityOfImpact: withBlank(inner(z.record(textField(40), z.enum(severities))), defaultSeverityOfImpact),
    /** A sample register has a fixed "today"; `null` in every other. */
    sampleToday: byEngine(optional(day())),
    /** Where a separate copy of a diverged register left the original. */
    forkedFrom: byEngine(optional(inner(z.strictObject({ registerId: registerIdSchema, seq: z.int().min(1), hash: requiredText(64) })))),
  },
  rules: settingsRules,
  order: [],
});
export type Settings = RowOf<typeof settings>;

/** The last number given in each kind of code. Numbers only rise: undo does not give one back. */
export const counters = defineKind('counters', { code: null, life: 'readOnly', since: 1, fields: { last: integer(0) }, order: [] });
