import { registerKnown } from '../../domain/quarters/known-register.ts';
import type { Rows, Stored } from '../../domain/rows.ts';
import type { Header } from '../../engine/ledger/entry.ts';
import { foldSegment } from '../../engine/ledger/fold-segment.ts';
import { emptyReplay } from '../../engine/ledger/replay.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { readLedger } from '../rows/load-replica.ts';
import { bytesOfLines, type Unpack } from './read-ledger.ts';
import { segmentReader } from './segment-reader.ts';

/** The kinds whose rows tell how a risk stood. */
const kept = ['risks', 'assessments', 'closures', 'reclassifications', 'matrices', 'settings'];

/** No entry: no row is shared with another replay, and each is changed in place. */
const nobody = 0;

/**
 * The rows by which a closed quarter is known: what its closing knew of risks, from the ledger, cut at its head. A closing never
 * changes, so that those of the one asked for last are kept. Segments are folded one by one: others are answered in between.
 */
export function rowsAtClosings(database: RegisterDatabase, schemas: Schemas, unpack: Unpack) {
  let last: { readonly seq: number; readonly rows: Promise<Rows> } | null = null;

  async function read(seq: number): Promise<Rows> {
    const { segments, tail } = await database.transaction('r', database.tables, () => readLedger(database));
    const replay = emptyReplay(schemas);
    const isBeyond = (header: Header) => header.seq > seq;
    const begun = segments.filter(({ firstSeq }) => firstSeq <= seq).map(({ number }) => number);
    for await (const { bytes } of segmentReader(database, unpack).segments(begun)) {
      foldSegment(replay, bytes, isBeyond, nobody);
    }
    if (begun.length === segments.length) {
      foldSegment(replay, bytesOfLines(tail.flatMap(({ lines }) => lines)), isBeyond, nobody);
    }
    for (const table of replay.rows.keys()) if (!kept.includes(table)) replay.rows.get(table)?.clear();
    return registerKnown(replay, new Map());
  }

  return ({ headSeq }: Pick<Stored<'closings'>, 'headSeq'>): Promise<Rows> => {
    if (last?.seq !== headSeq) {
      const rows = read(headSeq);
      last = { seq: headSeq, rows };
      // The next question tries again.
      rows.catch(() => (last = null));
    }
    return last.rows;
  };
}
