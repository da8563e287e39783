import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { ImportFile } from '../../documents/spreadsheets/import-file.ts';
import type { ImportAnswer, ImportInput } from '../../engine/imports/import-input.ts';
import type { Reader } from '../../engine/rows/query.ts';
import type { Result } from '../../engine/values/result.ts';
import type { ImportService } from './import-worker.ts';

export type ImportWork = {
  read(table: string, bytes: Uint8Array, fileName: string): Promise<Result<ImportFile>>;
  preview(input: ImportInput, reader: Reader): Promise<Result<ImportAnswer>>;
  /** Ends what is under way: its promises then stay open, and nobody may wait for them. */
  stop(): void;
};

/** A worker that reads one file and says what it would do. */
export function startImportWork(): ImportWork {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-import' });
  const remote: Remote<ImportService> = wrap<ImportService>(worker);
  return {
    read: (table, bytes, fileName) => remote.read(table, transfer(bytes, [bytes.buffer as ArrayBuffer]), fileName),
    preview: (input, reader) => remote.preview(input, proxy(reader)),
    stop: () => worker.terminate(),
  };
}
