import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { safeFileName } from '../../engine/values/file-name.ts';
import type { Answers } from '../../node/rpc/answer-call.ts';
import type { FileKind } from '../../contract/host.ts';
import type { Translate } from '../../words/translate.ts';
import { endings, withEnding } from './file-names.ts';
import type { OpenedFiles } from './opened-files.ts';

type FileChannel = 'files.open' | 'files.read' | 'files.save' | 'files.saveAs';

/** Files through the dialogs of the system: a person chooses, the page gets a handle. */
export function fileAnswers(files: OpenedFiles, window: () => BrowserWindow | null, words: () => Translate): Answers<FileChannel> {
  const filtersOf = (kind: FileKind) => [
    { name: words()(`menu:files.${kind}`), extensions: [...endings[kind]] },
    ...(kind === 'evidence' ? [] : [{ name: words()('menu:files.evidence'), extensions: ['*'] }]),
  ];

  return {
    'files.open': async ({ kind }) => {
      const options = { properties: ['openFile' as const], filters: filtersOf(kind) };
      const parent = window();
      const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      const [path] = filePaths;
      return canceled || path === undefined ? { ok: true, value: null } : files.read(files.take(path).handle);
    },
    'files.read': ({ handle }) => files.read(handle),
    'files.save': ({ handle, bytes }) => files.save(handle, bytes),
    'files.saveAs': async ({ kind, name, bytes }) => {
      const suggested = safeFileName(name);
      const ending = suggested.split('.').at(-1) ?? '';
      const own = { name: ending.toUpperCase(), extensions: [ending] };
      const filters = suggested.includes('.') ? [own] : filtersOf(kind);
      const options = { defaultPath: join(app.getPath('documents'), suggested), filters };
      const parent = window();
      const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return canceled || !filePath ? { ok: true, value: null } : files.saveAs(withEnding(filePath, suggested), bytes, kind);
    },
  };
}
