import { daysOfChange, isOpenOn } from '../risks/lifetime.ts';
import type { Position, RiskHistory } from '../risks/position.ts';
import { addDays, type Day } from '../../engine/values/time.ts';
import type { ComparedRisk } from './compared-risks.ts';
import type { Quarter } from './quarter.ts';

/**
 * The worst residual position that a risk had on any day of a quarter on which it was open, from the one with which it came into
 * the quarter; of equal ones the first. `history` is that up to the last day. Ratings are compared by one matrix, that of the
 * last position; `null` where there is none, or where the matrix does not rate it.
 */
export function worstWithin(
  past: Pick<RiskHistory, 'risk' | 'closures'>,
  history: readonly Position[],
  { firstDay, lastDay }: Pick<Quarter, 'firstDay' | 'lastDay'>,
  timeZone: string,
): Position | null {
  const matrixId = history.at(-1)?.assessment.matrixId;
  let worst: Position | null = null;
  for (const [index, position] of history.entries()) {
    if (position.assessment.matrixId !== matrixId || position.rating === null) continue;
    const from = position.assessment.validOn > firstDay ? position.assessment.validOn : firstDay;
    const before = history[index + 1]?.assessment.validOn ?? addDays(lastDay, 1);
    if (!wasOpen(past, from, before, timeZone)) continue;
    if (worst === null || position.rating > (worst.rating ?? 0)) worst = position;
  }
  return worst;
}

/** The worst position within the quarter, where neither the position at its end nor the earlier one compared with shows it. */
export function peakOf({ now, before, worst }: Pick<ComparedRisk, 'now' | 'before' | 'worst'>): Position | null {
  const ends = [now, before].map((end) => (end?.open === true ? end.residual : null));
  return worst === null || ends.some((end) => isAsBad(end, worst)) ? null : worst;
}

/** Ratings by two matrices cannot be compared. */
function isAsBad(end: Position | null, worst: Position): boolean {
  return end !== null && end.assessment.matrixId === worst.assessment.matrixId && (end.rating ?? 0) >= (worst.rating ?? 0);
}

/** Whether a risk was open on any day from one to before another: on the first, or on one on which that changed. */
function wasOpen({ risk, closures }: Pick<RiskHistory, 'risk' | 'closures'>, from: Day, before: Day, timeZone: string): boolean {
  const days = [from, ...daysOfChange(risk, closures, [], timeZone).filter((day) => day > from)];
  return days.some((day) => day < before && isOpenOn(risk, closures, day, timeZone));
}
