import type { Grid, OpenBook } from '../../documents/spreadsheets/book.ts';
import { openBook } from '../../documents/spreadsheets/open-book.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import type { Result } from '../../engine/values/result.ts';

/** The book of a file that can be opened; a text is one in UTF-8. */
export function opened(content: Uint8Array | string): OpenBook {
  return valueOf(openBook(typeof content === 'string' ? utf8ToBytes(content) : content, 'a file'));
}

/** A sheet of a book, the first one that matters where none is named. */
export function gridIn(book: OpenBook, at = book.first): Grid {
  return valueOf(book.grid(at));
}

/** The cells of a file, row by row. */
export function cellsIn(content: Uint8Array | string) {
  return gridIn(opened(content)).rows.map(({ cells }) => cells);
}

/** The codes and rows of the problems that a file has when it is opened, or when its sheet is read; the number of rows where it has none. */
export function toldOf(content: Uint8Array | string) {
  const book = openBook(typeof content === 'string' ? utf8ToBytes(content) : content, 'a file');
  const read = book.ok ? book.value.grid(book.value.first) : book;
  return read.ok ? read.value.rows.length : read.problems.map(({ code, at }) => [code, at?.row ?? null]);
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
