import { wrap } from 'comlink';
import type { FileWriter } from '../../store/files/file-writer.ts';
import type { FileService } from './file-worker.ts';

/** Starts a worker that writes the files of one register. `failed` is told where it ended by itself. */
export function startFileWriter(registerId: string, failed: (error: Error) => void): FileWriter {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-file' });
  worker.addEventListener('error', (event) => failed(new Error(event.message)));
  const service = wrap<FileService>(worker);
  const begun = service.begin(registerId);
  begun.catch((error: unknown) => failed(error instanceof Error ? error : new Error(String(error))));
  return {
    keep: (chunks) => service.keep(chunks),
    write: (parts) => service.write(parts),
    end: () => worker.terminate(),
  };
}
