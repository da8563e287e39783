import type { Answer, Arguments, Channel, FileKind } from '../../contract/host.ts';

/** Whoever answers these channels. */
export type Answers<C extends Channel> = { readonly [K in C]: (args: Arguments<K>) => Answer<K> | Promise<Answer<K>> };

/** What a page does itself. */
type PageChannel = Extract<Channel, `files.${string}` | `git.${string}`>;

const accepted: Readonly<Record<FileKind, string>> = {
  register: '.plimsoll',
  table: '.xlsx,.xlsm,.ods,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.md,.html,.xls',
  report: '.html,.pdf,.xlsx,.docx,.csv,.json',
  picture: '.svg,.png',
  evidence: '',
  sheets: '.zip,.xlsx',
};

/** Files as a browser has them: a chooser to read, a download to write. A download has no place to go back to, so every save downloads. */
export function pageFiles(): Answers<PageChannel> {
  const names = new Map<string, { readonly name: string; readonly file: File | null }>();

  function handleOf(name: string, file: File | null): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const handle = `file-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    names.set(handle, { name, file });
    return handle;
  }

  async function readAs(handle: string, file: File): Promise<Answer<'files.read'>> {
    try {
      return { ok: true, value: { handle, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
    } catch {
      return { ok: false, problems: [{ code: 'file.unreadable', at: { file: file.name } }] };
    }
  }

  return {
    'files.open': async ({ kind }) => {
      const file = await choose(accepted[kind]);
      return file ? readAs(handleOf(file.name, file), file) : { ok: true, value: null };
    },
    'files.read': async ({ handle }) => {
      const known = names.get(handle);
      if (!known?.file) return { ok: false, problems: [{ code: 'file.missing', at: { file: known?.name ?? '' } }] };
      return readAs(handle, known.file);
    },
    'files.save': async ({ handle, bytes }) => {
      const name = names.get(handle)?.name;
      if (name === undefined) return { ok: false, problems: [{ code: 'file.missing', at: { file: '' } }] };
      download(name, bytes);
      return { ok: true, value: { handle, name } };
    },
    'files.saveAs': async ({ name, bytes }) => {
      download(name, bytes);
      return { ok: true, value: { handle: handleOf(name, null), name } };
    },
    'git.choose': noFolder,
    'git.history': noFolder,
    'git.cancel': () => null,
  };
}

/** A browser opens no folder for another program. */
const noFolder = () => ({ ok: false as const, problems: [{ code: 'git.noFolderHere' as const }] });

/** Only one chooser can be open: a new one settles a promise that a browser without the `cancel` event left behind. */
let abandon: (() => void) | null = null;

function choose(accept: string): Promise<File | null> {
  abandon?.();
  return new Promise((settle) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    abandon = () => settle(null);
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    input.click();
  });
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download starts after this turn; a minute is ample for the browser to take the bytes over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
