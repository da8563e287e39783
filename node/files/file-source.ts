import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { fileProblem } from './file-problem.ts';

/** A file that is read piece by piece, of any size: the same file, whatever takes its name meanwhile. */
export type FileSource = {
  readonly size: number;
  /** The bytes from one place to another; fewer where the file was cut meanwhile. Throws for a disk that cannot be read. */
  readonly read: (from: number, to: number) => Uint8Array;
};

/**
 * Opens a file for `work`, which reads it piece by piece, and closes it again. A folder, a device, an empty file and a disk that
 * cannot be read are problems.
 */
export async function withFile<T>(path: string, work: (source: FileSource) => Promise<Result<T>>): Promise<Result<T>> {
  let file: number | null = null;
  try {
    // Not to wait for the other end of a pipe, which is refused below. Windows has no such flag and no such files.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (!stat.isFile()) return fail(problem('file.unreadable', { file: path }));
    if (stat.size === 0) return fail(problem('file.empty', { file: path }));
    return await work(sourceOf(file, stat.size));
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    return fail(fileProblem(error, path, 'read'));
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** So many bytes of a file are hashed at a time. */
const hashedAtOnce = 1024 ** 2;

/** The SHA-256 of a file's bytes, as hex. Throws for a disk that cannot be read. */
export function hashOfFile({ size, read }: FileSource): string {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += hashedAtOnce) hash.update(read(at, Math.min(size, at + hashedAtOnce)));
  return hash.digest('hex');
}

/** What the system says, and not a bug of the work. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function sourceOf(file: number, size: number): FileSource {
  return {
    size,
    read(from, to) {
      const bytes = new Uint8Array(to - from);
      let far = 0;
      while (far < bytes.length) {
        const more = readSync(file, bytes, far, bytes.length - far, from + far);
        if (more === 0) break;
        far += more;
      }
      return bytes.subarray(0, far);
    },
  };
}
