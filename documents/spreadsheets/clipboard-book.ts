import { ok, type Result } from '../../engine/values/result.ts';
import type { OpenBook } from './book.ts';
import { textBook } from './text-book.ts';

/**
 * What was copied as a book. Excel, LibreOffice, Google Sheets and browsers give a table both as text, its cells separated by tabs,
 * and as HTML, which alone says what is merged.
 */
export function clipboardBook(text: string, html: string | null): Result<OpenBook> {
  void html;
  const book = textBook({ text: text.replace(/\r\n?/g, '\n'), encoding: 'utf-8' });
  return book.ok ? ok({ ...book.value, format: 'clipboard', encoding: null }) : book;
}
