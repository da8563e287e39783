import type { CommitDetails, CommitFile } from '../../domain/history/read-changes.ts';

/** How `git log` is to tell a commit: fields, each ended by a NUL, and after them its files, as `-z --numstat` tells them. */
export const detailsFormat = '%x01%H%x00%at%x00%aE%x00%s%x00%b';
const fields = 5;

/** A body is looked through for what it takes back, and no further. */
const longestBody = 10_000;

/**
 * Reads commits from what `git log -z --numstat` writes, piece by piece. NUL stands in no message and no path, so that its
 * pieces are certain, whatever a person wrote into either.
 */
export function detailsReader(add: (details: CommitDetails) => void) {
  const decoder = new TextDecoder();
  let rest = '';
  let open: { readonly said: string[]; readonly files: CommitFile[] } | null = null;
  /** Of a file that was renamed: its lines and, once that is read, its old name. */
  let renamed: { readonly lines: CommitFile['lines']; readonly from: string | null } | null = null;

  function end(): void {
    if (open === null) return;
    const [commit = '', authoredAt = '', author = '', subject = '', body = ''] = open.said;
    add({
      commit: commit.slice(1),
      authoredAt: Number(authoredAt),
      author: author.toLowerCase(),
      subject,
      body: body.slice(0, longestBody),
      files: open.files,
    });
    open = null;
  }

  function piece(text: string): void {
    if (open !== null && open.said.length < fields) {
      open.said.push(text);
      return;
    }
    if (renamed !== null) {
      if (renamed.from === null) renamed = { ...renamed, from: text };
      else {
        open?.files.push({ path: text, ...renamed });
        renamed = null;
      }
      return;
    }
    if (text.startsWith('\u0001')) {
      end();
      open = { said: [text], files: [] };
      return;
    }
    const file = /^\n*(-|\d+)\t(-|\d+)\t([^]*)$/.exec(text);
    if (file === null) return;
    const [, insertions, deletions, path = ''] = file;
    const lines = insertions === '-' ? null : { insertions: Number(insertions), deletions: Number(deletions) };
    if (path === '') renamed = { lines, from: null };
    else open?.files.push({ path, from: null, lines });
  }

  return {
    take(bytes: Uint8Array): void {
      const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\0');
      rest = pieces.pop() ?? '';
      for (const text of pieces) piece(text);
    },
    /** After the last byte. */
    end(): void {
      if (rest !== '') piece(rest);
      rest = '';
      end();
    },
  };
}
