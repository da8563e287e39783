import { describe, expect, it } from 'vitest';
import { exactLimits, failureLimits, wilson } from '../../../domain/statistics/intervals.ts';

const percent = ({ low, high }: { readonly low: number; readonly high: number }, decimals = 1) =>
  [low, high].map((limit) => Number((limit * 100).toFixed(decimals)));

describe('the Wilson interval of a share at 95 %', () => {
  // Made by hand: centre (F + z²/2) / (n + z²), half width z / (n + z²) · sqrt(F (n - F) / n + z²/4), z = 1.959964.
  it.each([
    [4, 23, 7.0, 37.1],
    [3, 48, 2.1, 16.8],
    [2, 40, 1.4, 16.5],
    [20, 40, 35.2, 64.8],
  ])('of %i of %i is %f to %f %%', (count, of, low, high) => {
    expect(percent(wilson(count, of))).toEqual([low, high]);
  });
  it.each([
    [22, 55, 28, 53],
    [28, 60, 35, 59],
    [17, 43, 26, 54],
    [6, 11, 28, 79],
  ])('of %i of %i is %i to %i %% in whole percents', (count, of, low, high) => {
    expect(percent(wilson(count, of), 0)).toEqual([low, high]);
  });
  it('ends at 0 of none and at 1 of all, exactly', () => {
    // z² / (n + z²) = 3.841459 / 20.841459
    expect(wilson(0, 17).low).toBe(0);
    expect(percent(wilson(0, 17))).toEqual([0, 18.4]);
    expect(wilson(17, 17).high).toBe(1);
    expect(percent(wilson(17, 17))).toEqual([81.6, 100]);
  });
  it('of nothing says nothing, and more than all there are is a bug', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    expect(() => wilson(0.5, 2)).toThrow(RangeError);
  });
});

describe('the exact limits of a rate (Clopper and Pearson)', () => {
  it('bound the failures of 30 deployments of which 25 failed by the deployments: 20.43 to 27.96 at 90 %', () => {
    const { low, high } = failureLimits(25, 30);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['20.43', '27.96']);
  });
  it.each([
    // The upper limit at 95 % on one side is that of 90 % on both: of none 1 - 0.05 ^ (1 / n).
    [0, 59, 4.95],
    [1, 59, 7.79],
  ])('%i of %i is at most %f %%, 95 %% on one side', (count, of, high) => {
    expect(percent(exactLimits(count, of, 0.9), 2)[1]).toBe(high);
  });
  it('are those at which the tails have the half that is left, however many there are', () => {
    expect(exactLimits(0, 5, 0.9)).toMatchObject({ low: 0 });
    expect(exactLimits(5, 5, 0.9)).toMatchObject({ high: 1 });
    expect(exactLimits(0, 0, 0.9)).toEqual({ low: 0, high: 1 });
    // Of none and of all the tails have one term: n · ln(1 - p) = ln 0.05.
    for (const of of [1, 30, 5000, 1_000_000]) {
      expect(exactLimits(0, of, 0.9).high).toBeCloseTo(-Math.expm1(Math.log(0.05) / of), 12);
      expect(exactLimits(of, of, 0.9).low).toBeCloseTo(Math.exp(Math.log(0.05) / of), 12);
    }
    // 1 of 2: 1 - (1 - p)² = 0.05 below, 1 - p² = 0.05 above.
    expect(exactLimits(1, 2, 0.9).low).toBeCloseTo(1 - Math.sqrt(0.95), 12);
    expect(exactLimits(1, 2, 0.9).high).toBeCloseTo(Math.sqrt(0.95), 12);
    // The normal limits come close to the exact ones where there are many: 5000 of 10 000, z = 1.644854.
    const many = exactLimits(5000, 10_000, 0.9);
    expect(many.high).toBeCloseTo(0.5 + (1.644854 * 0.5) / 100 + 0.00005, 4);
    expect(many.low).toBeCloseTo(0.5 - (1.644854 * 0.5) / 100 - 0.00005, 4);
  });
});
