import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from '../../engine/values/schema.ts';
import { makeFolder } from '../files/make-folder.ts';

export type StoredSettings<T> = {
  readonly get: () => T;
  /** Changes some of them; they are on the disk when it returns: a window that closes takes its process with it. */
  readonly set: (changed: Partial<T>) => void;
};

/**
 * The few settings of a host that belong to this machine and not to a register. A file that is missing or damaged gives
 * the first ones, and one that cannot be written leaves them to this run: nothing here is worth stopping for.
 */
export function storedSettings<S extends z.ZodObject>(file: string, schema: S, first: z.infer<S>): StoredSettings<z.infer<S>> {
  let now: z.infer<S> = read(file, schema) ?? first;
  return {
    get: () => now,
    set(changed) {
      now = { ...now, ...changed };
      try {
        replace(file, `${JSON.stringify(now, null, 2)}\n`);
      } catch (error) {
        console.error(error);
      }
    },
  };
}

function read<S extends z.ZodObject>(file: string, schema: S): z.infer<S> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function replace(file: string, text: string): void {
  makeFolder(dirname(file), 0o700);
  const beside = `${file}.part`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
