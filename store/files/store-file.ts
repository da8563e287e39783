import type { Schemas } from '../../engine/migrations/migration.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { atOnce } from '../../engine/values/steps.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { planWrite } from '../commands/write-plan.ts';
import { write } from '../commands/write.ts';
import { hashesOf } from '../ledger/record-hashes.ts';
import type { PackedBytes, TailPart } from '../ledger/stored-ledger.ts';
import { newDatabase } from '../registers/open-database.ts';
import type { Records, RegisterDatabase } from '../registers/register-database.ts';
import { problemOf } from '../registers/store-problem.ts';
import { asked, transact, type RecordStores } from '../registers/transact.ts';
import { differences, emptyReplica } from '../rows/replica.ts';
import { writeRows } from '../rows/stored-rows.ts';
import type { ReadFile } from './register-file-port.ts';

/**
 * Keeps a verified file as a register that was not here before, its segments unchanged. All of it, or nothing. Throws the
 * reason of the signal once that has ended it.
 */
export function storeFile(registerId: string, file: ReadFile, signal: AbortSignal): Promise<Result<null>> {
  return storeNew(registerId, file.replay.schemas, (database) =>
    transact<Records, void>(database, storesOfFile, (stores) => writeAll(stores, file, signal)),
  );
}

/** Keeps a register that was made in memory. */
export function storeMemory(registerId: string, register: MemoryRegister): Promise<Result<null>> {
  return storeNew(registerId, register.replay.schemas, async (database) => {
    const replica = emptyReplica(register.replay.schemas);
    const rows = differences(replica.stored, register.replay);
    const plan = atOnce(planWrite(replica, register.appended, rows, { reveal: [...register.privates.values()] }));
    await write(database, plan, null);
  });
}

/** What was just kept was verified when it was read, or is written here. */
export async function noteVerified(database: RegisterDatabase): Promise<void> {
  const head = await database.head();
  if (head !== null) await database.storeState.put({ key: 'verified', seq: head.seq, hash: head.hash });
}

async function storeNew(
  registerId: string,
  schemas: Schemas,
  fill: (database: RegisterDatabase) => PromiseLike<unknown>,
): Promise<Result<null>> {
  // What a broken-off attempt left behind is not known to any list of registers, and goes.
  const database = await newDatabase(registerId, schemas);
  if (!database.ok) return database;
  try {
    await fill(database.value);
    await noteVerified(database.value);
    return ok(null);
  } catch (error) {
    await database.value.delete();
    return fail(problemOf(error));
  } finally {
    database.value.close();
  }
}

const storesOfFile = [
  'rows',
  'storeState',
  'storePrivate',
  'storeEvidence',
  'ledgerTail',
  'ledgerSegments',
  'ledgerBytes',
  'ledgerRecords',
] as const;

async function writeAll(stores: RecordStores<Records>, file: ReadFile, signal: AbortSignal): Promise<void> {
  for (const [table, rows] of file.replay.rows) {
    await writeRows(stores('rows'), table, new Map(), rows);
    signal.throwIfAborted();
  }
  for (const [index, segment] of file.segments.slice(0, -1).entries()) {
    const number = index + 1;
    const { changes, from, to, fromAt, toAt, packed, records } = segment;
    stores('ledgerSegments').put({
      number,
      changes,
      firstSeq: from,
      lastSeq: to,
      firstAt: fromAt,
      lastAt: toAt,
      withOwners: true,
    });
    stores('ledgerBytes').put({ number, plain: null, packed: apart(packed) });
    await asked(stores('ledgerRecords').put({ number, hashes: hashesOf(records) }));
    signal.throwIfAborted();
  }
  for (const part of tailParts(file)) stores('ledgerTail').put(part);
  for (const row of file.privates.values()) stores('storePrivate').put(row);
  for (const [hash, packed] of file.evidence) stores('storeEvidence').put({ hash, packed: apart(packed) });
  stores('storeState').put({ key: 'head', ...file.head, schema: file.replay.schema, actor: file.lastHeader.actor });
  stores('storeState').put({ key: 'saved', seq: file.head.seq, hash: file.head.hash });
}

/** The last segment of a file is the one that grows on. */
function tailParts(file: ReadFile): TailPart[] {
  const last = file.segments.at(-1);
  if (last === undefined) return [];
  const parts: { seq: number; at: string; lines: string[] }[] = [];
  for (const line of file.lines(file.segments.length - 1)) {
    const { seq, at } = JSON.parse(line) as { seq: number; at?: string };
    const open = parts.at(-1);
    if (open && open.seq === seq) open.lines.push(line);
    else parts.push({ seq, at: at ?? last.fromAt, lines: [line] });
  }
  return parts;
}

/** With bytes of its own: those of a file that was read are parts of the whole file. */
export function apart(packed: PackedBytes): PackedBytes {
  return { ...packed, bytes: packed.bytes.slice() };
}
