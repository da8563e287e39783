import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { OpenBook } from './book.ts';
import { sheetLimits } from './sheet.ts';
import { textBook } from './text-book.ts';

/**
 * What was copied as a book. Excel, LibreOffice, Google Sheets and browsers give a table both as text, its cells separated by tabs,
 * and as HTML, which alone says what is merged. What holds no table is read as text.
 */
export function clipboardBook(text: string, html: string | null): Result<OpenBook> {
  const wrong = tooLarge(text) ?? tooLarge(html ?? '');
  if (wrong !== null) return wrong;
  const page = html !== null && /<table[\s>]/i.test(html) ? textBook(asText(`<!doctype html>${html}`)) : null;
  const book = page?.ok === true || (page !== null && text.trim() === '') ? page : textOf(text);
  return book.ok ? ok({ ...book.value, format: 'clipboard', encoding: null }) : book;
}

function textOf(text: string): Result<OpenBook> {
  return text.trim() === '' ? fail(problem('file.empty')) : textBook(asText(text));
}

function asText(text: string) {
  return { text: text.replace(/\r\n?/g, '\n'), encoding: 'utf-8' } as const;
}

function tooLarge(text: string) {
  return text.length > sheetLimits.bytes
    ? fail(problem('file.tooLarge', undefined, { max: `${sheetLimits.bytes / 1024 ** 2} MiB` }))
    : null;
}
