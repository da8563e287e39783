import * as fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import type { Sheet, SheetCell } from '../../../documents/spreadsheets/sheet.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { decodeUtf8 } from '../../../engine/values/utf8.ts';
import { cases } from '../../support/long.ts';

const sheetOf = (rows: readonly (readonly SheetCell[])[]): Sheet => ({ name: '리스크', header: ['이름', 'Note', '#'], rows });

const awkward = fc.string({
  unit: fc.constantFrom('가', '힣', 'a', '0', '"', "'", ',', ';', '\t', '\n', '&', '<', '=', '+', '-', '@', ' ', '_x0041_', '😀', 'R-1'),
  maxLength: 12,
});
/** Rows with something in them: a row of nothing is passed over when a table is read. */
const rows = fc.array(
  fc.tuple(
    awkward.map((text) => `${text}.`),
    awkward,
    fc.oneof(awkward, fc.constant(null)),
  ),
  { minLength: 1, maxLength: 8 },
);

const asRead = (cells: readonly SheetCell[]) => cells.map((cell) => (cell === null ? '' : cell));

async function read(bytes: Uint8Array) {
  const table = readTable(bytes, 'file');
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function xlsx(sheet: Sheet): Uint8Array {
  const written = writeXlsx([sheet]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

describe('a CSV file', () => {
  it('gives back every text as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const table = await read(writeCsv(sheetOf(written)));
        expect(table.header).toEqual(['이름', 'Note', '#']);
        expect(table.rows.map(({ cells }) => cells)).toEqual(written.map(asRead));
      }),
    );
  });

  it('is separated by what its heading holds most of outside quotation marks', async () => {
    const headed = async (text: string) => (await read(new TextEncoder().encode(text))).header;
    expect(await headed('"a;b;c;d",Kind\nx,y\n')).toEqual(['a;b;c;d', 'Kind']);
    expect(await headed('"a,b,c,d";Kind\nx;y\n')).toEqual(['a,b,c,d', 'Kind']);
    expect(await headed('"one, two\nthree, four"\tKind\nx\ty\n')).toEqual(['one, two\nthree, four', 'Kind']);
    expect(await headed('a,b;c,d\n1,2,3\n')).toEqual(['a', 'b;c', 'd']);
  });

  it('begins with a byte order mark, disarms formulas and leaves numbers alone', () => {
    const text = decodeUtf8(
      writeCsv(
        sheetOf([
          ['=1+1', "'quoted", -5],
          ['-5', '007', 1.5],
        ]),
      ),
    );
    expect(text).toBe("\uFEFF이름,Note,#\r\n'=1+1,''quoted,-5\r\n'-5,007,1.5\r\n");
  });
});

describe('an Excel workbook', () => {
  it('gives back every text as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const table = await read(xlsx(sheetOf(written)));
        expect(table.header).toEqual(['이름', 'Note', '#']);
        expect(table.rows.map(({ cells }) => cells.map((cell) => cell ?? ''))).toEqual(written.map(asRead));
      }),
      { numRuns: cases(60) },
    );
  });

  it('is read so by a library that is not ours, too', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const [heading, ...read] = await readSheet(new Uint8Array(xlsx(sheetOf(written))).buffer, { trim: false });
        expect(heading).toEqual(['이름', 'Note', '#']);
        expect(read.map((cells) => cells.map((cell) => cell ?? ''))).toEqual(written.map(asRead));
      }),
      { numRuns: cases(30) },
    );
  });

  it('keeps numbers numbers, and texts of digits texts', async () => {
    const table = await read(
      xlsx(
        sheetOf([
          ['007', '=SUM(A1)', 0.1],
          ['1e3', ' x ', -12],
        ]),
      ),
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['007', '=SUM(A1)', 0.1],
      ['1e3', ' x ', -12],
    ]);
  });

  it('is the same bytes each time', () => {
    const sheet = sheetOf([['a', '가\n나', 1]]);
    expect(xlsx(sheet)).toEqual(xlsx(sheet));
  });

  it('refuses a text that no cell can hold, and says which', () => {
    const written = writeXlsx([sheetOf([['a', 'x'.repeat(32_768), null]])]);
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'field.tooLong', at: { row: 2, column: 'Note' } }] });
  });
});
