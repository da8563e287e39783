import { kinds } from '../../domain/index.ts';
import { importsOf } from '../../engine/imports/import-columns.ts';
import type { FromSource } from '../sources/source.ts';

/** The name of a file without its ending, as a name of something here. */
export function baseName(file: string): string {
  return (
    file
      .replace(/(?<=.)\.[^.]+$/, '')
      .trim()
      .normalize('NFC') || file
  );
}

/** Under which name a mapping is kept at first: that of its first file, as long as a name may be. */
export function mappingNamedAfter(file: string): string {
  return baseName(file).slice(0, 200);
}

/**
 * What the service of rows that name none is called as long as nobody says it: as the file calls it, else as the file is called. `null`
 * for kinds whose rows belong to no service.
 */
export function serviceNamedAfter(table: string, file: string, from: FromSource | null): string | null {
  const { fileField } = importsOf(kinds, table);
  return fileField === undefined ? null : (from?.service ?? baseName(file)).slice(0, 120);
}
