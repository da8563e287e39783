import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { EventValue } from '../../contract/host.ts';
import { problem } from '../../engine/values/problem.ts';
import { readHistory } from '../../node/git/read-history.ts';
import type { Answers } from '../../node/rpc/answer-call.ts';

/** Repositories by the dialog of the system: a person chooses a folder, the page gets a handle, and never learns where it lies. */
export function gitAnswers(
  window: () => BrowserWindow | null,
  tell: (far: EventValue<'git.progress'>) => void,
): Answers<'git.choose' | 'git.history' | 'git.cancel'> {
  const folders = new Map<string, string>();
  const open = new Map<string, AbortController>();
  const handleOf = (path: string) => {
    for (const [handle, known] of folders) if (known === path) return handle;
    const handle = `folder-${randomBytes(16).toString('hex')}`;
    folders.set(handle, path);
    return handle;
  };

  return {
    'git.choose': async () => {
      const options = { properties: ['openDirectory' as const] };
      const parent = window();
      const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      const [path] = filePaths;
      if (canceled || path === undefined) return { ok: true, value: null };
      return { ok: true, value: { folder: handleOf(path), name: nameOf(path) } };
    },
    'git.history': async ({ folder, branch, tags, reading }) => {
      const path = folders.get(folder);
      if (path === undefined) return { ok: false, problems: [problem('file.missing', { file: '' })] };
      const ending = new AbortController();
      open.set(reading, ending);
      try {
        const progress = (read: number, of: number) => tell({ reading, read, of });
        const read = await readHistory({ folder: path, branch, tags }, { signal: ending.signal, progress });
        if (read.ok) return read;
        return { ok: false, problems: read.problems.map((one) => ({ ...one, at: { file: nameOf(path) } })) };
      } finally {
        open.delete(reading);
      }
    },
    'git.cancel': ({ reading }) => {
      open.get(reading)?.abort();
      return null;
    },
  };
}

function nameOf(path: string): string {
  return (basename(path) || path).slice(0, 200);
}
