import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileProblem } from './file-problem.ts';

/** The largest file, in bytes, that is read whole. */
const largest = 2 * 1024 ** 3;

/** The bytes of a file. A folder, a device, an empty file and one that is too large are problems. */
export async function readWholeFile(path: string): Promise<Result<Uint8Array>> {
  try {
    // Not to wait for the other end of a pipe, which is refused below. Windows has no such flag and no such files.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return fail(problem('file.unreadable', { file: path }));
      if (stat.size === 0) return fail(problem('file.empty', { file: path }));
      if (stat.size > largest) return fail(problem('file.tooLarge', { file: path }, { max: '2 GiB' }));
      const bytes = await file.readFile();
      return ok(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(fileProblem(error, path, 'read'));
  }
}
