import { basename, extname } from 'node:path';
import type { FileKind } from '../../contract/host.ts';

/** What each kind of dialog offers: the endings without their dots; `*` for any. */
export const endings: Readonly<Record<FileKind, readonly string[]>> = {
  register: ['plimsoll'],
  table: ['xlsx', 'xlsm', 'ods', 'csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'md', 'html', 'xls'],
  report: ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json'],
  picture: ['svg', 'png'],
  evidence: ['*'],
  sheets: ['zip', 'xlsx'],
};

/** The chosen path with the ending of the suggested name, where a person typed none. */
export function withEnding(path: string, suggested: string): string {
  const ending = extname(suggested);
  return ending !== '' && extname(basename(path)) === '' ? `${path}${ending}` : path;
}

/** The register files among the arguments of a start. Options, and the folder of the app in development, are not files. */
export function registersIn(args: readonly string[]): string[] {
  return args.filter((arg) => !arg.startsWith('-') && /\.plimsoll$/i.test(arg));
}
