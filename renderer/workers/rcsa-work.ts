import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { CommandProgress, Watch } from '../../contract/store.ts';
import type { Result } from '../../engine/values/result.ts';
import type { BroughtSheet, RcsaService, SheetsRead, SheetsWanted, SheetsWritten } from './rcsa-worker.ts';
import { settled } from './settled.ts';

type Followed = Required<Watch<CommandProgress>>;

/** Writes sheets of a round, and tells of each; `null` once it is ended. The register is asked at `reader`. */
export function writeSheets(wanted: SheetsWanted, reader: MessagePort, { tell, signal }: Followed): Promise<Result<SheetsWritten> | null> {
  return withWorker(signal, async (service): Promise<Result<SheetsWritten>> =>
    service.write(wanted, transfer(reader, [reader]), proxy(tell)),
  );
}

/** Reads sheets that came back, and tells of each; `null` once it is ended. */
export function readSheets(
  files: readonly BroughtSheet[],
  reader: MessagePort,
  { tell, signal }: Followed,
): Promise<Result<SheetsRead> | null> {
  return withWorker(signal, async (service): Promise<Result<SheetsRead>> =>
    service.read(files as BroughtSheet[], transfer(reader, [reader]), proxy(tell)),
  );
}

async function withWorker<T>(signal: AbortSignal, ask: (service: Remote<RcsaService>) => Promise<Result<T>>): Promise<Result<T> | null> {
  const worker = new Worker(new URL('./rcsa-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-rcsa' });
  try {
    return await settled(worker, signal, ask(wrap<RcsaService>(worker)));
  } finally {
    worker.terminate();
  }
}
