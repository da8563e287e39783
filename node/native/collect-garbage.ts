import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** With less than this in use, in bytes, nothing is gained. */
const worthIt = 128 * 1024 ** 2;

/** By so many bytes the heap may grow between two collections: more of it is garbage that nobody has looked for. */
const mostGrown = 96 * 1024 ** 2;

/** Has garbage collected once the heap has grown by much since it was last. Asked again and again in long work. */
export function collectGrowth(): () => void {
  let last = memoryUsage().heapUsed;
  return () => {
    const { heapUsed } = memoryUsage();
    if (heapUsed < last) last = heapUsed;
    if (heapUsed - last < mostGrown) return;
    collectGarbage();
    last = memoryUsage().heapUsed;
  };
}

/**
 * Has the engine give back at once what nobody holds any more. By itself it waits until much more is in use, and keeps what
 * one stage of long work left while the next takes as much again.
 */
export function collectGarbage(): void {
  if (memoryUsage().heapUsed < worthIt) return;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
