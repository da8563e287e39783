import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../contract/host.ts';
import { readFrames } from '../../engine/journal/frame.ts';
import { seriesFiles } from './series-files.ts';

/** Bytes: more than the first frame of any file. */
const mostOfBegin = 16 * 1024;

/** Which backups the journals of these folders go on from: without them, their entries could not be made a register again. */
export async function journalBases(folders: readonly string[]): Promise<(backup: Backup) => boolean> {
  const bases = new Set<string>();
  for (const folder of folders) {
    for (const { file, is } of await seriesFiles(folder)) {
      const begin = is === 'whole' ? readFrames(await startOf(join(folder, file))).frames[0]?.head : undefined;
      if (begin?.frame === 'begin' && begin.base !== null) bases.add(`${begin.registerId} ${begin.base.seq} ${begin.base.hash}`);
    }
  }
  return ({ registerId, seq, hash }) => bases.has(`${registerId} ${seq} ${hash}`);
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(mostOfBegin);
    const { bytesRead } = await file.read(bytes, 0, mostOfBegin, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
