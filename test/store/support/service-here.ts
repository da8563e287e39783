import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { assembled, packChunk, packRows, writeRegisterFile } from '../../../documents/register-file/write-register-file.ts';
import { manifestOf } from '../../../documents/register-file/manifest.ts';
import { joined } from '../../../documents/zip/joined.ts';
import { fileWriter, type FileWriter } from '../../../store/files/file-writer.ts';
import { RegisterDatabase } from '../../../store/registers/register-database.ts';
import { packDocument } from '../../../documents/zip/pack-document.ts';
import { pack } from '../../../documents/zip/packed.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import type { Schemas } from '../../../engine/migrations/migration.ts';
import { ok } from '../../../engine/values/result.ts';
import { instantOf } from '../../../engine/values/time.ts';
import { inSlices } from '../../../renderer/workers/in-slices.ts';
import { unpack } from '../../../renderer/workers/unpack.ts';
import type { RegisterFiles } from '../../../store/files/register-file-port.ts';
import { registerService } from '../../../store/service.ts';
import { good, newRegister } from './registers.ts';

/** As the worker that writes files, in this page. */
function writerHere(registerId: string): FileWriter {
  const database = new RegisterDatabase(registerId);
  const packing = { pack, packRows, packChunk, joined, assembled };
  const opened = async <T>(read: () => PromiseLike<T>): Promise<T> => {
    await database.open();
    const found = await read();
    database.close();
    return found;
  };
  return fileWriter(packing, {
    segments: (numbers) => opened(() => database.ledgerBytes.bulkGet([...numbers])),
    documents: (hashes) => opened(() => database.storeEvidence.bulkGet([...hashes])),
  });
}

/** The store without its worker, so that a test can stand between it and the database. `clock` is in epoch milliseconds. */
export function serviceHere(
  clock: () => number = Date.now,
  read: RegisterFiles['read'] = (bytes) => readRegisterFile(bytes),
  known: Schemas = schemas,
  pause: Parameters<typeof registerService>[0]['pause'] = (signal, milliseconds) => inSlices(signal, undefined, milliseconds),
) {
  const verify: RegisterFiles['verify'] = async (bytes, outside, { signal, tell }) => {
    const verified = await verifyRegisterFile(bytes, outside, { known, pause: inSlices(signal, tell) });
    return verified.ok ? ok(verified.value.verdict) : verified;
  };
  return registerService(
    {
      now: () => instantOf(clock()),
      newId: () => crypto.randomUUID(),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      schemas: known,
      build: 'test',
      pause,
    },
    { pack, packDocument, unpack, write: writeRegisterFile, manifest: manifestOf, writer: writerHere, read, verify },
    () => Promise.reject(new Error('no sample here')),
  );
}

/** A register that is open in this page, without a worker. */
export async function openedHere(clock?: () => number) {
  const service = serviceHere(clock);
  const { registerId } = good(await service.create(newRegister, crypto.randomUUID()));
  const opened = good(await service.open(registerId));
  return { service, registerId, opened };
}
