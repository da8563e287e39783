/** The answer of what cannot be ended itself, and leaves nothing behind; `null` once `signal` says that nobody waits for it. */
export function orEnded<T>(signal: AbortSignal, answer: Promise<T>): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    answer.then(resolve, reject);
  });
}
