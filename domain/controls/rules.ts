import { problem, type Problem } from '../../engine/values/problem.ts';
import { by } from '../../engine/rows/query.ts';
import type { Rules } from '../../engine/commands/records.ts';

/** A control stands once beside each cause or consequence of a risk, and only beside that risk's own. */
export const riskControlRules: Rules<'riskControls'> = {
  needs: (link) => [by('riskControls', 'riskId', link.riskId)],
  check(link, found) {
    const problems: Problem[] = [];
    const at = { table: 'riskControls', id: link.id };
    const cause = link.causeId === null ? null : found.get('causes', link.causeId);
    const consequence = link.consequenceId === null ? null : found.get('consequences', link.consequenceId);
    if (cause !== null && cause.riskId !== link.riskId) problems.push(problem('control.causeOfOtherRisk', { ...at, field: 'causeId' }));
    if (consequence !== null && consequence.riskId !== link.riskId) {
      problems.push(problem('control.causeOfOtherRisk', { ...at, field: 'consequenceId' }));
    }
    const twin = found
      .by('riskControls', 'riskId', link.riskId)
      .some(
        (other) =>
          other.id !== link.id &&
          other.controlId === link.controlId &&
          other.causeId === link.causeId &&
          other.consequenceId === link.consequenceId,
      );
    if (twin) problems.push(problem('control.alreadyLinked', { ...at, field: 'controlId' }));
    return problems;
  },
};
