import { basename, extname } from 'node:path';
import type { FileKind } from '../contract.ts';

/** What each kind of dialog offers: the endings without their dots; `*` for any. */
export const endings: Readonly<Record<FileKind, readonly string[]>> = {
  register: ['plimsoll'],
  table: ['csv', 'jsonl', 'ndjson', 'json', 'xlsx'],
  report: ['pdf', 'html', 'xlsx', 'csv', 'json'],
  evidence: ['*'],
};

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every system takes, from one that a page suggests: no folders, no control characters, nothing reserved or hidden. */
export function safeFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- these are the characters to remove
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '')
    .slice(0, 120);
  if (plain === '') return 'Plimsoll';
  return reserved.test(plain) ? `_${plain}` : plain;
}

/** The chosen path with the ending of the suggested name, where a person typed none. */
export function withEnding(path: string, suggested: string): string {
  const ending = extname(suggested);
  return ending !== '' && extname(basename(path)) === '' ? `${path}${ending}` : path;
}

/** The register files among the arguments of a start. Options, and the folder of the app in development, are not files. */
export function registersIn(args: readonly string[]): string[] {
  return args.filter((arg) => !arg.startsWith('-') && /\.plimsoll$/i.test(arg));
}
