import { transfer, wrap, type Remote } from 'comlink';
import type { Result } from '../../engine/values/result.ts';
import type { BroughtSheet, RcsaService, SheetsRead, SheetsWanted, SheetsWritten } from './rcsa-worker.ts';

/** Writes sheets of a round. The register is asked at `reader`. */
export function writeSheets(wanted: SheetsWanted, reader: MessagePort): Promise<Result<SheetsWritten>> {
  return withWorker(async (service): Promise<Result<SheetsWritten>> => service.write(wanted, transfer(reader, [reader])));
}

/** Reads sheets that came back. */
export function readSheets(files: readonly BroughtSheet[], reader: MessagePort): Promise<SheetsRead> {
  return withWorker(async (service): Promise<SheetsRead> => service.read(files as BroughtSheet[], transfer(reader, [reader])));
}

async function withWorker<T>(ask: (service: Remote<RcsaService>) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./rcsa-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-rcsa' });
  try {
    return await new Promise<T>((settle, refuse) => {
      worker.addEventListener('error', (event) => refuse(new Error(event.message)));
      ask(wrap<RcsaService>(worker)).then(settle, refuse);
    });
  } finally {
    worker.terminate();
  }
}
