import { describe, expect, it } from 'vitest';
import { openBook } from '../../../documents/spreadsheets/open-book.ts';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import { odsCellXml, odsContent, odsFile, odsOf } from '../../support/ods.ts';

function gridOf(bytes: Uint8Array, at?: number) {
  const book = openBook(bytes, 'a.ods');
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  const grid = book.value.grid(at ?? book.value.first);
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return grid.value;
}

const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, text = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const only = (xml: string) => gridOf(odsOf(row(xml))).rows[0]?.cells[0];

describe('an OpenDocument spreadsheet', () => {
  it('gives the values of its cells by their types', () => {
    expect(only(cell('office:value-type="float" office:value="42"', '42'))).toBe(42);
    expect(only(cell('office:value-type="float" office:value="7"', 'R-007'))).toEqual({ number: 7, shown: 'R-007' });
    expect(only(cell('office:value-type="float" office:value="1.5"', '1,50'))).toEqual({ number: 1.5, shown: '1,50' });
    // Fewer digits than the number has: a code made of them would be another.
    expect(only(cell('office:value-type="float" office:value="3.14159"', '3.14'))).toEqual({ number: 3.14159, shown: null });
    expect(only(cell('office:value-type="percentage" office:value="0.05"', '5%'))).toEqual({ number: 0.05, shown: '5%' });
    expect(only(cell('office:value-type="currency" office:value="1200"', '₩1,200'))).toEqual({ number: 1200, shown: '₩1,200' });
    expect(only(cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'))).toBe(true);
    expect(only(cell('office:value-type="float" office:value="1"', 'TRUE'))).toBe(true);
    expect(only(cell('office:value-type="date" office:date-value="2025-03-05"', '2025년 3월 5일'))).toEqual({
      sheetTime: '2025-03-05T00:00:00',
      isDay: true,
      shown: '2025년 3월 5일',
    });
    expect(only(cell('office:value-type="date" office:date-value="2025-03-05T14:30:00.000000000"', '05/03/25'))).toEqual({
      sheetTime: '2025-03-05T14:30:00',
      isDay: false,
      shown: null,
    });
  });

  it('gives a time of day without a day as a text', () => {
    expect(only(cell('office:value-type="time" office:time-value="PT09H30M00S"', '9:30 AM'))).toBe('09:30');
  });

  it('is read by its first row where an import asks for no more', () => {
    const table = readTable(odsOf(row(odsCellXml('제목') + odsCellXml('통제 종류')) + row(odsCellXml('a') + odsCellXml('예방'))), 'a.ods');
    expect(table).toEqual({ ok: true, value: { header: ['제목', '통제 종류'], rows: [{ row: 2, cells: ['a', '예방'] }] } });
  });

  it('never takes for empty what cannot be read', () => {
    expect(
      only(cell('office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"', '#DIV/0!')),
    ).toEqual({
      unreadable: 'error',
      shown: '#DIV/0!',
    });
    expect(only(cell('office:value-type="float" office:value="0" table:formula="of:=A1"', 'Err:502'))).toEqual({
      unreadable: 'error',
      shown: 'Err:502',
    });
    expect(only(cell('table:formula="of:=[.A1]"'))).toEqual({ unreadable: 'noResult', shown: '=[.A1]' });
    expect(only(cell('office:value-type="time" office:time-value="PT30H00M00S"', '30:00'))).toEqual({
      unreadable: 'noDate',
      shown: '30:00',
    });
    expect(only(cell('office:value-type="date" office:date-value="2025-13-01"', 'x'))).toEqual({ unreadable: 'noDate', shown: 'x' });
  });

  it('gives a text as it is shown: paragraphs, blanks and breaks, without notes', () => {
    const text =
      '<office:annotation><text:p>a note</text:p></office:annotation><text:p>a<text:s text:c="2"/><text:span>b</text:span><text:line-break/>c</text:p><text:p>d</text:p>';
    expect(only(`<table:table-cell office:value-type="string">${text}</table:table-cell>`)).toBe('a  b\nc\nd');
  });

  it('makes rows and cells that are written once as often as they are there', () => {
    const rows = row(
      `${odsCellXml('x', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${odsCellXml('y')}`,
      'table:number-rows-repeated="2"',
    );
    const empty = row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048572"');
    const grid = gridOf(odsOf(`${row('<table:table-cell/>', 'table:number-rows-repeated="3"')}${rows}${empty}`));
    expect(grid.rows).toEqual([
      { row: 4, cells: ['x', 'x', null, null, null, 'y'] },
      { row: 5, cells: ['x', 'x', null, null, null, 'y'] },
    ]);
    expect(grid.width).toBe(6);
  });

  it('says what is merged and what is hidden, and which sheets there are', () => {
    const merged = `${odsCellXml('고유위험', 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>`;
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const tables = `<table:table table:name="목록" table:style-name="ta2">${row(odsCellXml('x'))}</table:table><table:table table:name="위험">${columns}${row(merged)}${row(odsCellXml('a') + odsCellXml('b'), 'table:visibility="filter"')}</table:table>`;
    const book = openBook(odsFile(odsContent(tables)), 'a.ods');
    expect(book).toMatchObject({
      ok: true,
      value: {
        format: 'ods',
        first: 1,
        sheets: [
          { name: '목록', isHidden: true },
          { name: '위험', isHidden: false },
        ],
      },
    });
    expect(gridOf(odsFile(odsContent(tables)))).toEqual({
      name: '위험',
      width: 2,
      rows: [
        { row: 1, cells: ['고유위험'] },
        { row: 2, cells: ['a', 'b'] },
      ],
      merges: [{ from: [1, 1], to: [1, 2] }],
      hidden: { sheet: false, rows: [2], columns: [2] },
      keys: null,
      dates: 1900,
    });
    expect(gridOf(odsFile(odsContent(tables)), 0).hidden.sheet).toBe(true);
  });
});

const told = (bytes: Uint8Array) => {
  const book = openBook(bytes, 'a.ods');
  const read = book.ok ? book.value.grid(book.value.first) : book;
  return read.ok ? read.value.rows.length : read.problems.map(({ code, at }) => [code, at?.row ?? null]);
};
const many = String(2 ** 31);
const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

describe('an OpenDocument spreadsheet that would take the machine is refused in one line', () => {
  it.each([
    ['a cell 2,147,483,648 times', odsOf(row(odsCellXml('x', `table:number-columns-repeated="${many}"`))), [['import.tooManyColumns', 1]]],
    ['a row 2,147,483,648 times', odsOf(row(odsCellXml('x'), `table:number-rows-repeated="${many}"`)), [['import.tooManyRows', 200_001]]],
    [
      'a cell after as many empty ones',
      odsOf(row(`<table:table-cell table:number-columns-repeated="${many}"/>${odsCellXml('x')}`)),
      [['import.tooManyColumns', 1]],
    ],
    [
      'a row after as many empty ones',
      odsOf(row('<table:table-cell/>', `table:number-rows-repeated="${many}"`) + row(odsCellXml('x'))),
      [['import.cellOutsideSheet', null]],
    ],
    [
      'rows of 500 cells to the end',
      odsOf(row(odsCellXml('x', 'table:number-columns-repeated="500"'), 'table:number-rows-repeated="150000"')),
      [['import.tooManyRows', 20_001]],
    ],
    [
      'entities of entities',
      odsFile(odsContent(`<table:table table:name="a">${row(odsCellXml('&b;'))}</table:table>`, entities)),
      [['file.broken', null]],
    ],
    ['elements in each other', odsOf('<table:a>'.repeat(5000)), [['file.broken', null]]],
    ['a table in a table without end', odsOf(row(`<table:table-cell>${'<table:table>'.repeat(100)}`)), [['file.broken', null]]],
    ['a content that is cut off', odsFile(odsContent('<table:table table:name="a">').slice(0, -50)), [['file.broken', null]]],
    [
      'areas over each other',
      odsOf(row(odsCellXml('x', `table:number-columns-spanned="${many}" table:number-rows-spanned="${many}"`).repeat(400)).repeat(300)),
      [['import.tooManyRows', 300]],
    ],
    ['a password', odsFile('\u0001\u0002', '<manifest><file-entry><encryption-data/></file-entry></manifest>'), [['file.encrypted', null]]],
    ['a text document', odsFile('<document-content><body><text/></body></document-content>'), [['file.unknownKind', null]]],
  ])('%s', (_, bytes, problems) => {
    expect(told(bytes)).toEqual(problems);
  });

  it('but repeated emptiness, as every sheet has it, is nothing', () => {
    const empty = row(`<table:table-cell table:number-columns-repeated="${many}"/>`, `table:number-rows-repeated="${many}"`);
    expect(told(odsOf(row(odsCellXml('x')) + empty))).toBe(1);
    expect(
      told(odsOf(row(`<table:table-cell office:value-type="string"><text:p><text:s text:c="${many}"/>x</text:p></table:table-cell>`))),
    ).toBe(1);
  });
});
