import { wrap, type Remote } from 'comlink';

/** Asks a worker of its own that carries calls to the host: it begins with the first, and another takes over where it failed. */
export function carrier<S>(start: () => Worker, begun: (service: Remote<S>) => void = () => undefined) {
  let service: Remote<S> | null = null;
  let failed: Promise<never> | null = null;
  return <R>(ask: (service: Remote<S>) => Promise<R>): Promise<R> => {
    if (service === null) {
      const worker = start();
      failed = new Promise((_, reject) => {
        worker.addEventListener('error', (event) => {
          service = null;
          worker.terminate();
          reject(new Error(event.message));
        });
      });
      // Nobody may be waiting when it fails.
      failed.catch(() => null);
      service = wrap<S>(worker);
      begun(service);
    }
    const answer = ask(service);
    return failed === null ? answer : Promise.race([answer, failed]);
  };
}
