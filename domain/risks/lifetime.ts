import { dayIn, type Day } from '../../engine/values/time.ts';
import type { Category } from './category.ts';
import type { Closure } from './closures.ts';
import type { Risk } from './kind.ts';
import type { Reclassification } from './reclassifications.ts';

/** What of a risk says when it was open. */
export type Opening = Pick<Risk, 'identifiedOn' | 'closedOn' | 'archivedAt' | 'withdrawnReason'>;
export type ClosedSpan = Pick<Closure, 'closedOn' | 'reopenedOn'>;
export type CategoryLeft = Pick<Reclassification, 'fromCategory' | 'movedOn'> & { readonly revision: number };

/** Whether a risk was recorded in error: it was never one, on no day. */
export function isWithdrawn({ withdrawnReason }: Pick<Risk, 'withdrawnReason'>): boolean {
  return withdrawnReason !== '';
}

/**
 * The day on which a risk ended, as far as it is over now: it was closed, or archived (a day of the time zone) while it was still
 * open, as earlier versions allowed; `null` for none.
 */
export function endedOn(
  { closedOn, archivedAt }: Opening,
  timeZone: string,
): { readonly day: Day; readonly by: 'closing' | 'archiving' } | null {
  const archivedOn = archivedAt === null ? null : dayIn(archivedAt, timeZone);
  if (archivedOn !== null && (closedOn === null || archivedOn < closedOn)) return { day: archivedOn, by: 'archiving' };
  return closedOn === null ? null : { day: closedOn, by: 'closing' };
}

/** How a risk that is not open on a day came to be so, though it had been identified: by the last closing, or by being archived. */
/** Whether it was archived while it was open, as earlier versions allowed. */
export function isArchivedWhileOpen(risk: Parameters<typeof endedOn>[0] & Pick<Risk, 'withdrawnReason'>, timeZone: string): boolean {
  return !isWithdrawn(risk) && endedOn(risk, timeZone)?.by === 'archiving';
}

export function closingBefore(
  risk: Opening & Pick<Risk, 'closingReason'>,
  closures: readonly Closure[],
  day: Day,
  timeZone: string,
): { readonly on: Day; readonly reason: string; readonly by: 'closing' | 'archiving' } | null {
  const span = closures.find(({ closedOn, reopenedOn }) => closedOn <= day && day < reopenedOn);
  if (span !== undefined) return { on: span.closedOn, reason: span.closingReason, by: 'closing' };
  const ended = endedOn(risk, timeZone);
  if (ended === null || ended.day > day) return null;
  return { on: ended.day, reason: ended.by === 'closing' ? risk.closingReason : '', by: ended.by };
}

/** The closing that a risk which is open on a day came out of last, or `null` where it was never closed before. */
export function reopeningBefore<C extends ClosedSpan>(closures: readonly C[], day: Day): C | null {
  const ended = closures.filter(({ reopenedOn }) => reopenedOn <= day);
  return ended.reduce<C | null>((last, one) => (last === null || one.reopenedOn > last.reopenedOn ? one : last), null);
}

/**
 * A risk is open from the day it was identified to before the day on which it ended, but for the spans during which it was closed:
 * each from the day of closing to before the day of re-opening.
 */
export function isOpenOn(risk: Opening, closures: readonly ClosedSpan[], day: Day, timeZone: string): boolean {
  if (isWithdrawn(risk) || risk.identifiedOn > day) return false;
  if (closures.some(({ closedOn, reopenedOn }) => closedOn <= day && day < reopenedOn)) return false;
  const ended = endedOn(risk, timeZone);
  return ended === null || day < ended.day;
}

/** The category to which a risk belonged on a day: the one that it left next after it, else its own. Of two left on one day the first recorded. */
export function categoryOn({ category }: Pick<Risk, 'category'>, left: readonly CategoryLeft[], day: Day): Category {
  let next: CategoryLeft | null = null;
  for (const one of left) if (one.movedOn > day && (next === null || isBefore(one, next))) next = one;
  return next?.fromCategory ?? category;
}

function isBefore(a: CategoryLeft, b: CategoryLeft): boolean {
  return a.movedOn < b.movedOn || (a.movedOn === b.movedOn && a.revision < b.revision);
}

/** Every day on which it may have changed whether a risk is open or to which category it belongs, in order. */
export function daysOfChange(
  risk: Opening,
  closures: readonly ClosedSpan[],
  left: readonly CategoryLeft[],
  timeZone: string,
): readonly Day[] {
  const ended = endedOn(risk, timeZone);
  const days = [
    risk.identifiedOn,
    ...closures.flatMap(({ closedOn, reopenedOn }) => [closedOn, reopenedOn]),
    ...left.map(({ movedOn }) => movedOn),
    ...(ended === null ? [] : [ended.day]),
  ];
  return [...new Set(days)].sort();
}
