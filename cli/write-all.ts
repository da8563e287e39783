import { join } from 'node:path';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { fileProblem } from '../node/files/file-problem.ts';
import { makeFolder } from '../node/files/make-folder.ts';

/** Writes files into a folder, which is made where it is missing. */
export async function writeAll(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<Result<null>> {
  try {
    makeFolder(folder);
  } catch (error) {
    const found = fileProblem(error, folder, 'write');
    // A folder that may not be made is said to be missing, by some systems.
    return fail(found.code === 'file.missing' ? problem('file.notWritable', { file: folder }) : found);
  }
  for (const { name, bytes } of files) {
    const written = await writeFileAtomically(join(folder, name), bytes, 'shared');
    if (!written.ok) return written;
  }
  return ok(null);
}
