import { newRow } from '../../engine/commands/checked.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { all, by, get } from '../../engine/rows/query.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText } from '../../engine/values/text.ts';
import { quarterOf } from '../quarters/quarter.ts';
import { useCase } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { quarterInput } from './close.ts';
import { quarters } from './kinds.ts';

type Answer = { readonly id: string };

/** `quarters.review`: the report of a quarter is being put together; a quarter in progress may be, too. */
const reviewInput = z.strictObject({ quarter: quarterInput });
export const reviewQuarter = useCase<'quarters.review', z.infer<typeof reviewInput>, Answer>({
  action: 'quarters.review',
  input: reviewInput,
  undoable: false,
  needs: ({ quarter }) => [get('settings', settingsId), by('quarters', 'quarter', quarter)],
  decide(found, asked, { newId }) {
    const settings = found.get('settings', settingsId);
    if (settings === null) return fail(problem('command.needsRegister'));
    const quarter = quarterOf(asked.quarter, settings);
    if (!quarter.ok) return quarter;
    const [row] = found.by('quarters', 'quarter', asked.quarter);
    if (row?.state === 'closed') return fail(problem('quarter.closed', undefined, { quarter: asked.quarter }));
    if (row === undefined) {
      const id = newId();
      return ok({
        changes: [creation('quarters', newRow(quarters, id, null, { quarter: asked.quarter, state: 'inReview' }))],
        answer: { id },
      });
    }
    const change = edit('quarters', row, { state: 'inReview' });
    return ok({ changes: change === null ? [] : [change], answer: { id: row.id } });
  },
});

/**
 * `quarters.reopen`: the closing of a quarter is withdrawn with a reason. Every version of its report stays, with its documents;
 * the quarter is in review until it is closed anew.
 */
const reopenInput = z.strictObject({ quarter: quarterInput, reason: requiredText(2000) });
export const reopenQuarter = useCase<'quarters.reopen', z.infer<typeof reopenInput>, Answer>({
  action: 'quarters.reopen',
  input: reopenInput,
  undoable: false,
  needs: ({ quarter }) => [by('quarters', 'quarter', quarter), all('closings')],
  decide(found, { quarter, reason }, { actor, now }) {
    const [row] = found.by('quarters', 'quarter', quarter);
    const standing = found.all('closings').filter((one) => one.quarterId === row?.id && one.withdrawnAt === null);
    if (row === undefined || standing.length === 0) return fail(problem('quarter.notClosed', undefined, { quarter }));
    const withdrawn = { withdrawnReason: reason, withdrawnById: actor, withdrawnAt: now };
    const changes = [edit('quarters', row, { state: 'inReview' }), ...standing.map((closing) => edit('closings', closing, withdrawn))];
    return ok({ changes: changes.filter((change) => change !== null), answer: { id: row.id } });
  },
});
