import { problem, type Problem } from '../../engine/values/problem.ts';
import { problemOf } from '../registers/store-problem.ts';

const probe = 'plimsoll-room';
/** Bytes that a disk with room takes: less than a new log of the database needs. */
const size = 256 * 1024;

/**
 * A database that was closed by its browser often says only that it cannot be opened. Whether the disk is full shows where
 * something is written beside it: then the problem is `store.full`.
 */
export async function orFull(what: Problem): Promise<Problem> {
  if (what.code !== 'store.failed') return what;
  try {
    const folder = await navigator.storage.getDirectory();
    try {
      const file = await (await folder.getFileHandle(probe, { create: true })).createWritable();
      await file.write(new Uint8Array(size));
      await file.close();
    } finally {
      await folder.removeEntry(probe).catch(() => undefined);
    }
    return what;
  } catch (error) {
    return problemOf(error).code === 'store.full' ? problem('store.full') : what;
  }
}
