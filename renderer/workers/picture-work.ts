import { wrap, type Remote } from 'comlink';
import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import type { PictureService } from './picture-worker.ts';
import { settled } from './settled.ts';

/** Lets a worker of its own write a picture. */
export async function pictureWork<T>(work: (service: Remote<PictureService>) => Promise<Result<T>>): Promise<Result<T>> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module', name: 'plimsoll-picture' });
  try {
    const never = new AbortController();
    return (await settled(worker, never.signal, work(wrap<PictureService>(worker)))) ?? fail(problem('command.cancelled'));
  } finally {
    worker.terminate();
  }
}
