import { expose, transfer } from 'comlink';
import { assembled, packChunk, packRows } from '../../documents/register-file/write-register-file.ts';
import { joined } from '../../documents/zip/joined.ts';
import { pack } from '../../documents/zip/packed.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { fileWriter, type ChunkRows, type FileParts, type FileWriter } from '../../store/files/file-writer.ts';
import { openDatabase } from '../../store/registers/open-database.ts';
import type { RegisterDatabase } from '../../store/registers/register-database.ts';

// Register files are packed and put together here, beside the worker that commands wait for. Segments are read from the
// database by itself.

let writer: FileWriter | null = null;
let database: RegisterDatabase | null = null;

async function opened(registerId: string): Promise<RegisterDatabase> {
  if (database !== null) return database;
  const found = await openDatabase(registerId, schemas, () => (database = null));
  if (!found.ok) throw new Error(found.problems.map(({ code }) => code).join());
  return (database = found.value);
}

function begun(): FileWriter {
  if (writer === null) throw new Error('no register was named');
  return writer;
}

const service = {
  begin(registerId: string): void {
    const packing = { pack, packRows, packChunk, joined, assembled };
    writer = fileWriter(packing, {
      segments: async (numbers) => (await opened(registerId)).ledgerBytes.bulkGet([...numbers]),
      documents: async (hashes) => (await opened(registerId)).storeEvidence.bulkGet([...hashes]),
    });
  },
  keep: (chunks: readonly ChunkRows[]) => begun().keep(chunks),
  async write(parts: FileParts): Promise<Uint8Array> {
    const bytes = await begun().write(parts);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
};
export type FileService = typeof service;

expose(service);
