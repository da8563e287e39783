import { ok, type Result } from '../../engine/values/result.ts';
import type { OpenBook } from './book.ts';
import { csvGrid } from './csv-grid.ts';
import type { DecodedText } from './decode-text.ts';
import { jsonSheets, type JsonSheet } from './json-sheets.ts';
import { saidSeparator, separatorOf } from './separator.ts';

/** A text as a book: JSON where it begins as such, else separated text. */
export function textBook({ text, encoding }: DecodedText): Result<OpenBook> {
  if (/^\s*[{[]/.test(text)) {
    const sheets = jsonSheets(text);
    if (!sheets.ok) return sheets;
    return ok({
      format: 'json',
      sheets: sheets.value.map(({ name }) => ({ name, isHidden: false })),
      first: largest(sheets.value),
      encoding,
      separator: null,
      grid: (at) => sheets.value[at]?.grid() ?? noSheet(),
    });
  }
  const said = saidSeparator(text);
  const separator = said?.separator ?? separatorOf(text);
  return ok({
    format: 'csv',
    sheets: [{ name: null, isHidden: false }],
    first: 0,
    encoding,
    separator,
    grid: () => csvGrid(said?.rest ?? text, separator, said === null ? 0 : 1),
  });
}

/** Where the list with the most records stands: beside it lie settings, units and the like. */
function largest(sheets: readonly JsonSheet[]): number {
  return sheets.reduce((best, { count }, at) => (count > (sheets[best]?.count ?? 0) ? at : best), 0);
}

/** Only a bug asks for a sheet that no book has. */
function noSheet(): never {
  throw new RangeError('no such sheet');
}
