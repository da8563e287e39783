import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts bytes in a file's place: either all of them, flushed to the disk, or the file as it was. A link is followed by
 * nobody: the new file takes the place of the name itself. Where `lastCheck` throws, the file stays as it was.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array | string,
  mode = 0o600,
  lastCheck: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
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

/** Makes the rename itself durable. Windows has no such call and does not need it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
