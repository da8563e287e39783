import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import { inRank } from '../../engine/kind/computed.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { edit } from '../../engine/rows/changes.ts';
import { by, get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase } from '../rows.ts';

const input = z.strictObject({ riskId: idInput, ids: z.array(idInput).max(1000) });
type Input = z.infer<typeof input>;

/**
 * The causes (or consequences) of one risk in a new order, as one entry. Rows that the list leaves out (written meanwhile in
 * another window) follow in the order that they had.
 */
function orderCase<const Action extends string>(
  action: Action,
  table: 'causes' | 'consequences',
): UseCase<Action, Input, { readonly riskId: string }> {
  return useCase<Action, Input, { readonly riskId: string }>({
    action,
    input,
    undoable: true,
    needs: ({ riskId }) => [get('risks', riskId), by(table, 'riskId', riskId)],
    decide(found, { riskId, ids }) {
      const risk = found.get('risks', riskId);
      if (risk === null) return fail(problem('record.missing', { table: 'risks', id: riskId }));
      if (risk.archivedAt !== null) return fail(problem('record.archived', { table: 'risks', id: riskId }));
      const parts = inRank(found.by(table, 'riskId', riskId));
      const missing = ids.find((id) => !parts.some((part) => part.id === id));
      if (missing !== undefined) return fail(problem('record.missing', { table, id: missing }));
      const named = [...new Set(ids)].flatMap((id) => parts.filter((part) => part.id === id));
      const rest = parts.filter((part) => !ids.includes(part.id));
      const changes = [...named, ...rest].flatMap((part, index): Change[] => {
        const change = edit(table, part, { rank: index + 1 });
        return change === null ? [] : [change];
      });
      return ok({ changes, answer: { riskId } });
    },
  });
}

export const orderCauses = orderCase('causes.order', 'causes');
export const orderConsequences = orderCase('consequences.order', 'consequences');
