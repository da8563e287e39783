import { appendFile, open, type FileHandle } from 'node:fs/promises';

/**
 * Writes parts at the end of a file, `end`, and flushes them: all of them, or the file is as long as it was. Answers the new
 * end. What stands beyond `end` is the rest of a write that failed.
 */
export async function addToFile(path: string, end: number, parts: readonly Uint8Array[]): Promise<number> {
  return withFile(path, async (file) => {
    if ((await file.stat()).size > end) await file.truncate(end);
    try {
      let at = end;
      for (const part of parts) at = await writeWhole(file, part, at);
      await file.datasync();
      return at;
    } catch (error) {
      // Where this fails as well, the next write cuts the file before anything else.
      await file.truncate(end).catch(() => undefined);
      throw error;
    }
  });
}

/**
 * Cuts off what no reader takes, and flushes the rest: it may stand in the memory of the system only, written by a process
 * that was killed before it could flush. What is cut off is kept in `keep`.
 */
export async function cutToSound(path: string, sound: number, keep: string): Promise<void> {
  await withFile(path, async (file) => {
    const { size } = await file.stat();
    if (size > sound) {
      const torn = new Uint8Array(size - sound);
      const { bytesRead } = await file.read(torn, 0, torn.byteLength, sound);
      await appendFile(keep, torn.subarray(0, bytesRead), { mode: 0o600, flush: true });
      await file.truncate(sound);
    }
    await file.sync();
  });
}

async function writeWhole(file: FileHandle, part: Uint8Array, position: number): Promise<number> {
  let written = 0;
  while (written < part.byteLength) {
    const { bytesWritten } = await file.write(part, written, part.byteLength - written, position + written);
    written += bytesWritten;
  }
  return position + written;
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'r+');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
