import { commitTo } from '../../engine/ledger/private.ts';
import { defaultMatrix, defaultScales } from '../scoring/defaults.ts';
import { defaultTaxonomy } from '../taxonomy/defaults.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { dayField } from '../../engine/values/time.ts';
import { creation } from '../../engine/rows/changes.ts';
import { checkRow } from '../../engine/rows/check.ts';
import { get } from '../../engine/rows/query.ts';
import { defaultSeverityOfImpact, languages, settingsId, settingsSchema } from '../settings/settings.ts';
import { useCase, type AnyUseCase } from '../../engine/commands/use-case.ts';

export const createRegisterInput = z.strictObject({
  name: requiredText(120),
  currency: settingsSchema.shape.currency,
  timeZone: settingsSchema.shape.timeZone,
  fiscalYearStart: settingsSchema.shape.fiscalYearStart,
  language: z.enum(languages),
  /** The name of the person who operates, by default that of the operating system's account. */
  by: requiredText(120),
  sampleToday: dayField.nullable(),
});
export type CreateRegister = z.infer<typeof createRegisterInput>;

/** `register.create`: the first entry. It makes its own actor, the settings, the default scales, matrix and taxonomy. */
export const createRegister: AnyUseCase = useCase<CreateRegister>({
  action: 'register.create',
  input: createRegisterInput,
  undoable: false,
  needs: () => [get('settings', settingsId)],
  decide(found, input, context) {
    if (found.get('settings', settingsId)) return fail(problem('record.exists', { table: 'settings', id: settingsId }));
    const { by: operator, ...rest } = input;
    const actor = context.newId();
    const secret = commitTo(actor, 'name', operator, context.randomBytes);
    const settings = checkRow('settings', {
      ...rest,
      id: settingsId,
      registerId: context.newId(),
      severityOfImpact: defaultSeverityOfImpact,
      forkedFrom: null,
    });
    if (!settings.ok) return settings;
    return ok({
      actor,
      reveal: [secret],
      answer: { registerId: settings.value.registerId },
      changes: [
        creation('settings', settings.value),
        creation('people', { id: actor, code: 'P-1', name: secret.hash, role: null, erasedAt: null, archivedAt: null }),
        creation('counters', { id: 'people', last: 1 }),
        ...defaultScales.map((scale) => creation('scales', scale)),
        creation('matrices', defaultMatrix),
        ...defaultTaxonomy.map((term) => creation('taxonomy', term)),
      ],
    });
  },
});
