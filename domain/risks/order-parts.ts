import type { Change } from '../../engine/ledger/append.ts';
import { edit } from '../../engine/rows/changes.ts';
import { by, get } from '../../engine/rows/query.ts';
import { idField } from '../../engine/kind/table.ts';
import { useCase, type AnyUseCase } from '../../engine/commands/use-case.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { ranked } from './profile.ts';

const orderInput = z.strictObject({ riskId: idField, ids: z.array(idField).max(1000) });

/**
 * `causes.order` and `consequences.order`: the rows of one risk in a new order, as one entry. Rows that the list leaves
 * out (written meanwhile in another window) follow in the order that they had.
 */
export function orderCase(table: 'causes' | 'consequences'): AnyUseCase {
  return useCase<z.infer<typeof orderInput>>({
    action: `${table}.order`,
    input: orderInput,
    undoable: true,
    needs: ({ riskId }) => [get('risks', riskId), by(table, 'riskId', riskId)],
    decide(found, { riskId, ids }) {
      const risk = found.get('risks', riskId);
      if (risk === null) return fail(problem('record.missing', { table: 'risks', id: riskId }));
      if (risk.archivedAt !== null) return fail(problem('record.archived', { table: 'risks', id: riskId }));
      const parts = ranked(found.by(table, 'riskId', riskId));
      const missing = ids.find((id) => !parts.some((part) => part.id === id));
      if (missing !== undefined) return fail(problem('record.missing', { table, id: missing }));
      const named = [...new Set(ids)].flatMap((id) => parts.filter((part) => part.id === id));
      const rest = parts.filter((part) => !ids.includes(part.id));
      const changes = [...named, ...rest].flatMap((part, at): Change[] => {
        const change = edit(table, part, { rank: at + 1 });
        return change === null ? [] : [change];
      });
      return ok({ changes, answer: { riskId } });
    },
  });
}
