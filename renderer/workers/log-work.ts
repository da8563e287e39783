import { wrap } from 'comlink';
import type { LogDocument } from '../../documents/log/log-document.ts';
import type { Result } from '../../engine/values/result.ts';
import type { LogFormat, LogService } from './log-worker.ts';
import { settled } from './settled.ts';

/** Writes a part of the log to a file in a worker of its own: a PDF is printed from the page that it answers. `null` once `signal` stops it. */
export async function logWork(log: LogDocument, format: LogFormat, signal: AbortSignal): Promise<Result<Uint8Array | string> | null> {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-log' });
  try {
    return await settled(worker, signal, wrap<LogService>(worker).write(log, format));
  } finally {
    worker.terminate();
  }
}
