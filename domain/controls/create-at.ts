import { creation } from '../../engine/rows/changes.ts';
import { get, overlaid } from '../../engine/rows/query.ts';
import { checked, forbidden, moreQueries, newRow, nextCodes } from '../../engine/commands/records.ts';
import { idField, reference } from '../../engine/kind/table.ts';
import { useCase, type AnyUseCase } from '../../engine/commands/use-case.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { riskControlRules } from './rules.ts';

const placeSchema = z.strictObject({ riskId: idField, causeId: reference, consequenceId: reference });
const createAtInput = z.strictObject({
  fields: z.record(z.string(), z.json()),
  at: placeSchema,
});

/**
 * `controls.createAt`: a new control and its place on a risk (`at`: one cause, one consequence, or neither) as one entry, so
 * that one undo takes back both. Answers `{ id, code }` of the control.
 */
export const createControlAt: AnyUseCase = useCase<z.infer<typeof createAtInput>>({
  action: 'controls.createAt',
  input: createAtInput,
  undoable: true,
  needs: () => [get('counters', 'controls')],
  more: (_, { fields, at }) => [
    ...moreQueries('controls', newRow('controls', 'new', 'new', fields), undefined),
    ...moreQueries('riskControls', newRow('riskControls', 'new', null, { ...at, controlId: 'new' }), riskControlRules),
  ],
  decide(found, { fields, at }, context) {
    const wrong = forbidden('controls', fields);
    if (wrong.length > 0) return fail(...wrong);
    const numbering = nextCodes('controls', 1, found);
    const code = numbering.codes[0] ?? null;
    const control = checked('controls', newRow('controls', context.newId(), code, fields), fields, null, found, undefined);
    if (!control.ok) return control;
    const { id } = control.value;
    const withControl = overlaid(found, new Map([[`controls:${id}`, { table: 'controls', id, row: { ...control.value, revision: 0 } }]]));
    const tie = newRow('riskControls', context.newId(), null, { ...at, controlId: id });
    const placed = checked('riskControls', tie, tie, null, withControl, riskControlRules);
    if (!placed.ok) return placed;
    return ok({
      changes: [creation('controls', control.value), numbering.change, creation('riskControls', placed.value)],
      answer: { id, code },
    });
  },
});
