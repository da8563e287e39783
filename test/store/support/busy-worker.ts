import { expose } from 'comlink';

/** A worker that can be told to work on without looking up, and to say so or not. */
let tell: ((isBusy: boolean) => void) | null = null;

const service = {
  ping: () => ({ value: true }),
  subscribe(listener: { readonly busy: (isBusy: boolean) => void }): void {
    tell = (isBusy) => listener.busy(isBusy);
  },
  async work(milliseconds: number, saysSo: boolean): Promise<{ readonly value: string }> {
    if (saysSo) tell?.(true);
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    if (saysSo) tell?.(false);
    return { value: 'done' };
  },
};
export type BusyService = {
  ping(): boolean;
  subscribe(listener: never): void;
  work(milliseconds: number, saysSo: boolean): Promise<string>;
};

expose(service);
