import { Dexie } from 'dexie';
import { createSHA256 } from 'hash-wasm';
import { readZip, type ZipMember } from '../../../documents/zip/read-zip.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';

const name = 'bench-floor';
const chunk = 2_000;

/** The bare database that times are compared with: the same rows, no ledger, no index, strict durability as well. */
export async function floorDatabase(): Promise<Dexie> {
  await Dexie.delete(name);
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ rows: 'id', segments: 'number', chunks: 'number' });
  return database.open();
}

/** Writes rows with the browser's own IndexedDB, 2,000 to a transaction. */
export async function writeRaw(database: Dexie, rows: readonly StoredRow[]): Promise<void> {
  const native = database.backendDB();
  for (let at = 0; at < rows.length; at += chunk) {
    await transacted(native, 'rows', (store) => {
      for (const row of rows.slice(at, at + chunk)) store.put(row);
    });
  }
}

/** Writes rows with the browser's own IndexedDB, 2,000 to a record and a record to a transaction. */
export async function writeChunks(database: Dexie, rows: readonly StoredRow[]): Promise<void> {
  const native = database.backendDB();
  for (let at = 0; at < rows.length; at += chunk) {
    await transacted(native, 'chunks', (store) => store.put({ number: at, rows: rows.slice(at, at + chunk) }));
  }
}

const linesInASegment = 1_000;

/** Lines of new rows as the engine itself writes JSON, hashed one by one and as a tree, and kept a thousand to a record, a record to a transaction. */
export async function writeLines(database: Dexie, rows: readonly StoredRow[]): Promise<void> {
  const native = database.backendDB();
  const hash = await createSHA256();
  const hashOf = (bytes: Uint8Array) => hash.init().update(bytes).digest('binary');
  const pair = new Uint8Array(65);
  for (let at = 0; at < rows.length; at += linesInASegment) {
    const lines = rows.slice(at, at + linesInASegment).map((after, index) => {
      return JSON.stringify({ after, before: null, id: after.id, n: at + index, seq: 2, table: 'risks' });
    });
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    let begin = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, begin)) {
      pair.set(hashOf(bytes.subarray(begin, end)), 1);
      // A tree has as many nodes as leaves.
      hashOf(pair);
      begin = end + 1;
    }
    await transacted(native, 'segments', (store) => store.put({ number: at, bytes }));
  }
}

function transacted(native: IDBDatabase, name: string, work: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const transaction = native.transaction(name, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    work(transaction.objectStore(name));
  });
}

/** The ledger's segments in a register file, from the first on. */
export function segmentsOf(bytes: Uint8Array): ZipMember[] {
  return membersOf(bytes).filter(({ name }) => name.startsWith('ledger/'));
}

function membersOf(bytes: Uint8Array): readonly ZipMember[] {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The bytes of a zip's files, inflated by the browser itself. */
export async function inflate(members: readonly ZipMember[]): Promise<Uint8Array[]> {
  const inflated: Uint8Array[] = [];
  for (const { packed } of members) {
    const bytes = packed.bytes.slice();
    const stream = new Blob([bytes]).stream();
    const plain = packed.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
    inflated.push(new Uint8Array(await new Response(plain).arrayBuffer()));
  }
  return inflated;
}

/** Reads, inflates, hashes and parses every file of a register file, and writes the rows of its checkpoints. */
export async function openBare(bytes: Uint8Array, database: Dexie): Promise<void> {
  const members = membersOf(bytes);
  const rows: StoredRow[] = [];
  for (const member of members) {
    const [plain = new Uint8Array()] = await inflate([member]);
    await digest(plain);
    const parsed = linesOf(plain).map((line) => JSON.parse(line) as StoredRow);
    if (member.name.startsWith('checkpoint/')) for (const row of parsed) rows.push(row);
  }
  await writeRaw(database, rows);
}

/** Hashes bytes and writes them to a file. */
export async function saveBare(bytes: Uint8Array): Promise<void> {
  await digest(bytes);
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle('bench', { create: true });
  const writing = await file.createWritable();
  await writing.write(bytes as Uint8Array<ArrayBuffer>);
  await writing.close();
}

function digest(bytes: Uint8Array): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
}
