import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { fieldsInput, idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';

const optionalId = idInput.nullable();
const input = z.strictObject({
  fields: fieldsInput,
  at: z.strictObject({ riskId: idInput, causeId: optionalId, consequenceId: optionalId }),
});
type Input = z.infer<typeof input>;

/**
 * `controls.createAt`: a new control and its position on a risk (`at`: one cause, one consequence, or neither) as one entry, so
 * that one undo takes back both. Answers `{ id, code }` of the control.
 */
export function createControlAt(
  kinds: Registry,
): UseCase<'controls.createAt', Input, { readonly id: string; readonly code: string | null }> {
  const steps = ({ fields, at }: Input, id: string): readonly Step[] => [
    { kind: 'controls', creates: id, fields },
    { kind: 'riskControls', fields: { ...at, controlId: id } },
  ];
  return {
    action: 'controls.createAt',
    input,
    undoable: true,
    needs: () => [],
    more: (found, asked) => stepQueries(kinds, steps(asked, 'new'), found),
    decide(found, asked, context) {
      const id = context.newId();
      const made = composed(kinds, steps(asked, id), found, context);
      if (!made.ok) return made;
      return ok({ changes: made.value.changes, answer: { id, code: made.value.created[0]?.code ?? null } });
    },
  };
}
