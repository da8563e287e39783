import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merkleRoot } from '../../../engine/ledger/merkle.ts';
import { hexToBytes } from '../../../engine/values/sha256.ts';
import { merkleVectors as vectors } from '../../fixtures/merkle-rfc6962.ts';

const leaves = vectors.leaves_hex.map((hex) => hexToBytes(hex));

/** The recursive definition of RFC 6962, section 2.1, written down as it stands there. */
function byDefinition(from: readonly Uint8Array[]): string {
  return Buffer.from(treeHash(from)).toString('hex');
}

function treeHash(from: readonly Uint8Array[]): Uint8Array {
  if (from.length === 0) return sha256();
  if (from.length === 1) return sha256(Uint8Array.of(0), from[0] as Uint8Array);
  let split = 1;
  while (split * 2 < from.length) split *= 2;
  return sha256(Uint8Array.of(1), treeHash(from.slice(0, split)), treeHash(from.slice(split)));
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

describe('the root over the changes of an entry', () => {
  it('is that of the published test vectors of Certificate Transparency', () => {
    expect(merkleRoot([])).toBe(vectors.root_of_none);
    expect(merkleRoot(leaves.slice(0, 1))).toBe(vectors.root_of_first_1);
    expect(merkleRoot(leaves)).toBe(vectors.root_of_first_8);
  });

  it('is that of the definition for every number of changes', () => {
    for (let count = 0; count <= 70; count += 1) {
      const some = Array.from({ length: count }, (_, index) => Uint8Array.of(index, index * 3));
      expect(merkleRoot(some)).toBe(byDefinition(some));
    }
  });
});
