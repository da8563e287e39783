import { isCanonicalAtSight } from '../values/canonical-bytes.ts';
import type { Steps } from '../values/steps.ts';
import { decodeUtf8 } from '../values/utf8.ts';
import { headerLineHash, startsAsHeader } from './entry.ts';
import { leafHash } from './merkle.ts';

/** What lines of a ledger say by their bytes alone, whatever stands before and after them. */
export type Sight = {
  readonly bytes: Uint8Array;
  /** `null` where they are not UTF-8 throughout. */
  readonly text: string | null;
  /** Where each line ends, before its line feed. What follows the last line feed, if anything, is a line too. */
  readonly ends: Uint32Array;
  /** For each line 0 where it does not show at sight that it is canonical, else `plainChange` or `plainHeader`. */
  readonly plain: Uint8Array;
  /** 32 bytes for each line, which mean something where it is plain: what a header must be signed with, the leaf of a change. */
  readonly hashes: Uint8Array;
};

const lineFeed = 0x0a;
const hashBytes = 32;
const [plainChange, plainHeader] = [1, 2];

/** So many lines are looked at in a step. */
const linesInAStep = 250;

export function* sightOf(bytes: Uint8Array): Steps<Sight> {
  const ends = endsOf(bytes);
  const plain = new Uint8Array(ends.length);
  const hashes = new Uint8Array(ends.length * hashBytes);
  const text = decodeUtf8(bytes);
  let from = 0;
  for (const [index, end] of ends.entries()) {
    if (index > 0 && index % linesInAStep === 0) yield;
    if (isCanonicalAtSight(bytes, from, end)) {
      const line = bytes.subarray(from, end);
      const isHeader = startsAsHeader(line);
      plain[index] = isHeader ? plainHeader : plainChange;
      hashes.set(isHeader ? headerLineHash(line) : leafHash(line), index * hashBytes);
    }
    from = end + 1;
  }
  return { bytes, text, ends, plain, hashes };
}

/** The hash of a line, `null` where it is not plain. */
export function hashSeen({ plain, hashes }: Sight, index: number): Uint8Array | null {
  return plain[index] === 0 ? null : hashes.subarray(index * hashBytes, (index + 1) * hashBytes);
}

/** Whether a line starts as a header, of whatever kind it is. */
export function isHeaderSeen({ plain }: Sight, index: number, line: Uint8Array): boolean {
  return plain[index] === 0 ? startsAsHeader(line) : plain[index] === plainHeader;
}

function endsOf(bytes: Uint8Array): Uint32Array {
  const ends: number[] = [];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) ends.push(at);
  if (bytes.length > 0 && bytes[bytes.length - 1] !== lineFeed) ends.push(bytes.length);
  return Uint32Array.from(ends);
}
