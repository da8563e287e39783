import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { removal } from '../../engine/rows/changes.ts';
import { by } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { useCase } from '../rows.ts';
import { risksOf } from './open.ts';
import { notOpen, roundWhole } from './open-round.ts';

const input = z.strictObject({
  roundId: idInput,
  riskIds: z.array(idInput).min(1).max(100_000),
  /** Why: kept with the entry. */
  reason: requiredText(1000),
});
type Input = z.infer<typeof input>;

/**
 * `rcsa.remove`: risks leave a round that is open, with the reason; all of them or none. What its owner has answered stays: neither his
 * risk nor what he said of its controls is taken out. A sheet without any risk leaves with its last.
 */
export const removeFromRound: UseCase<'rcsa.remove', Input, { readonly removed: number }, 'riskIds'> = useCase<
  'rcsa.remove',
  Input,
  { readonly removed: number },
  'riskIds'
>({
  action: 'rcsa.remove',
  input,
  selects: 'riskIds',
  undoable: true,
  needs: ({ roundId, riskIds }) => [...roundWhole(roundId), by('rcsaControls', 'roundId', roundId), ...risksOf(riskIds)],
  decide(found, { roundId, riskIds, reason }) {
    const wrong = notOpen(found, roundId);
    if (wrong !== null) return fail(wrong);
    const leaving = new Set(riskIds);
    const items = found.by('rcsaItems', 'roundId', roundId);
    const gone = items.filter(({ riskId }) => leaving.has(riskId));
    const spokenOf = new Set(found.by('rcsaControls', 'roundId', roundId).map(({ riskId }) => riskId));
    const codeOf = (id: string) => found.get('risks', id)?.code ?? id;
    const strange = [...leaving].filter((id) => !gone.some(({ riskId }) => riskId === id));
    const answered = gone.filter(({ outcome, riskId }) => outcome !== null || spokenOf.has(riskId));
    const problems = [
      ...strange.map((id) => problem('rcsa.notIn', undefined, { risk: codeOf(id) })),
      ...answered.map(({ riskId }) => problem('rcsa.answered', undefined, { risk: codeOf(riskId) })),
    ];
    if (problems.length > 0) return fail(...problems);
    const kept = new Set(items.flatMap(({ riskId, sheetId }) => (leaving.has(riskId) ? [] : [sheetId])));
    const emptied = found.by('rcsaSheets', 'roundId', roundId).filter(({ id }) => !kept.has(id));
    const changes = [...gone.map((item) => removal('rcsaItems', item)), ...emptied.map((sheet) => removal('rcsaSheets', sheet))];
    return ok({ changes, note: reason, answer: { removed: gone.length } });
  },
});
