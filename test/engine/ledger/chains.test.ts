import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, compareChains } from '../../../engine/ledger/chains.ts';

const shared = (count: number) => Array.from({ length: count }, (_, index) => `shared-${index}`);
const own = (whose: string, count: number) => Array.from({ length: count }, (_, index) => `${whose}-${index}`);

describe('two ledgers of one register', () => {
  it('are equal, ahead, behind, or diverged at the first entry that they do not share', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(20), fc.nat(20), (common, left, right) => {
        const a = chainOf([...shared(common), ...own('a', left)]);
        const b = chainOf([...shared(common), ...own('b', right)]);
        const state = left === 0 && right === 0 ? 'equal' : right === 0 ? 'ahead' : left === 0 ? 'behind' : 'diverged';
        expect(compareChains(a, b)).toEqual(state === 'diverged' ? { state, firstDifferent: common + 1 } : { state });
      }),
    );
  });
});
