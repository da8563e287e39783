import { kinds } from '../../../domain/index.ts';
import { importsOf } from '../../../engine/imports/import-columns.ts';
import type { ReadingWishes } from '../../workers/import-worker.ts';
import type { ReadFile, Wishes } from './import-step.ts';

/** The name of a file without its ending. */
export function baseName(name: string): string {
  return name.replace(/(?<=.)\.[^.]+$/, '').trim() || name;
}

/** What the service of rows that name none is called at first: as the file calls it, else as the file is called. */
export function serviceOf(table: string, { name, from }: ReadFile): string | null {
  const { fileField } = importsOf(kinds, table);
  return fileField === undefined ? null : (from?.service ?? baseName(name)).slice(0, 120);
}

/** Whether a file has to be read anew for what is wanted. */
export function isReadAnew(wanted: Partial<Wishes>): boolean {
  return wanted.as !== undefined || wanted.label !== undefined || wanted.production !== undefined;
}

export function readingOf({ as, label, production }: Wishes): ReadingWishes {
  return { as, label, production: [...production] };
}
