import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where git keeps the repository of a folder: `.git` in it, what a file of that name points to (a further working copy), or
 * the folder itself where it is bare; `null` where it is none. Folders above it are not looked at: a person chose this one.
 */
export function repositoryOf(folder: string): string | null {
  const inside = join(folder, '.git');
  if (isFolder(inside)) return resolve(inside);
  const pointed = pointedTo(inside);
  if (pointed !== null) return resolve(folder, pointed);
  const isBare = existsSync(join(folder, 'HEAD')) && isFolder(join(folder, 'objects'));
  return isBare ? resolve(folder) : null;
}

function pointedTo(file: string): string | null {
  try {
    if (!statSync(file).isFile()) return null;
    return /^gitdir: (.+?)\s*$/.exec(readFileSync(file, 'utf8').slice(0, 10_000))?.[1] ?? null;
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
