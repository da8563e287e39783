import { idInput } from '../../engine/commands/create.ts';
import { edit } from '../../engine/rows/changes.ts';
import { get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { useCase } from '../rows.ts';

const input = z.strictObject({ id: idInput, withdrawnReason: requiredText(1000) });

/**
 * `risks.withdraw`: a risk that was recorded in error, with the reason. It is archived and counts on no day, so that reports of
 * earlier quarters show its removal as a restatement. Restoring it takes the withdrawal back.
 */
export const withdrawRisk = useCase<'risks.withdraw', z.infer<typeof input>, { readonly id: string }>({
  action: 'risks.withdraw',
  input,
  undoable: true,
  needs: ({ id }) => [get('risks', id)],
  decide(found, { id, withdrawnReason }, { now }) {
    const risk = found.get('risks', id);
    if (risk === null) return fail(problem('record.missing', { table: 'risks', id }));
    if (risk.archivedAt !== null) return fail(problem('record.archived', { table: 'risks', id }));
    const change = edit('risks', risk, { archivedAt: now, withdrawnReason });
    return ok({ changes: change === null ? [] : [change], answer: { id } });
  },
});
