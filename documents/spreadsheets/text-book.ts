import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { BookFormat, Grid, OpenBook } from './book.ts';
import { csvGrid } from './csv-grid.ts';
import type { DecodedText } from './decode-text.ts';
import type { TellRows } from './grid-maker.ts';
import { htmlTables } from './html-tables.ts';
import { jsonSheets } from './json-sheets.ts';
import { markdownTables } from './markdown-tables.ts';
import { saidSeparator, separatorOf } from './separator.ts';

/** A sheet that is read when it is asked for; `size` by which the sheet is known that a person means. */
type LazySheet = { readonly name: string | null; readonly size: number; grid(tell?: TellRows): Result<Grid> };

/** A text as a book: JSON where it begins as such, the tables of a page or of a Markdown text, else separated text. */
export function textBook({ text, encoding }: DecodedText): Result<OpenBook> {
  const read = sheetsOf(text);
  if (!read.ok) return read;
  const { format, sheets, separator } = read.value;
  return ok({
    format,
    sheets: sheets.map(({ name }) => ({ name, isHidden: false })),
    // Beside the list that a person means lie settings, units and the like.
    first: sheets.reduce((best, { size }, at) => (size > (sheets[best]?.size ?? 0) ? at : best), 0),
    encoding,
    separator,
    grid(at, tell) {
      const sheet = sheets[at];
      if (sheet === undefined) throw new RangeError(`no sheet ${at}`);
      return sheet.grid(tell);
    },
  });
}

type Sheets = { readonly format: BookFormat; readonly sheets: readonly LazySheet[]; readonly separator: string | null };

function sheetsOf(text: string): Result<Sheets> {
  if (/^\s*[{[]/.test(text)) {
    const sheets = jsonSheets(text);
    return sheets.ok ? ok({ format: 'json', sheets: sheets.value, separator: null }) : sheets;
  }
  if (/^\s*</.test(text)) {
    const tables = htmlTables(text);
    if (!tables.ok) return tables;
    if (tables.value.length > 0) return ok(ofGrids('html', tables.value));
    if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return fail(problem('file.unknownKind'));
  }
  const tables = markdownTables(text);
  if (!tables.ok) return tables;
  if (tables.value.length > 0) return ok(ofGrids('markdown', tables.value));
  const said = saidSeparator(text);
  const separator = said?.separator ?? separatorOf(text);
  const grid: LazySheet['grid'] = (tell) => csvGrid(said?.rest ?? text, separator, said === null ? 0 : 1, tell);
  return ok({ format: 'csv', sheets: [{ name: null, size: 1, grid }], separator });
}

function ofGrids(format: BookFormat, grids: readonly Grid[]): Sheets {
  const sheets = grids.map((grid) => ({ name: grid.name, size: grid.rows.length * grid.width, grid: () => ok(grid) }));
  return { format, sheets, separator: null };
}
