import { transfer, wrap, type Remote } from 'comlink';
import type { ImportAnswer } from '../../engine/imports/import-input.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Result } from '../../engine/values/result.ts';
import type { FileRead, ImportService, ImportWishes, ReadingWishes } from './import-worker.ts';

export type ImportWork = {
  read(table: string, bytes: Uint8Array, fileName: string): Promise<Result<FileRead>>;
  /** The same file, read as somebody wants it. */
  readAs(wishes: ReadingWishes): Promise<Result<FileRead>>;
  /** What the file that was read would do. The register is asked at `reader`. */
  preview(wishes: ImportWishes, reader: MessagePort): Promise<Result<ImportAnswer>>;
  /** Rows of the file that was read, from a place on. */
  part(from: number, count: number): Promise<readonly Json[]>;
  /** Ends what is under way: its promises then stay open, and nobody may wait for them. */
  stop(): void;
};

/** A worker that reads one file, keeps its rows, and says what they would do. */
export function startImportWork(): ImportWork {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-import' });
  const remote: Remote<ImportService> = wrap<ImportService>(worker);
  return {
    read: (table, bytes, fileName) => remote.read(table, transfer(bytes, [bytes.buffer as ArrayBuffer]), fileName),
    readAs: (wishes) => remote.readAs(wishes),
    preview: (wishes, reader) => remote.preview(wishes, transfer(reader, [reader])),
    part: (from, count) => remote.part(from, count),
    stop: () => worker.terminate(),
  };
}
