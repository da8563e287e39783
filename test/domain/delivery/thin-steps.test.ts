import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinSteps } from '../../../domain/delivery/thin-steps.ts';
import type { Step } from '../../../domain/delivery/undeployed.ts';

const span = { start: '2025-01-01T00:00:00.000Z', end: '2025-01-11T00:00:00.000Z' };
const tenDays = 10 * 86_400_000;
const at = (share: number) => new Date(Date.UTC(2025, 0, 1) + share * tenDays).toISOString();

describe('steps for a drawing of so many columns', () => {
  it('keep the lowest, the highest and the last of each column, in order', () => {
    // Two columns of five days each: 3, 9, 1, 4 in the first, 2 in the second.
    const steps: Step[] = [
      { at: at(0), level: 3 },
      { at: at(0.1), level: 9 },
      { at: at(0.2), level: 1 },
      { at: at(0.4), level: 4 },
      { at: at(0.6), level: 2 },
    ];
    expect(thinSteps(steps, span, 2).map(({ level }) => level)).toEqual([9, 1, 4, 2]);
  });

  it('stay as they are where there is room for all', () => {
    const steps: Step[] = [
      { at: at(0), level: 0 },
      { at: at(0.5), level: 7 },
    ];
    expect(thinSteps(steps, span, 100)).toBe(steps);
  });

  it('have the peak, the lowest and the last level, and at most three a column', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.nat(500)), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (made, columns) => {
          const steps = made.sort(([a], [b]) => a - b).map(([where, level]): Step => ({ at: at(where), level }));
          const thin = thinSteps(steps, span, columns);
          const levels = (some: readonly Step[]) => some.map(({ level }) => level);
          expect(Math.max(...levels(thin))).toBe(Math.max(...levels(steps)));
          expect(Math.min(...levels(thin))).toBe(Math.min(...levels(steps)));
          expect(thin.at(-1)).toBe(steps.at(-1));
          expect(thin.length).toBeLessThanOrEqual(Math.max(columns, columns * 3));
        },
      ),
    );
  });
});
