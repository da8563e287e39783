import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { newPieceName, isLeftBehind } from './piece-name.ts';

/** The owner and the permissions of a file that is replaced. */
export type Permissions = { readonly mode: number; readonly uid: number; readonly gid: number };

/**
 * Puts bytes in a file's place: either all of them, flushed to the disk, or the file as it was. A link is followed by
 * nobody: the new file takes the place of the name itself. Where `lastCheck` throws, the file stays as it was. A new file is
 * its owner's alone, unless another mode is named; `kept` are the permissions of the file whose place it takes.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array | Iterable<Uint8Array> | string,
  mode = 0o600,
  kept: Permissions | null = null,
  lastCheck: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await clearPieces(file);
  const beside = join(dirname(file), newPieceName(basename(file)));
  try {
    const handle = await open(beside, 'wx', kept === null ? mode : 0o600);
    try {
      if (kept !== null) await giveTo(handle, kept);
      // Each goes on where the one before it ended.
      for (const part of partsOf(bytes)) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await lastCheck();
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(file));
}

/** Bytes or a text as they are, or what comes part by part. */
function partsOf(bytes: Uint8Array | Iterable<Uint8Array> | string): Iterable<Uint8Array | string> {
  return typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
}

/** The owner first: a system takes permissions away from a file that is given away. Only root may give to anyone. */
async function giveTo(handle: FileHandle, { mode, uid, gid }: Permissions): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) {
    await handle.chown(uid, gid).catch(() => handle.chown(own.uid, gid).catch(() => undefined));
  }
  await handle.chmod(mode);
}

/** Removes what killed writers of this file left beside it. */
async function clearPieces(file: string): Promise<void> {
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names) {
    const piece = join(dirname(file), name);
    const changedAt = async () => (await stat(piece)).mtimeMs;
    if (await isLeftBehind(name, basename(file), changedAt).catch(() => false)) await rm(piece, { force: true }).catch(() => undefined);
  }
}

/** Makes the rename itself durable. Windows has no such call and does not need it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
