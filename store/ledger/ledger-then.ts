import type { Header } from '../../engine/ledger/entry.ts';
import { foldSegment } from '../../engine/ledger/fold-segment.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import { copyOf, emptyReplay, type Replay } from '../../engine/ledger/replay.ts';
import type { Schemas } from '../../engine/migrations/migration.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { RegisterDatabase } from '../registers/register-database.ts';
import { readLedger } from '../rows/load-replica.ts';
import { bytesOfLines, type Unpack } from './read-ledger.ts';
import { segmentReader } from './segment-reader.ts';

/** The rows as they were recorded at an instant, under the schema of then, and what is known of names now. */
export type LedgerThen = { readonly replay: Replay; readonly privates: ReadonlyMap<string, PrivateRow> };

/** A ledger is gone through in at most so many stretches, with a checkpoint at the end of each. */
const stretches = 32;
/** Copying the tables costs less than folding this share of so many changes. */
const worthACopy = 1 / 4;
/** So many rows all checkpoints may hold together; the oldest goes first. Rows that did not change they share. */
const mostRowsKept = 600_000;

/**
 * Answers how a register was at any instant, straight from the segments that are kept: what they hold was verified when it
 * came, or written here. Along the way the rows are kept as they were, in memory, so that the next question begins at the
 * nearest checkpoint before its instant. A checkpoint holds rows of the ledger, in which a person is a commitment; names are
 * read anew for each question. `goesOn` is asked between segments; the answer is `null` where it no longer does.
 */
export function ledgerThen(database: RegisterDatabase, schemas: Schemas, unpack: Unpack) {
  /** Each by the number of the last segment that is folded into it. */
  const checkpoints = new Map<number, Replay>();
  const reader = segmentReader(database, unpack);

  function keep(number: number, replay: Replay): void {
    checkpoints.set(number, copyOf(replay));
    let rows = 0;
    for (const kept of checkpoints.values()) rows += rowsIn(kept);
    for (const [oldest, kept] of checkpoints) {
      if (rows <= mostRowsKept) break;
      checkpoints.delete(oldest);
      rows -= rowsIn(kept);
    }
  }

  return async (at: Instant, goesOn: () => boolean): Promise<LedgerThen | null> => {
    const isLater = (header: Header) => header.at > at;
    const { segments, tail, privates } = await database.transaction('r', database.tables, () => readLedger(database));
    const begun = segments.filter(({ firstAt }) => firstAt <= at);
    const whole = begun.filter(({ lastAt }) => lastAt <= at).length;
    const from = Math.max(0, ...[...checkpoints.keys()].filter((number) => number <= whole));
    const replay = copyOf(checkpoints.get(from) ?? emptyReplay(schemas));
    const stretch = segments.reduce((sum, { changes }) => sum + changes, 0) / stretches;
    // Rows that a checkpoint holds as well stay as they are.
    let shared = replay.head?.seq ?? 0;
    let folded = 0;
    for await (const { number, bytes } of reader.segments(begun.slice(from).map((meta) => meta.number))) {
      if (!goesOn()) return null;
      foldSegment(replay, bytes, number <= whole ? null : isLater, shared);
      const [meta, next] = segments.slice(number - 1, number + 1);
      folded += meta?.changes ?? 0;
      // Where the next one ends at the same instant, as within a large import, no instant asks for this one without it.
      const isOfUse = number <= whole && meta !== undefined && meta.lastAt !== next?.lastAt;
      if (!isOfUse || checkpoints.has(number) || folded < Math.max(stretch, rowsIn(replay) * worthACopy)) continue;
      keep(number, replay);
      shared = replay.head?.seq ?? 0;
      folded = 0;
    }
    if (whole === segments.length) foldSegment(replay, bytesOfLines(tail.flatMap(({ lines }) => lines)), isLater, shared);
    return { replay, privates: new Map(privates.map((row) => [row.hash, row])) };
  };
}

function rowsIn({ rows }: Replay): number {
  let count = 0;
  for (const kept of rows.values()) count += kept.size;
  return count;
}
