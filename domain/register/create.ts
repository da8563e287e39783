import { newRow } from '../../engine/commands/checked.ts';
import { countersKind } from '../../engine/commands/codes.ts';
import { commitTo } from '../../engine/ledger/private.ts';
import { creation } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { dayField } from '../../engine/values/time.ts';
import { people } from '../people/kind.ts';
import { useCase } from '../rows.ts';
import { defaultMatrix, defaultScales } from '../scoring/defaults.ts';
import { languages, settings, settingsId } from '../settings/kind.ts';
import { defaultTaxonomy } from '../taxonomy/defaults.ts';

export const createRegisterInput = z.strictObject({
  name: requiredText(120),
  currency: settings.fields.currency.schema,
  timeZone: settings.fields.timeZone.schema,
  fiscalYearStart: settings.fields.fiscalYearStart.schema,
  language: z.enum(languages),
  /** The name of the person who operates, by default that of the operating system's account. */
  by: requiredText(120),
  sampleToday: dayField.nullable(),
});
export type CreateRegister = z.infer<typeof createRegisterInput>;

/** `register.create`: the first entry. It makes its own actor, the settings, the default scales, matrix and taxonomy. */
export const createRegister = useCase({
  action: 'register.create',
  input: createRegisterInput,
  undoable: false,
  needs: () => [get('settings', settingsId)],
  decide(found, input, context) {
    if (found.get('settings', settingsId)) return fail(problem('record.exists', { table: 'settings', id: settingsId }));
    const { by: operator, ...rest } = input;
    const actor = context.newId();
    const secret = commitTo(actor, 'name', operator, context.randomBytes);
    const registerId = context.newId();
    return ok({
      actor,
      reveal: [secret],
      answer: { registerId },
      changes: [
        creation('settings', newRow(settings, settingsId, null, { ...rest, registerId })),
        creation('people', newRow(people, actor, 'P-1', { name: secret.hash })),
        creation(countersKind, { id: 'people', last: 1 }),
        ...defaultScales.map((scale) => creation('scales', scale)),
        creation('matrices', defaultMatrix),
        ...defaultTaxonomy.map((term) => creation('taxonomy', term)),
      ],
    });
  },
});
