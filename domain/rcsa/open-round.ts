import { by, get, type Query } from '../../engine/rows/query.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import type { QueryResult } from '../rows.ts';

/** The questions for a round with its sheets and the risks on them. */
export function roundWhole(roundId: string): readonly Query[] {
  return [get('rcsaRounds', roundId), by('rcsaSheets', 'roundId', roundId), by('rcsaItems', 'roundId', roundId)];
}

/** Why nothing can be done in a round, once it is known; `null` where it is open. */
export function notOpen(found: Pick<QueryResult, 'get'>, roundId: string): Problem | null {
  const round = found.get('rcsaRounds', roundId);
  const at = { table: 'rcsaRounds', id: roundId };
  if (round === null) return problem('record.missing', at);
  if (round.archivedAt !== null) return problem('record.archived', at);
  return round.closedOn === null ? null : problem('rcsa.roundClosed', at, { round: round.code });
}
