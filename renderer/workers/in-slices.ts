/** Milliseconds that a worker works on before it looks what else was asked of it. */
const slice = 40;

/** Gives the thread of a worker back after each slice, tells then how far the work is, and ends it once `signal` says so. */
export function inSlices<Progress = void>(
  signal?: AbortSignal,
  tell?: (progress: Progress) => void,
  milliseconds = slice,
): (progress: Progress) => Promise<void> | undefined {
  let began = performance.now();
  return (progress) => {
    if (performance.now() - began < milliseconds) return undefined;
    tell?.(progress);
    return nextTurn().then(() => {
      signal?.throwIfAborted();
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
