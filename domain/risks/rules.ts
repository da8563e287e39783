import { problem, type Problem } from '../../engine/values/problem.ts';
import type { Found } from '../../engine/rows/query.ts';
import type { Rules } from '../../engine/commands/records.ts';
import type { Risk } from './risk.ts';

/** What must hold of a risk beyond the shape of its row. */
export const riskRules: Rules<'risks'> = {
  check: (risk, found) => [...checkTaxonomy(risk, found), ...checkDays(risk)],
};

function checkTaxonomy(risk: Risk, found: Found): Problem[] {
  const at = (field: string) => ({ table: 'risks', id: risk.id, field });
  const problems: Problem[] = [];
  const operational = risk.category === 'operational';
  if (operational && risk.eventTypeId === null) problems.push(problem('risk.eventTypeRequired', at('eventTypeId')));
  if (!operational && risk.eventTypeId !== null) problems.push(problem('risk.eventTypeOnlyOperational', at('eventTypeId')));
  const kinds = { subtypeId: 'subtype', eventTypeId: 'eventType', driverId: 'driver' } as const;
  for (const field of ['subtypeId', 'eventTypeId', 'driverId'] as const) {
    const id = risk[field];
    const term = id === null ? null : found.get('taxonomy', id);
    if (term !== null && (term.category !== risk.category || term.kind !== kinds[field])) {
      problems.push(problem('risk.subtypeOfOtherCategory', at(field), { value: term.id }));
    }
  }
  return problems;
}

function checkDays(risk: Risk): Problem[] {
  const at = { table: 'risks', id: risk.id, field: 'closedOn' };
  if (risk.status === 'closed' && risk.closedOn === null) return [problem('risk.closedNeedsDay', at)];
  if (risk.status !== 'closed' && risk.closedOn !== null) return [problem('risk.dayOnlyWhenClosed', at)];
  if (risk.closedOn !== null && risk.closedOn < risk.identifiedOn) return [problem('risk.closedBeforeIdentified', at)];
  return [];
}
