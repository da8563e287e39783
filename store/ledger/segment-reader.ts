import type { RegisterDatabase } from '../registers/register-database.ts';
import { plainSegment, type PlainSegment, type SegmentReader, type Unpack } from './read-ledger.ts';
import { segmentsWith } from './record-hashes.ts';
import type { SegmentBytes, SegmentMeta, SegmentRecords } from './stored-ledger.ts';

/** How many segments stay in memory unpacked: those that history and undo go back to. */
const cachedSegments = 8;
/** So many segments are fetched from the database at once, at first and at most: few questions go on beyond the first. */
const fetchedAtOnce = { first: 8, most: 16 } as const;

export function segmentReader(database: RegisterDatabase, unpack: Unpack): SegmentReader {
  const cache = new Map<number, PlainSegment>();
  /** Four bytes for each record of a segment, which stay as they are: a question that reads those of all segments waits for little else. */
  const indexed = new Map<number, SegmentRecords & { readonly withOwners: boolean }>();

  function keep(segment: PlainSegment): void {
    cache.delete(segment.number);
    cache.set(segment.number, segment);
    const oldest = cache.keys().next().value;
    if (cache.size > cachedSegments && oldest !== undefined) cache.delete(oldest);
  }

  /** Some segments as they lie in the database, or unpacked already. */
  async function fetched(numbers: readonly number[]): Promise<(PlainSegment | SegmentBytes)[]> {
    const known = new Map<number, PlainSegment | SegmentBytes>();
    for (const number of numbers) {
      const segment = cache.get(number);
      if (segment !== undefined) known.set(number, segment);
    }
    const missing = numbers.filter((number) => !known.has(number));
    for (const bytes of missing.length === 0 ? [] : await database.ledgerBytes.bulkGet(missing)) if (bytes) known.set(bytes.number, bytes);
    return numbers.map((number) => {
      const segment = known.get(number);
      if (segment === undefined) throw new Error(`segment ${number} is missing`);
      return segment;
    });
  }

  /** Reads what the index says of segments that it is not known of yet, or of owners by now. */
  async function index(segments: readonly SegmentMeta[]): Promise<void> {
    const hasOwners = new Map(segments.map(({ number, withOwners = false }) => [number, withOwners]));
    for (const [number, withOwners] of hasOwners) if (indexed.get(number)?.withOwners === withOwners) hasOwners.delete(number);
    if (hasOwners.size === 0) return;
    const [first, last] = [Math.min(...hasOwners.keys()), Math.max(...hasOwners.keys())];
    for (const records of await database.ledgerRecords.where('number').between(first, last, true, true).toArray()) {
      const withOwners = hasOwners.get(records.number);
      if (withOwners !== undefined) indexed.set(records.number, { ...records, withOwners });
    }
  }

  return {
    headers: new Map(),
    async *segments(numbers) {
      let size: number = fetchedAtOnce.first;
      let next = fetched(numbers.slice(0, size));
      for (let at = size; ; at += size) {
        const some = await next;
        if (some.length === 0) return;
        // The next ones are on their way while these are unpacked and looked through.
        size = Math.min(size * 2, fetchedAtOnce.most);
        next = fetched(numbers.slice(at, at + size));
        // Whoever has enough does not wait for them.
        next.catch(() => null);
        for (const one of some) {
          const segment = 'bytes' in one ? one : await plainSegment(one, unpack);
          keep(segment);
          yield segment;
        }
      }
    },
    async numbersOf(records, segments) {
      await index(segments);
      return segmentsWith(
        segments.flatMap(({ number }) => indexed.get(number) ?? []),
        records,
      );
    },
  };
}
