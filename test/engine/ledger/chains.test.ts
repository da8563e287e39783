import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, compareChains, growingChain } from '../../../engine/ledger/chains.ts';
import { hexToBytes } from '../../../engine/values/sha256.ts';

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

describe('a chain that grows', () => {
  const hashOf = (seq: number) => seq.toString(16).padStart(64, '0');

  it('gives back the hash of each entry, however many, and nothing beyond them', () => {
    const chain = growingChain();
    expect([chain.seq, chain.hashAt(1)]).toEqual([0, '']);
    for (let seq = 1; seq <= 2500; seq += 1) chain.add(seq, hexToBytes(hashOf(seq)));
    expect(chain.seq).toBe(2500);
    for (const seq of [1, 2, 1024, 1025, 2048, 2049, 2500]) expect(chain.hashAt(seq)).toBe(hashOf(seq));
    for (const seq of [-1, 0, 2501]) expect(chain.hashAt(seq)).toBe('');
  });

  it('ends before the first entry that is not there, whatever number the next one has', () => {
    const chain = growingChain();
    chain.add(1, hexToBytes(hashOf(1)));
    chain.add(Number.MAX_SAFE_INTEGER, hexToBytes(hashOf(2)));
    chain.add(3, hexToBytes(hashOf(3)));
    expect(chain.seq).toBe(1);
  });
});
