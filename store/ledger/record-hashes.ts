import { fnv1a } from '../../engine/values/fnv1a.ts';

/**
 * Records by 32 bits each, sorted: what leads from a record to the segments that touch it. An index of the browser would
 * hold a thousand keys for each segment, and a file of a million entries a million. Two records in four billion look the same:
 * whoever is led to a segment still finds the lines by the record itself.
 */
export function hashesOf(records: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set(records), fnv1a).sort();
}

/** Which of some segments may hold one of some records. */
export function segmentsWith(
  segments: readonly { readonly number: number; readonly hashes: Uint32Array }[],
  records: readonly string[],
): number[] {
  const wanted = records.map(fnv1a);
  return segments.filter(({ hashes }) => wanted.some((hash) => holds(hashes, hash))).map(({ number }) => number);
}

function holds(sorted: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}
