import type { ImportAnswer } from '../../engine/imports/import-input.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Translate } from '../../words/translate.ts';
import type { OpenBook } from '../spreadsheets/book.ts';
import type { RegisterBook } from '../spreadsheets/read-register-book.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import { plainShape, rejectedOf } from './rejected-file.ts';

/** The rejected rows of a whole register: a sheet for each of its sheets that has some. `book` is the same workbook as it is. */
export function rejectedSheets(
  book: OpenBook,
  { sheets }: RegisterBook,
  answers: readonly Pick<ImportAnswer, 'table' | 'rejected'>[],
  say: Translate,
): Result<readonly Sheet[]> {
  const made: Sheet[] = [];
  for (const { table, rejected } of answers) {
    const file = sheets.find((sheet) => sheet.table === table);
    if (file === undefined || rejected.length === 0) continue;
    const grid = book.grid(book.sheets.findIndex(({ name }) => name === file.name));
    if (!grid.ok) return grid;
    made.push(rejectedOf({ table, file, shape: plainShape(grid.value) }, rejected, say));
  }
  return ok(made);
}
