import type { Position, RiskSnapshot } from './position.ts';

/**
 * How a risk stands against an earlier day. `reopened`: it was closed then. `shifted`: another cell of the matrix with the same rating. `rated`: it had no
 * residual rating then. `remeasured`: the two ratings come from different matrices and cannot be compared.
 */
const movements = ['new', 'reopened', 'closed', 'up', 'down', 'shifted', 'same', 'rated', 'unrated', 'remeasured'] as const;
export type Movement = (typeof movements)[number];

/** The movements that a committee hears of first, in the order in which they are told. */
export const toldMovements = ['up', 'down', 'new', 'reopened', 'closed'] as const satisfies readonly Movement[];
export type ToldMovement = (typeof toldMovements)[number];

type Standing = Pick<RiskSnapshot, 'identified' | 'open' | 'residual'>;

/** The movement from one day to a later one, or `null` for a risk that was open on neither. */
export function movementOf(then: Standing, now: Standing): Movement | null {
  if (!then.open && !now.open) return null;
  if (!then.open) return then.identified ? 'reopened' : 'new';
  if (!now.open) return 'closed';
  const [before, after] = [then.residual, now.residual];
  if (after === null || after.rating === null) return 'unrated';
  if (before === null || before.rating === null) return 'rated';
  if (before.assessment.matrixId !== after.assessment.matrixId) return 'remeasured';
  if (after.rating !== before.rating) return after.rating > before.rating ? 'up' : 'down';
  return sameCell(before, after) ? 'same' : 'shifted';
}

/** Whether a risk had a rating on the earlier day and has none on the later; most that have none never had one. */
export function lostRating(movement: Movement | null, previous: { readonly rating: unknown } | null): boolean {
  return movement === 'unrated' && previous !== null && previous.rating !== null;
}

function sameCell(a: Position, b: Position): boolean {
  return a.assessment.likelihood === b.assessment.likelihood && a.assessment.impact === b.assessment.impact;
}
