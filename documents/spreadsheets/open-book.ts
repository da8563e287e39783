import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { OpenBook } from './book.ts';
import { composed } from './composed.ts';
import { fileKind } from './file-kind.ts';
import { gridMaker } from './grid-maker.ts';
import { openSheets, type SheetsKind } from './open-sheets.ts';
import { textBook } from './text-book.ts';

/**
 * Opens a file that somebody has, whatever it is and wherever its heading stands; what it is follows from its content. Its sheets
 * are read when they are asked for, each time anew.
 */
export function openBook(bytes: Uint8Array, fileName: string): Result<OpenBook> {
  const file = composed(fileName);
  const book = bookOf(bytes);
  if (!book.ok) return inFile(book.problems, file);
  const { sheets, grid, ...rest } = book.value;
  if (sheets.length === 0) return fail(problem('import.noRows', { file }));
  return ok({
    ...rest,
    sheets,
    grid(at, tell) {
      const read = grid(at, tell);
      return read.ok ? read : inFile(read.problems, file);
    },
  });
}

function bookOf(bytes: Uint8Array): Result<OpenBook> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  return kind.value.is === 'text' ? textBook(kind.value.text) : bookOfSheets(kind.value);
}

function bookOfSheets(kind: SheetsKind): Result<OpenBook> {
  const opened = openSheets(kind);
  if (!opened.ok) return opened;
  const { sheets, first, dates, read } = opened.value;
  return ok({
    format: kind.is,
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    first,
    encoding: null,
    separator: null,
    grid(at, tell) {
      const { taker, grid } = gridMaker(dates, tell);
      const sheet = read(at, taker);
      return sheet.ok ? grid(sheets[at]?.name ?? null, sheets[at]?.isHidden ?? false) : sheet;
    },
  });
}

/** A part of a zip is nothing that somebody has heard of: the file is named. */
function inFile(problems: readonly Problem[], file: string) {
  return fail(...problems.map((problem) => ({ ...problem, at: { ...problem.at, file } })));
}
