import { addDays, dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import { isOpenOn } from '../risks/lifetime.ts';
import type { Position, RiskHistory } from '../risks/position.ts';

/** A week of a risk: where it stood on the evening of its last day, and what began in it. */
export type RiskWeek = {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** `null` where it was not open then. */
  readonly position: Position | null;
  readonly incidents: number;
  /** Incidents that are only suspected to belong to it. */
  readonly suspected: number;
};

/** As many weeks as a quarter has. */
const weeks = 13;

/**
 * The thirteen weeks up to a day, the earliest first. `history` are the residual positions of the risk in order of effect; an
 * incident counts in the week in which it began, by the days of the time zone.
 */
export function riskWeeks(
  past: Pick<RiskHistory, 'risk' | 'closures'>,
  history: readonly Position[],
  incidents: readonly { readonly startedAt: Instant; readonly decided: boolean }[],
  { lastDay, timeZone }: { readonly lastDay: Day; readonly timeZone: string },
): RiskWeek[] {
  const days = incidents.map(({ startedAt, decided }) => ({ day: dayIn(startedAt, timeZone), decided }));
  return Array.from({ length: weeks }, (_, at): RiskWeek => {
    const last = addDays(lastDay, -7 * (weeks - 1 - at));
    const first = addDays(last, -6);
    const began = days.filter(({ day }) => day >= first && day <= last);
    const held = history.filter(({ assessment }) => assessment.validOn <= last).at(-1) ?? null;
    return {
      firstDay: first,
      lastDay: last,
      position: isOpenOn(past.risk, past.closures, last, timeZone) ? held : null,
      incidents: began.filter(({ decided }) => decided).length,
      suspected: began.filter(({ decided }) => !decided).length,
    };
  });
}
