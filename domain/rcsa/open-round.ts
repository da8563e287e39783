import { problem, type Problem } from '../../engine/values/problem.ts';
import type { QueryResult } from '../rows.ts';

/** Why nothing can be done in a round, once it is known; `null` where it is open. */
export function notOpen(found: Pick<QueryResult, 'get'>, roundId: string): Problem | null {
  const round = found.get('rcsaRounds', roundId);
  const at = { table: 'rcsaRounds', id: roundId };
  if (round === null) return problem('record.missing', at);
  if (round.archivedAt !== null) return problem('record.archived', at);
  return round.closedOn === null ? null : problem('rcsa.roundClosed', at, { round: round.code });
}
