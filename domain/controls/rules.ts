import type { Rules } from '../../engine/kind/kind.ts';
import { by } from '../../engine/rows/query.ts';
import { hasTwin } from '../../engine/rows/twins.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { rulesFor } from '../rows.ts';

/** A control stands once beside each cause or consequence of a risk, and only beside that risk's own. */
export const riskControlRules: Rules = rulesFor('riskControls', {
  needs: (tie) => [by('riskControls', 'riskId', tie.riskId)],
  check(tie, found) {
    const problems: Problem[] = [];
    const at = { table: 'riskControls', id: tie.id };
    const cause = tie.causeId === null ? null : found.get('causes', tie.causeId);
    const consequence = tie.consequenceId === null ? null : found.get('consequences', tie.consequenceId);
    if (cause !== null && cause.riskId !== tie.riskId) problems.push(problem('control.causeOfOtherRisk', { ...at, field: 'causeId' }));
    if (consequence !== null && consequence.riskId !== tie.riskId) {
      problems.push(problem('control.causeOfOtherRisk', { ...at, field: 'consequenceId' }));
    }
    const twin = hasTwin(found.by('riskControls', 'riskId', tie.riskId), tie, ['controlId', 'causeId', 'consequenceId']);
    if (twin) problems.push(problem('control.alreadyLinked', { ...at, field: 'controlId' }));
    return problems;
  },
});
