import { bytesToHex, sha256Bytes } from '../values/sha256.ts';

const leafPrefix = new Uint8Array([0]);
const nodePrefix = new Uint8Array([1]);

/** The Merkle tree hash of RFC 6962, section 2.1, over leaves in order, as hex. */
export function merkleRoot(leaves: Iterable<Uint8Array>): string {
  const builder = merkleBuilder();
  for (const leaf of leaves) builder.add(leaf);
  return builder.root();
}

/** The hash that a leaf has in the tree. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256Bytes(leafPrefix, leaf);
}

/** Builds the same root leaf by leaf, keeping one hash for each bit of the number of leaves. */
export function merkleBuilder() {
  const subtrees: { size: number; hash: Uint8Array }[] = [];
  function take(hash: Uint8Array): void {
    let node = { size: 1, hash };
    for (let last = subtrees.at(-1); last && last.size === node.size; last = subtrees.at(-1)) {
      subtrees.pop();
      node = { size: node.size * 2, hash: sha256Bytes(nodePrefix, last.hash, node.hash) };
    }
    subtrees.push(node);
  }
  function rootHash(): Uint8Array {
    const hash = subtrees.reduceRight<Uint8Array | null>(
      (right, left) => (right === null ? left.hash : sha256Bytes(nodePrefix, left.hash, right)),
      null,
    );
    return hash ?? sha256Bytes(new Uint8Array());
  }
  return {
    add: (leaf: Uint8Array) => take(leafHash(leaf)),
    /** As `add`, of a leaf whose hash is known. */
    take,
    rootHash,
    root: (): string => bytesToHex(rootHash()),
  };
}
