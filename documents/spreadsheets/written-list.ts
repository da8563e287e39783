import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { jsonList } from './json-list.ts';
import { listSheet } from './list-sheet.ts';
import { typedListSheet, type TypedList } from './typed-list.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The formats in which a list goes out, each of which an import reads back to the same rows. */
export type ListFormat = 'csv' | 'xlsx' | 'json';

/** A list as the bytes of a file. */
export function writtenList(format: ListFormat, list: TypedList): Result<Uint8Array> {
  const { table, rows, source, language, keys = null } = list;
  switch (format) {
    case 'csv':
      return ok(writeCsv(listSheet(table, rows, source, language, keys)));
    case 'xlsx':
      return writeXlsx([typedListSheet(list)]);
    case 'json':
      return ok(utf8ToBytes(`${JSON.stringify(jsonList(table, rows, source, keys))}\n`));
  }
}
