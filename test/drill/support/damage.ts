import { closeSync, ftruncateSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync, existsSync } from 'node:fs';
import { join } from 'node:path';

type Random = (most: number) => number;

/** The folder of the databases of the pages in a profile, and of the one origin that it has. */
const databases = (profile: string) => join(profile, 'Default/IndexedDB');

export function storeFolder(profile: string): string | null {
  const folder = databases(profile);
  const name = (existsSync(folder) ? readdirSync(folder) : []).find((one) => one.endsWith('.leveldb'));
  return name === undefined ? null : join(folder, name);
}

/** The number of the log that the store is written to. */
export function logFile(profile: string): string | null {
  const folder = storeFolder(profile);
  const logs = folder === null ? [] : readdirSync(folder).filter((name) => /^\d+\.log$/.test(name));
  const last = logs.sort().at(-1);
  return folder === null || last === undefined ? null : join(folder, last);
}

export function deleteStore(profile: string): string {
  rmSync(databases(profile), { recursive: true, force: true });
  return 'the store is deleted';
}

/** Changes a byte, cuts the end off, takes the end of the last record, or writes zeros over a part. Answers what it did. */
export function corrupt(file: string | null, random: Random): string {
  if (file === null || statSync(file).size === 0) return 'there was nothing to corrupt';
  const { size } = statSync(file);
  const at = random(size);
  const how = random(4);
  const handle = openSync(file, 'r+');
  try {
    if (how === 0) {
      const byte = new Uint8Array(1);
      readSync(handle, byte, 0, 1, at);
      writeSync(handle, new Uint8Array([(byte[0] ?? 0) ^ (1 << random(8))]), 0, 1, at);
      return `byte ${at} of ${size} changed`;
    }
    if (how === 1) {
      ftruncateSync(handle, at);
      return `cut to ${at} of ${size} bytes`;
    }
    if (how === 2) {
      const less = 1 + random(Math.min(size, 40));
      ftruncateSync(handle, size - less);
      return `last ${less} of ${size} bytes torn off`;
    }
    const length = Math.min(size - at, 1 + random(5_000));
    writeSync(handle, new Uint8Array(length), 0, length, at);
    return `${length} zeros at ${at} of ${size}`;
  } finally {
    closeSync(handle);
  }
}

/** The newest file of the journal. */
export function newestJournal(data: string): string | null {
  const folder = join(data, 'journal/browser');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.journal')) : [];
  const generation = (name: string) => name.split('.').at(-2) ?? '';
  const last = names.sort(
    (a, b) => statSync(join(folder, a)).mtimeMs - statSync(join(folder, b)).mtimeMs || generation(a).localeCompare(generation(b)),
  );
  const file = last.at(-1);
  return file === undefined ? null : join(folder, file);
}
