import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import { hashesOf } from '../../store/ledger/record-hashes.ts';
import { segmentReader } from '../../store/ledger/segment-reader.ts';
import type { SegmentMeta } from '../../store/ledger/stored-ledger.ts';

let database: RegisterDatabase;
beforeEach(() => (database = new RegisterDatabase(crypto.randomUUID())));
afterEach(() => database.delete());

const meta = (number: number, withOwners = true): SegmentMeta => ({
  number,
  changes: 1,
  firstSeq: number,
  lastSeq: number,
  firstAt: '2025-07-01T00:00:00.000Z',
  lastAt: '2025-07-01T00:00:00.000Z',
  ...(withOwners ? { withOwners } : {}),
});
const put = (number: number, ...records: string[]) => database.ledgerRecords.put({ number, hashes: hashesOf(records) });
const reader = () => segmentReader(database, () => Promise.reject(new Error('no segment is read')));

describe('what leads from a record to the segments that touch it', () => {
  it('is read once', async () => {
    await Promise.all([put(1, 'risks:a'), put(2, 'risks:b'), put(3, 'risks:a')]);
    const read = reader();
    const segments = [1, 2, 3].map((number) => meta(number));
    expect(await read.numbersOf(['risks:a'], segments)).toEqual([1, 3]);
    await database.ledgerRecords.clear();
    expect(await read.numbersOf(['risks:b'], segments)).toEqual([2]);
    // Of those that are asked about, and of no others.
    expect(await read.numbersOf(['risks:a'], segments.slice(1))).toEqual([3]);
    expect(await read.numbersOf(['risks:a'], [])).toEqual([]);
  });

  it('is read of what was sealed since, and of segments to which owners lead by now', async () => {
    await Promise.all([put(1, 'causes:c'), put(2, 'causes:c')]);
    const read = reader();
    expect(await read.numbersOf(['risks:a'], [meta(1, false), meta(2, false)])).toEqual([]);
    expect(await read.numbersOf(['causes:c'], [meta(1, false), meta(2, false)])).toEqual([1, 2]);
    await Promise.all([put(2, 'causes:c', 'risks:a'), put(3, 'risks:a')]);
    expect(await read.numbersOf(['risks:a'], [meta(1, false), meta(2), meta(3)])).toEqual([2, 3]);
  });
});
