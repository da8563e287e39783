import { statSync, truncateSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

type Files = typeof import('node:fs/promises');
type Call = (...args: readonly unknown[]) => Promise<unknown>;

export type FailingDisk = {
  /** The real file system, but that it counts its calls, and stops at one of them. */
  readonly files: Files;
  /** From here on the calls are counted from 1; the one of this number, and all after it, are never done or answered. */
  readonly stopAt: (call: number) => void;
  /** As `stopAt`, but the call of this number fails with what the system says, and those after it are done. */
  readonly failAt: (call: number, code: string) => void;
  /** Settles when the calls have stopped. */
  readonly stopped: () => Promise<void>;
  /** Lets calls be done again, as those of a process that is started anew: the files of the one before are closed. */
  readonly startAgain: () => Promise<void>;
  /** Takes from every file what was never flushed, as when the power fails. */
  readonly losePower: () => void;
};

/**
 * A disk that stops before a certain call: what lies on it then is what a process leaves that is killed there. The call
 * that is not done is, where it writes, half done.
 */
export function failingDisk(real: Files): FailingDisk {
  let [count, at, code] = [0, Infinity, ''];
  let isStopped = false;
  let tell = (): void => {};
  let told = Promise.resolve();
  /** How many bytes of each file lie on the disk for certain. A file that is not named was not written to. */
  const flushed = new Map<string, number>();
  const opened = new Set<FileHandle>();

  /** Does the call, or never answers. */
  async function gate(call: () => Promise<unknown>, half: () => Promise<unknown> = () => Promise.resolve()): Promise<unknown> {
    if (!isStopped) {
      count += 1;
      if (count !== at) return call();
      await half();
      if (code !== '') throw Object.assign(new Error(code), { code });
      isStopped = true;
      tell();
    }
    return new Promise(() => undefined);
  }

  const handleCalls = (path: string, handle: FileHandle): Record<string, Call> => ({
    async write(...args) {
      const [bytes, from, length, position] = args as [Uint8Array, number, number, number];
      if (!flushed.has(path)) flushed.set(path, (await handle.stat()).size);
      return gate(
        () => handle.write(bytes, from, length, position),
        () => handle.write(bytes, from, Math.floor(length / 2), position),
      );
    },
    async writeFile(...args) {
      const [bytes] = args as [Uint8Array];
      flushed.set(path, 0);
      return gate(
        () => handle.writeFile(bytes),
        () => handle.writeFile(bytes.subarray(0, Math.floor(bytes.byteLength / 2))),
      );
    },
    async truncate(...args) {
      const [length] = args as [number];
      return gate(async () => {
        await handle.truncate(length);
        if (flushed.has(path)) flushed.set(path, Math.min(flushed.get(path) ?? 0, length));
      });
    },
    // What is flushed is counted here: the real disk need not be waited for.
    sync: () => gate(async () => flushed.delete(path)),
    datasync: () => gate(async () => flushed.delete(path)),
    close: () =>
      gate(async () => {
        opened.delete(handle);
        await handle.close();
      }),
  });

  function watched(path: string, handle: FileHandle): FileHandle {
    const calls = handleCalls(path, handle);
    return new Proxy(handle, {
      get(target, name) {
        if (typeof name === 'string' && Object.hasOwn(calls, name)) return calls[name];
        const own: unknown = Reflect.get(target, name);
        return typeof own === 'function' ? (...args: unknown[]) => gate(async () => Reflect.apply(own, target, args)) : own;
      },
    });
  }

  const over: Record<string, Call> = {
    open: (...args) =>
      gate(async () => {
        const [path, flags, mode] = args as [string, string, number | undefined];
        const handle = await real.open(path, flags, mode);
        opened.add(handle);
        return watched(path, handle);
      }),
    rename: (...args) =>
      gate(async () => {
        const [from, to] = args as [string, string];
        await real.rename(from, to);
        const size = flushed.get(from);
        flushed.delete(from);
        if (size !== undefined) flushed.set(to, size);
      }),
    rm: (...args) =>
      gate(async () => {
        const [path, options] = args as [string, { force: boolean }];
        await real.rm(path, options);
        flushed.delete(path);
      }),
  };
  for (const name of ['mkdir', 'readdir', 'readFile', 'stat', 'appendFile'] as const)
    over[name] = (...args) => gate(async () => Reflect.apply(real[name], real, args) as Promise<unknown>);

  function countTo(call: number, failure: string): void {
    [count, at, code] = [0, call, failure];
    isStopped = false;
    told = new Promise((settle) => {
      tell = settle;
    });
  }

  return {
    files: { ...real, ...over },
    stopAt: (call) => countTo(call, ''),
    failAt: countTo,
    stopped: () => told,
    async startAgain() {
      countTo(Infinity, '');
      for (const handle of opened) await handle.close();
      opened.clear();
    },
    losePower() {
      for (const [path, size] of flushed) if (statSync(path, { throwIfNoEntry: false })) truncateSync(path, size);
      flushed.clear();
    },
  };
}
