import { checked, checkQueries, forbidden, newRow } from '../../engine/commands/checked.ts';
import { countersKind, nextCodes } from '../../engine/commands/codes.ts';
import { fieldsInput, idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { AnyKind } from '../../engine/kind/kind.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { creation } from '../../engine/rows/changes.ts';
import { overlay } from '../../engine/rows/overlay.ts';
import { get } from '../../engine/rows/query.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';

const optionalId = idInput.nullable();
const input = z.strictObject({
  fields: fieldsInput,
  at: z.strictObject({ riskId: idInput, causeId: optionalId, consequenceId: optionalId }),
});

/**
 * `controls.createAt`: a new control and its position on a risk (`at`: one cause, one consequence, or neither) as one entry, so
 * that one undo takes back both. Answers `{ id, code }` of the control.
 */
export function createControlAt(
  kinds: Registry,
): UseCase<'controls.createAt', z.infer<typeof input>, { readonly id: string; readonly code: string | null }> {
  const controls: AnyKind = kinds.of('controls');
  const ties: AnyKind = kinds.of('riskControls');
  return {
    action: 'controls.createAt',
    input,
    undoable: true,
    needs: () => [get(countersKind, 'controls'), get('controls', 'new')],
    more: (found, { fields, at }) => [
      ...checkQueries(kinds, controls, newRow(controls, 'new', 'new', fields), found),
      ...checkQueries(kinds, ties, newRow(ties, 'new', null, { ...at, controlId: 'new' }), found),
    ],
    decide(found, { fields, at }, context) {
      const wrong = forbidden(controls, fields, null);
      if (wrong.length > 0) return fail(...wrong);
      const numbering = nextCodes(controls, 1, found);
      const code = numbering.codes[0] ?? null;
      const control = checked(kinds, controls, newRow(controls, context.newId(), code, fields), null, { found, now: context.now });
      if (!control.ok) return control;
      const { id } = control.value;
      const over = overlay(found);
      over.put('controls', id, { ...control.value, revision: 0 });
      const placed = checked(kinds, ties, newRow(ties, context.newId(), null, { ...at, controlId: id }), null, {
        found: over.found,
        now: context.now,
      });
      if (!placed.ok) return placed;
      return ok({
        changes: [creation('controls', control.value), numbering.change, creation('riskControls', placed.value)],
        answer: { id, code },
      });
    },
  };
}
