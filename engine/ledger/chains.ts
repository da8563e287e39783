import { bytesToHex } from '../values/sha256.ts';

/** The hashes of a ledger: `hashAt(seq)` for 1 <= seq <= `seq`, the number of its last entry. */
export type Chain = { readonly seq: number; hashAt(seq: number): string };

/** How one ledger stands to another. `firstDifferent` is the first entry that the two do not share. */
export type ChainRelation =
  | { readonly state: 'equal' | 'ahead' | 'behind' }
  | { readonly state: 'diverged'; readonly firstDifferent: number };

/** The chain of a list of hashes, the first entry's first. */
export function chainOf(hashes: readonly string[]): Chain {
  return { seq: hashes.length, hashAt: (seq) => hashes[seq - 1] ?? '' };
}

const [hashBytes, hashesInBlock] = [32, 1024];

/**
 * A chain that grows by an entry at a time. Hashes are kept as their bytes, a third of what texts take: a ledger has one for
 * each entry. Of an entry that does not follow the last one nothing is kept.
 */
export function growingChain(): Chain & { add(seq: number, hash: Uint8Array): void } {
  const blocks: Uint8Array[] = [];
  let length = 0;
  return {
    get seq() {
      return length;
    },
    hashAt(seq) {
      const at = ((seq - 1) % hashesInBlock) * hashBytes;
      const block = seq >= 1 && seq <= length ? blocks[Math.floor((seq - 1) / hashesInBlock)] : undefined;
      return block === undefined ? '' : bytesToHex(block.subarray(at, at + hashBytes));
    },
    add(seq, hash) {
      if (seq !== length + 1) return;
      if (length % hashesInBlock === 0) blocks.push(new Uint8Array(hashBytes * hashesInBlock));
      blocks.at(-1)?.set(hash, (length % hashesInBlock) * hashBytes);
      length = seq;
    },
  };
}

/**
 * How ledger `a` stands to `b`: `ahead` where it goes on from the end of `b`. Each hash covers all entries before it, so
 * two ledgers that differ once differ ever after, and the first difference is found by halving.
 */
export function compareChains(a: Chain, b: Chain): ChainRelation {
  const shared = Math.min(a.seq, b.seq);
  const same = (seq: number) => seq === 0 || a.hashAt(seq) === b.hashAt(seq);
  if (same(shared)) return { state: a.seq === b.seq ? 'equal' : a.seq > b.seq ? 'ahead' : 'behind' };
  let low = 0;
  let high = shared;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (same(middle)) low = middle;
    else high = middle;
  }
  return { state: 'diverged', firstDifferent: high };
}
