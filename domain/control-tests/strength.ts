import type { Day } from '../../engine/values/time.ts';
import type { testConclusions } from './kind.ts';

type Test = { readonly conclusion: (typeof testConclusions)[number]; readonly validUntil: Day | null };

/**
 * From the weakest on. A test counts until the last day on which it is valid, and before the day on which a deployment ended it;
 * after that the control is as good as untested.
 */
const strengths = ['ineffective', 'partly', 'untested', 'effective'] as const;
export type Strength = (typeof strengths)[number];

/** How far a control can be relied on at the end of a day, by its last test until then (`null`: none) and what ended that. */
export function strengthOn(test: Test | null, day: Day, endedOn: Day | null = null): Strength {
  if (test === null || (endedOn !== null && endedOn <= day)) return 'untested';
  return test.validUntil !== null && test.validUntil < day ? 'untested' : test.conclusion;
}

/** The first of the weakest; among these a key control before others. `null` of none. */
export function weakestOf<C extends { readonly key: boolean; readonly strength: Strength }>(controls: readonly C[]): C | null {
  const rank = ({ key, strength }: C) => strengths.indexOf(strength) * 2 + (key ? 0 : 1);
  return controls.reduce<C | null>((weakest, one) => (weakest === null || rank(one) < rank(weakest) ? one : weakest), null);
}

/** Whether a test that still counts found a control less than effective. */
export function isFoundWanting(strength: Strength): boolean {
  return strength === 'ineffective' || strength === 'partly';
}
