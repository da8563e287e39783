import { setImmediate } from 'node:timers/promises';
import type { Pause } from '../engine/values/steps.ts';

/** Milliseconds of work before it is looked whether somebody wants it ended. */
const slice = 100;

/** Between two steps: lets what happened meanwhile come in, and throws the reason of the signal once that has ended the work. */
export function breather(signal: AbortSignal): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return setImmediate().then(() => {
      signal.throwIfAborted();
      began = performance.now();
    });
  };
}
