import type { Head } from '../../engine/ledger/entry.ts';
import { breakArguments, type OutsideHead, type Verdict } from '../../engine/ledger/verdict.ts';
import type { Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { StoredRegister } from '../commands/stored-register.ts';
import type { FileProgress } from '../../contract/store.ts';
import type { Environment } from '../environment.ts';
import type { PrivateRow } from '../../engine/ledger/private.ts';
import type { OpenSegment } from '../ledger/open-segment.ts';
import { openLines } from '../ledger/read-ledger.ts';
import type { SegmentMeta } from '../ledger/stored-ledger.ts';
import { loadReplica } from '../rows/load-replica.ts';
import { copyOf } from '../../engine/ledger/replay.ts';
import type { Replica } from '../rows/replica.ts';
import { checkpointChunks, type Chunk } from './checkpoint-chunks.ts';
import type { ChunkRows, FileWriter } from './file-writer.ts';
import type { RegisterFiles } from './register-file-port.ts';

/** Rows that are handed to the writer at once: a few milliseconds for either side. */
const rowsAtOnce = 1_000;
/** Milliseconds for which a command may wait for what is done here. */
const shortSlice = 8;

type Needs = { readonly files: RegisterFiles; readonly pause: Environment['pause'] };

/** All that the file of a register is made from, at one moment. */
type Moment = {
  readonly now: Replay;
  readonly segments: readonly SegmentMeta[];
  readonly open: OpenSegment;
  readonly privates: readonly PrivateRow[];
  readonly evidence: readonly string[];
};

/** The register as it is: behind the commands that were sent before, and before those that are sent after. */
export function presentOf({ replica, inTurn }: StoredRegister): () => Promise<Moment> {
  return () => inTurn(async () => ({ ...momentOf(replica), now: copyOf(replica.stored) }));
}

function momentOf({ stored, segments, open, privates, evidence }: Replica): Moment {
  return { now: stored, segments: [...segments], open, privates: [...privates.values()], evidence: [...evidence].sort() };
}

type Written = Result<{ readonly bytes: Uint8Array; readonly head: Head }>;

/** What ends the making of a file, and who is told how many of its rows are packed, of how many. */
type Packing = { readonly signal?: AbortSignal; readonly tell?: (done: number, of: number) => void };

/**
 * Writes a register as a file: segments copied as they are, and of the checkpoint only those chunks packed anew that hold
 * rows which moved since the last file. Commands wait for none of it: what the file holds is taken at one moment, and the
 * work on it is done by a writer beside this worker, from which it is asked piece by piece.
 */
export function registerExporter(registerId: string, moment: () => Promise<Moment>, { files, pause }: Needs) {
  let current: { readonly writer: FileWriter; readonly chunks: ReturnType<typeof checkpointChunks>; readonly kept: Set<number> } | null =
    null;
  let failed: (error: Error) => void = () => null;
  let queue: Promise<unknown> = Promise.resolve();

  function end(): void {
    current?.writer.end();
    current = null;
  }

  /** The writer has ended by itself: what is under way fails, and the next file begins with another. */
  function ended(error: Error): void {
    end();
    failed(error);
  }

  function begun(): NonNullable<typeof current> {
    current ??= { writer: files.writer(registerId, ended), chunks: checkpointChunks(pause(undefined, shortSlice)), kept: new Set() };
    return current;
  }

  async function write(packing: Packing): Promise<Written> {
    const { now, segments, open, privates, evidence } = await moment();
    const { head } = now;
    if (head === null) return fail(problem('command.needsRegister'));
    const count = segments.length + (open.parts.length > 0 ? 1 : 0);
    const changes = segments.reduce((sum, meta) => sum + meta.changes, open.fill.changes);
    const manifest = files.manifest(now, count, changes);
    const { writer, chunks, kept } = begun();
    const tables = await chunks(now);
    await keepChunks(writer, tables, now, kept, packing);
    const checkpoint = [...tables].filter(([, own]) => own.length > 0).map(([table, own]) => ({ table, keys: own.map(({ key }) => key) }));
    const sealed = segments.map(({ number }) => number);
    const bytes = await writer.write({ manifest, sealed, tail: openLines(open), privates, evidence, checkpoint });
    return ok({ bytes, head });
  }

  return {
    /**
     * The file as the register is when its turn comes: one is written after the other. Once it is ended it throws what the signal
     * gives as its reason; what was packed till then is of use for the next.
     */
    file(packing: Packing = {}): Promise<Written> {
      const { signal } = packing;
      const turn = queue.then(
        () =>
          new Promise<Written>((resolve, reject) => {
            signal?.throwIfAborted();
            failed = reject;
            write(packing).then(resolve, reject);
          }),
      );
      // What was kept may be half of it: the next file begins anew.
      queue = turn.catch(() => (signal?.aborted === true ? null : end()));
      return turn;
    },
    end,
  };
}

/** Hands the chunks that the writer does not have to it, some at a time: `kept` are those that it has, also where this is ended. */
async function keepChunks(
  writer: FileWriter,
  tables: ReadonlyMap<string, readonly Chunk[]>,
  { rows }: Replay,
  kept: Set<number>,
  { signal, tell }: Packing,
): Promise<void> {
  const all = [...tables].flatMap(([table, chunks]) => chunks.map((chunk) => ({ table, ...chunk })));
  const lacking = all.filter(({ key }) => !kept.has(key));
  const of = lacking.reduce((sum, { ids }) => sum + ids.length, 0);
  let some: ChunkRows[] = [];
  let [count, done] = [0, 0];
  const handOver = async () => {
    await writer.keep(some);
    for (const { key } of some) kept.add(key);
    done += count;
    tell?.(done, of);
    signal?.throwIfAborted();
    [some, count] = [[], 0];
  };
  for (const { table, key, ids, alone } of lacking) {
    some.push({ key, alone, rows: ids.map((id) => rows.get(table)?.get(id) as StoredRow) });
    count += ids.length;
    if (count >= rowsAtOnce) await handOver();
  }
  if (some.length > 0) await handOver();
  const keys = new Set(all.map(({ key }) => key));
  for (const key of kept) if (!keys.has(key)) kept.delete(key);
}

/** Verifies what the database holds, not what is in memory: rows, names and every byte of the ledger, read anew. */
export async function verifyRegister(
  registerId: string,
  { database, replica }: StoredRegister,
  { files, pause }: Needs,
  outside: OutsideHead | null,
  { verifying, ...packing }: Packing & { readonly verifying?: (progress: FileProgress) => void } = {},
): Promise<Result<Verdict>> {
  const { signal } = packing;
  // Read in one transaction, and segments never change: commands need not wait.
  const stored = await loadReplica(database, replica.stored.schemas);
  const exporter = registerExporter(registerId, () => Promise.resolve(momentOf(stored)), { files, pause });
  const written = await exporter.file(packing).finally(exporter.end);
  if (!written.ok) return written;
  const { bytes, head } = written.value;
  const verdict = await files.verify(bytes, outside, { ...(signal && { signal }), ...(verifying && { tell: verifying }) });
  if (verdict.ok && verdict.value.ok) await database.storeState.put({ key: 'verified', seq: head.seq, hash: head.hash });
  return verdict;
}

/**
 * Whether the ledger can be read as it is kept: what came from elsewhere was verified when it came, and the rest was written
 * here. A store that does not remember that (an earlier version kept it) verifies once. The first break is a problem.
 */
export async function proven(registerId: string, register: StoredRegister, needs: Needs): Promise<Result<null>> {
  if ((await register.database.storeState.get('verified')) !== undefined) return ok(null);
  const verdict = await verifyRegister(registerId, register, needs, null);
  if (!verdict.ok) return verdict;
  const [first] = verdict.value.problems;
  return first === undefined ? ok(null) : fail(problem('file.broken', undefined, breakArguments(first)));
}
