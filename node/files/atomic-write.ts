import { realpath, stat } from 'node:fs/promises';
import { type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileProblem } from './file-problem.ts';
import { replaceFile } from './replace-file.ts';

class Objection extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Puts bytes in the place of a file that a person named, all of them or none. A link is followed, and the permissions of
 * the old file are kept. `beforeRename` has the last word: a problem that it answers leaves the file as it is.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  beforeRename: () => Promise<Problem | null> = () => Promise.resolve(null),
): Promise<Result<null>> {
  try {
    const { target, mode } = await targetOf(path);
    await replaceFile(target, bytes, mode, async () => {
      const objection = await beforeRename();
      if (objection !== null) throw new Objection(objection);
    });
    return ok(null);
  } catch (error) {
    return fail(error instanceof Objection ? error.problem : fileProblem(error, path, 'write'));
  }
}

async function targetOf(path: string): Promise<{ target: string; mode: number }> {
  const target = await realpath(path).catch(() => null);
  return target === null ? { target: path, mode: 0o666 } : { target, mode: (await stat(target)).mode & 0o777 };
}
