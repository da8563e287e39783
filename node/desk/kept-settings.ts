import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from '../../domain/values/schema.ts';
import { replaceFile } from '../files/replace-file.ts';

export type KeptSettings<T> = {
  readonly get: () => T;
  /** Changes some of them; they are on the disk when the promise settles. */
  readonly set: (changed: Partial<T>) => Promise<void>;
};

/**
 * The few settings of a door that belong to this machine and not to a register. A file that is missing or damaged gives
 * the first ones: nothing here is worth refusing to start.
 */
export function keptSettings<S extends z.ZodObject>(file: string, schema: S, first: z.infer<S>): KeptSettings<z.infer<S>> {
  let now: z.infer<S> = read(file, schema) ?? first;
  let written: Promise<void> = Promise.resolve();
  return {
    get: () => now,
    set(changed) {
      now = { ...now, ...changed };
      const text = `${JSON.stringify(now, null, 2)}\n`;
      written = written
        .catch(() => undefined)
        .then(() => {
          mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
          return replaceFile(file, text);
        });
      return written;
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
