import type { RegisterDatabase } from '../registers/register-database.ts';
import { linesOfBytes, type SegmentReader, type Unpack } from './read-ledger.ts';

/** How many segments stay in memory as lines: those that history and undo go back to. */
const cachedSegments = 8;

export function segmentReader(database: RegisterDatabase, unpack: Unpack): SegmentReader {
  const cache = new Map<number, string[]>();
  return {
    headers: new Map(),
    async lines(numbers) {
      const known = new Map(numbers.flatMap((number) => (cache.has(number) ? [[number, cache.get(number) as string[]] as const] : [])));
      const missing = numbers.filter((number) => !known.has(number));
      const read = await database.ledgerBytes.bulkGet(missing);
      const fresh = new Map<number, string[]>();
      for (const [at, number] of missing.entries()) {
        const bytes = read[at];
        if (!bytes) throw new Error(`segment ${number} is missing`);
        fresh.set(number, await linesOfBytes(bytes, unpack));
      }
      for (const [number, lines] of [...fresh].slice(-cachedSegments)) {
        cache.set(number, lines);
        const oldest = cache.keys().next().value;
        if (cache.size > cachedSegments && oldest !== undefined) cache.delete(oldest);
      }
      return numbers.map((number) => (known.get(number) ?? fresh.get(number)) as string[]);
    },
    async numbersOf(records) {
      const numbers = await database.ledgerRecords.where('records').anyOf(records).primaryKeys();
      return [...new Set(numbers)].sort((a, b) => a - b);
    },
  };
}
