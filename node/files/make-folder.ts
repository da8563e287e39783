import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` asks for ever where a folder that is there
 * answers that what is made in it does not exist, as `/proc` does. `mode` is that of each folder that is made.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const folder = resolve(path);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    const above = dirname(folder);
    if (isFolder(folder)) return;
    if (above === folder || isFolder(above)) throw error;
    makeFolder(above, mode);
    makeFolder(folder, mode);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
