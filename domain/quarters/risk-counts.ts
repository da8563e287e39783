import { categories, type Category } from '../risks/category.ts';
import type { Movement, ToldMovement } from '../risks/movement.ts';
import { isHigh, type Position } from '../risks/position.ts';
import type { Rows } from '../rows.ts';
import { openRisks, type ComparedRisk } from './compared-risks.ts';

/** Levels are ordinal: there are counts and the worst, never an average. */
export type RiskCounts = {
  readonly open: number;
  /** Open risks by residual rating, the lowest rating first. */
  readonly byRating: readonly number[];
  readonly high: number;
  readonly notAssessed: number;
  readonly reviewOverdue: number;
  /** Risks that were open on the earlier day; `null` where nothing is compared. */
  readonly previousOpen: number | null;
  readonly moved: Readonly<Record<ToldMovement, number>> | null;
  readonly worst: WorstPosition | null;
};

/** The highest residual rating among risks, how many have it, and the first position that does. */
export type WorstPosition = { readonly position: Position; readonly rating: number; readonly count: number };

/** By what risks are counted: the ratings of a matrix, the lowest first, and whether there is an earlier day to compare with. */
type Counted = { readonly ratings: readonly number[]; readonly compared: boolean };

export function riskCounts(risks: readonly ComparedRisk[], rows: Rows, { ratings, compared }: Counted): RiskCounts {
  const open = openRisks(risks);
  const matrixById = (id: string) => rows.get('matrices', id);
  const count = (test: (risk: ComparedRisk) => boolean) => open.filter(test).length;
  const moved = (movement: Movement) => risks.filter((risk) => risk.movement === movement).length;
  return {
    open: open.length,
    byRating: ratings.map((rating) => count(({ now }) => now.residual?.rating === rating)),
    high: count(({ now }) => now.residual !== null && isHigh(now.residual, matrixById)),
    notAssessed: count(({ now }) => now.residual === null),
    reviewOverdue: count(({ reviewOverdue }) => reviewOverdue),
    previousOpen: compared ? openBefore(risks).length : null,
    moved: compared
      ? { new: moved('new'), reopened: moved('reopened'), closed: moved('closed'), up: moved('up'), down: moved('down') }
      : null,
    worst: worstPosition(open, rows),
  };
}

function openBefore(risks: readonly ComparedRisk[]): readonly ComparedRisk[] {
  return risks.filter(({ before }) => before?.open === true);
}

/** The counts of each of the five categories, each risk in that of the day. */
export function countsByCategory(
  risks: readonly ComparedRisk[],
  rows: Rows,
  counted: Counted,
): readonly { readonly category: Category; readonly counts: RiskCounts }[] {
  return categories.map((category) => {
    const own = risks.filter(({ now }) => now.category === category);
    // A risk that moved since was open in the category of the earlier day.
    const previousOpen = counted.compared ? openBefore(risks).filter(({ before }) => before?.category === category).length : null;
    return { category, counts: { ...riskCounts(own, rows, counted), previousOpen } };
  });
}

/** Positions whose matrix has no such rating are passed over. */
export function worstPosition(risks: readonly ComparedRisk[], rows: Rows): WorstPosition | null {
  const rated = risks.flatMap(({ now }) => {
    const position = now.residual;
    const rating = position?.rating ?? null;
    if (position === null || rating === null) return [];
    const matrix = rows.get('matrices', position.assessment.matrixId);
    return matrix?.ratings.some((known) => known.rating === rating) === true ? [{ position, rating }] : [];
  });
  const [first] = [...rated].sort((a, b) => b.rating - a.rating);
  return first === undefined ? null : { ...first, count: rated.filter(({ rating }) => rating === first.rating).length };
}
