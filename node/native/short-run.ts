import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine run code as it is instead of optimising what runs often: on threads beside, that takes more processor time than a
 * short run has. A long one is several times slower for it.
 */
export function runWithoutOptimising(): void {
  setFlagsFromString('--no-opt');
}
