import { setImmediate } from 'node:timers/promises';
import { collectGrowth } from '../node/native/collect-garbage.ts';
import type { Pause } from '../engine/values/steps.ts';

/** Milliseconds of work before it is looked whether somebody wants it ended. */
const slice = 100;

/**
 * Between two steps: lets what happened meanwhile come in, throws the reason of the signal once that has ended the work, and has garbage
 * collected where much of it has gathered.
 */
export function breather(signal: AbortSignal): Pause {
  const collect = collectGrowth();
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return setImmediate().then(() => {
      signal.throwIfAborted();
      collect();
      began = performance.now();
    });
  };
}
