import { kinds } from '../../domain/index.ts';
import { keysOf } from '../../engine/ledger/about.ts';
import type { ChangeLine } from '../../engine/ledger/entry.ts';
import { isHeaderLine } from '../../engine/ledger/segments.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { hashesOf } from './record-hashes.ts';
import type { SegmentMeta } from './stored-ledger.ts';
import { linesOf, type SegmentReader } from './read-ledger.ts';

/**
 * Lets the index of one segment that was kept earlier lead there also from the records that its parts belong to. Answers
 * whether there was one. Until then such a segment is read whole for the log of every record.
 */
export async function indexOwners(database: RegisterDatabase, segments: SegmentMeta[], read: SegmentReader): Promise<boolean> {
  const at = segments.findIndex(({ withOwners }) => withOwners !== true);
  const meta = segments[at];
  if (meta === undefined) return false;
  const { number } = meta;
  const records = new Set<string>();
  for await (const segment of read.segments([number])) {
    for (const line of linesOf(segment)) {
      if (!isHeaderLine(line)) for (const key of keysOf(kinds, JSON.parse(line) as ChangeLine)) records.add(key);
    }
  }
  const indexed: SegmentMeta = { ...meta, withOwners: true };
  const { ledgerRecords, ledgerSegments } = database;
  await database.transaction('rw', [ledgerRecords, ledgerSegments], () =>
    Promise.all([ledgerRecords.put({ number, hashes: hashesOf(records) }), ledgerSegments.put(indexed)]),
  );
  segments[at] = indexed;
  return true;
}
