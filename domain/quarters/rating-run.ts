import type { Position } from '../risks/position.ts';

/** How long a risk has stood where it stands. */
export type RatingRun = {
  /** The position that brought it there: since when, by whom and why. */
  readonly made: Position;
  /** Those after it that changed nothing, in order. */
  readonly reaffirmed: readonly Position[];
};

/** Whether two positions are the same rating by the same matrix; the same number by another matrix means nothing. */
export function sameRating(a: Position, b: Position): boolean {
  return a.assessment.matrixId === b.assessment.matrixId && a.rating === b.rating;
}

export function sameCell(a: Position, b: Position): boolean {
  return sameRating(a, b) && a.assessment.likelihood === b.assessment.likelihood && a.assessment.impact === b.assessment.impact;
}

/** The end of a history (in order of effect) during which nothing changed; `null` of an empty one. */
export function ratingRun(history: readonly Position[], same = sameRating): RatingRun | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  const changes = history.map((position, index) => index === 0 || !same(position, history[index - 1] as Position));
  const [made = last, ...reaffirmed] = history.slice(changes.lastIndexOf(true));
  return { made, reaffirmed };
}
