import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestBytes, type Answer, type FileKind } from '../../contract/host.ts';
import { fileProblem } from '../../node/files/file-problem.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { writeFileAtomically } from '../../node/files/atomic-write.ts';
import { withLock } from '../../node/files/lock.ts';

type Opened = {
  readonly path: string;
  /** SHA-256 of the file as this window last read or wrote it. */
  known: string | null;
};

export type OpenedFiles = {
  /** A handle for a path that a person chose. The page never learns the path. */
  readonly take: (path: string) => { readonly handle: string; readonly name: string };
  readonly read: (handle: string) => Promise<Answer<'files.read'>>;
  readonly save: (handle: string, bytes: Uint8Array) => Promise<Answer<'files.save'>>;
  /** Writes to a path whose replacement the person has just confirmed in a dialog. */
  readonly saveAs: (path: string, bytes: Uint8Array, kind: FileKind) => Promise<Answer<'files.save'>>;
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function openedFiles(): OpenedFiles {
  const files = new Map<string, Opened>();
  const unknown = { ok: false, problems: [{ code: 'file.missing', at: { file: '' } }] } satisfies Answer<'files.read'>;

  function take(path: string): { readonly handle: string; readonly name: string } {
    for (const [handle, opened] of files) if (opened.path === path) return { handle, name: basename(path) };
    const handle = `file-${randomBytes(16).toString('hex')}`;
    files.set(handle, { path, known: null });
    return { handle, name: basename(path) };
  }

  /** `mayReplace` sees what is there now, while nobody else who asks for the lock writes it; without it anything is replaced. */
  async function write(
    handle: string,
    opened: Opened,
    bytes: Uint8Array,
    kind: FileKind,
    mayReplace: ((there: Uint8Array | null) => boolean) | null,
  ) {
    const readers = kind === 'register' ? 'private' : 'shared';
    const name = basename(opened.path);
    const objection = async (): Promise<Problem | null> => {
      if (mayReplace === null) return null;
      const there = await bytesAt(opened.path);
      if (!there.ok) return there.problems[0] ?? null;
      return mayReplace(there.value) ? null : problem('file.changedMeanwhile', { file: name });
    };
    const written = await withLock(opened.path, async () => {
      const before = await objection();
      return before === null ? writeFileAtomically(opened.path, bytes, readers, objection) : fail(before);
    });
    if (!written.ok) return { ok: false, problems: written.problems.map((each) => named(each, name)) } satisfies Answer<'files.save'>;
    opened.known = hashOf(bytes);
    return { ok: true, value: { handle, name } } satisfies Answer<'files.save'>;
  }

  return {
    take,
    async read(handle) {
      const opened = files.get(handle);
      if (!opened) return unknown;
      const name = basename(opened.path);
      try {
        const { size } = await stat(opened.path);
        if (size > largestBytes)
          return { ok: false, problems: [problem('file.tooLarge', { file: name }, { max: `${largestBytes / 1024 ** 2} MiB` })] };
        const bytes = await readFile(opened.path);
        opened.known = hashOf(bytes);
        return { ok: true, value: { handle, name, bytes } };
      } catch (error) {
        return { ok: false, problems: [fileProblem(error, name, 'read')] };
      }
    },
    async save(handle, bytes) {
      const opened = files.get(handle);
      if (!opened) return unknown;
      // Only registers are written back. One that is gone is written anew; one that someone else wrote is not overwritten.
      return write(handle, opened, bytes, 'register', (there) => there === null || hashOf(there) === opened.known);
    },
    async saveAs(path, bytes, kind) {
      const { handle } = take(path);
      return write(handle, files.get(handle) as Opened, bytes, kind, null);
    },
  };
}

/** What stands there now; `null` where nothing does. What is there and cannot be read is not nothing. */
async function bytesAt(path: string): Promise<Result<Uint8Array | null>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const found = fileProblem(error, path, 'read');
    return found.code === 'file.missing' ? ok(null) : fail(found);
  }
}

/** The page learns the name of a file, never its folder. */
function named(problemAt: Problem, name: string): Problem {
  const { at, args } = problemAt;
  return {
    ...problemAt,
    ...(at?.file === undefined ? {} : { at: { ...at, file: name } }),
    ...(typeof args?.['lock'] === 'string' ? { args: { ...args, lock: basename(args['lock']) } } : {}),
  };
}
