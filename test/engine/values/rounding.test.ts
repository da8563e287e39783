import { describe, expect, it } from 'vitest';
import { rounded } from '../../../engine/values/rounding.ts';

describe('rounding', () => {
  it('takes halves away from zero, on both sides of it', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map((value) => rounded(value))).toEqual([1, 2, 3, -1, -2, -3]);
    expect([0.49, -0.49].map((value) => rounded(value))).toEqual([0, 0]);
  });
  it('rounds the decimal that people typed, not the binary number behind it', () => {
    expect([rounded(1.005, 2), rounded(-1.005, 2), rounded(2.675, 2), rounded(0.285, 2), rounded(8.345, 2)]).toEqual([
      1.01, -1.01, 2.68, 0.29, 8.35,
    ]);
    expect([rounded(999.95, 1), rounded(1e21, 2), rounded(2.5e-7, 7)]).toEqual([1000, 1e21, 3e-7]);
  });
});
