import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { ZipMember } from '../zip/read-zip.ts';
import type { OpenBook } from './book.ts';
import { composed } from './composed.ts';
import { fileKind } from './file-kind.ts';
import { gridMaker } from './grid-maker.ts';
import { odsBook } from './ods-book.ts';
import { readXlsxSheet } from './read-xlsx.ts';
import { textBook } from './text-book.ts';
import { openWorkbook } from './workbook.ts';

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
    grid(at) {
      const read = grid(at);
      return read.ok ? read : inFile(read.problems, file);
    },
  });
}

function bookOf(bytes: Uint8Array): Result<OpenBook> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  switch (kind.value.is) {
    case 'xlsx':
      return xlsxBook(kind.value.members);
    case 'ods':
      return odsBook(kind.value.members);
    case 'text':
      return textBook(kind.value.text);
  }
}

/** A problem of one part of a file keeps its name: it is the part of a zip that is broken. */
function inFile(problems: readonly Problem[], file: string) {
  return fail(...problems.map((problem) => ({ ...problem, at: { ...problem.at, file } })));
}

function xlsxBook(members: readonly ZipMember[]): Result<OpenBook> {
  const opened = openWorkbook(members);
  if (!opened.ok) return opened;
  const { sheets, first, dates } = opened.value;
  return ok({
    format: 'xlsx',
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    first,
    encoding: null,
    separator: null,
    grid(at) {
      const { taker, grid } = gridMaker(dates);
      const read = readXlsxSheet(opened.value, at, taker);
      return read.ok ? grid(sheets[at]?.name ?? null, sheets[at]?.isHidden ?? false) : read;
    },
  });
}
