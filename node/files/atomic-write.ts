import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileProblem } from './file-problem.ts';
import { replaceFile, type Permissions } from './replace-file.ts';

class Objection extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Who may read a new file: a register is its owner's alone, what is made to be handed on is as the system's mask says. */
const newModes = { private: 0o600, shared: 0o666 } as const;

/**
 * Puts bytes in the place of a file that a person named, all of them or none. A link is followed, owner and permissions of
 * the old file are kept, and one that is write-protected is refused. `beforeRename` has the last word: a problem that it
 * answers leaves the file as it is.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  readers: keyof typeof newModes,
  beforeRename: () => Promise<Problem | null> = () => Promise.resolve(null),
): Promise<Result<null>> {
  const objectTo = (objection: Problem | null): void => {
    if (objection !== null) throw new Objection(objection);
  };
  try {
    const { target, kept } = await targetOf(path);
    if (kept !== null) objectTo(await protectionOf(target, path, kept));
    await replaceFile(target, bytes, newModes[readers], kept, async () => objectTo(await beforeRename()));
    return ok(null);
  } catch (error) {
    return fail(error instanceof Objection ? error.problem : fileProblem(error, path, 'write'));
  }
}

async function targetOf(path: string): Promise<{ readonly target: string; readonly kept: Permissions | null }> {
  const target = await realpath(path).catch(() => null);
  if (target === null) return { target: path, kept: null };
  const { mode, uid, gid } = await stat(target);
  return { target, kept: { mode: mode & 0o777, uid, gid } };
}

/** To take a file's place, the system asks for its folder only. Root may write whatever the bits say: they are asked first. */
async function protectionOf(target: string, path: string, { mode }: Permissions): Promise<Problem | null> {
  if ((mode & 0o222) === 0) return problem('file.readOnly', { file: path });
  return access(target, constants.W_OK).then(
    () => null,
    (error: unknown) => fileProblem(error, path, 'write'),
  );
}
