import type { Pause, Progress } from '../../documents/register-file/reading.ts';

/** Milliseconds that a worker reads a file before it looks what else was asked of it. */
const slice = 40;

/** Gives the thread of a worker back after each slice, tells then how far the reading is, and ends it once `signal` says so. */
export function inSlices(signal?: AbortSignal, tell?: (progress: Progress) => void): Pause {
  const pause = slices(slice);
  return (progress) => {
    const turn = pause();
    if (turn === undefined) return undefined;
    tell?.(progress);
    return turn.then(() => signal?.throwIfAborted());
  };
}

/** Called between two steps of long work: gives the thread back once it was held for so many milliseconds. */
export function slices(milliseconds: number): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < milliseconds) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}

/** After the messages that wait. A timer would wait for four milliseconds each time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
