import { describe, expect, it } from 'vitest';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import { textCell, workbook } from '../../support/workbook.ts';

type Parts = Parameters<typeof workbook>[1];

/** The cells under a heading of so many columns. */
async function rowsOf(rows: string, parts: Parts = {}, columns = 1) {
  const heading = Array.from({ length: columns }, (_, index) => textCell(`${String.fromCharCode(65 + index)}1`, `h${index}`)).join('');
  const table = readTable(workbook(`<row r="1">${heading}</row>${rows}`, parts), 'w.xlsx');
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value.rows;
}

async function cellOf(cell: string, parts: Parts = {}) {
  return (await rowsOf(`<row r="2">${cell}</row>`, parts))[0]?.cells[0];
}

describe('the text that a sheet shows for a number', () => {
  // What Excel shows, by the meaning of each format in ECMA-376, 18.8.31; a plain number is shown as it is.
  it.each([
    ['General', '42', 42],
    ['General', '1.1', 1.1],
    ['General', '0.30000000000000004', { number: 0.1 + 0.2, shown: '0.3' }],
    ['General', '123456789012345', 123456789012345],
    ['General', '1234567890123456', { number: 1234567890123456, shown: null }],
    ['General', '3.14159265358979', { number: 3.14159265358979, shown: null }],
    ['00000', '42', { number: 42, shown: '00042' }],
    ['0.00', '1.1', { number: 1.1, shown: '1.10' }],
    ['0.0', '1.15', { number: 1.15, shown: null }],
    ['0', '7', 7],
    ['"R-"000', '7', { number: 7, shown: 'R-007' }],
    ['#,##0', '1234567', { number: 1234567, shown: '1,234,567' }],
    ['0%', '0.05', { number: 0.05, shown: '5%' }],
    ['@', '12', 12],
    ['0.00E+00', '12', { number: 12, shown: null }],
    ['# ?/?', '0.5', { number: 0.5, shown: null }],
    ['[h]:mm', '1.5', { number: 1.5, shown: null }],
    ['0;-0;"none"', '0', { number: 0, shown: null }],
    [1, '7', 7],
    [2, '7', { number: 7, shown: '7.00' }],
    [11, '7', { number: 7, shown: null }],
  ])('%s of %s', async (format, value, raw) => {
    expect(await cellOf(`<c r="A2" s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual(raw);
  });
});

describe('a date of a workbook', () => {
  // Day 45838 of 1900 is 30 June 2025 and 45839 1 July: 45658 is 1 January 2025 (a date that Excel's documentation uses), and
  // 1 July is 31 + 28 + 31 + 30 + 31 + 30 = 181 days later. In the system of 1904 it is 1,462 less.
  it.each([
    ['yyyy-mm-dd', '45839', { sheetTime: '2025-07-01T00:00:00', isDay: true, shown: '2025-07-01' }],
    ['yyyy-mm-dd hh:mm', '45839', { sheetTime: '2025-07-01T00:00:00', isDay: false, shown: '2025-07-01 00:00' }],
    ['yyyy-mm-dd hh:mm', '45838.9999999999', { sheetTime: '2025-07-01T00:00:00', isDay: false, shown: '2025-07-01 00:00' }],
    ['yyyy/m/d', '45839', { sheetTime: '2025-07-01T00:00:00', isDay: true, shown: '2025/7/1' }],
    ['yyyy-mm-dd', '45839.5', { sheetTime: '2025-07-01T12:00:00', isDay: false, shown: null }],
    ['[$-412]yyyy"년" m"월" d"일"', '45839', { sheetTime: '2025-07-01T00:00:00', isDay: true, shown: '2025년 7월 1일' }],
    ['d-mmm', '45839', { sheetTime: '2025-07-01T00:00:00', isDay: true, shown: null }],
    [14, '45839', { sheetTime: '2025-07-01T00:00:00', isDay: true, shown: null }],
    [22, '45839', { sheetTime: '2025-07-01T00:00:00', isDay: false, shown: null }],
    ['h:mm', '0.5', { unreadable: 'noDate', shown: '0.5' }],
    ['yyyy-mm-dd', '0', { unreadable: 'noDate', shown: '0' }],
    ['yyyy-mm-dd', '1', { sheetTime: '1900-01-01T00:00:00', isDay: true, shown: '1900-01-01' }],
    ['yyyy-mm-dd', '59', { sheetTime: '1900-02-28T00:00:00', isDay: true, shown: '1900-02-28' }],
    ['yyyy-mm-dd', '60', { unreadable: 'noDate', shown: '60' }],
    ['yyyy-mm-dd', '61', { sheetTime: '1900-03-01T00:00:00', isDay: true, shown: '1900-03-01' }],
    ['yyyy-mm-dd', '-1', { unreadable: 'noDate', shown: '-1' }],
    ['yyyy-mm-dd', '2958465', { sheetTime: '9999-12-31T00:00:00', isDay: true, shown: '9999-12-31' }],
    ['yyyy-mm-dd', '2958466', { unreadable: 'noDate', shown: '2958466' }],
  ])('%s of %s', async (format, value, raw) => {
    expect(await cellOf(`<c r="A2" s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual(raw);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const date1904 = { formats: ['yyyy-mm-dd'], date1904: true };
    expect(await cellOf('<c r="A2" s="1"><v>0</v></c>', date1904)).toMatchObject({ sheetTime: '1904-01-01T00:00:00' });
    expect(await cellOf('<c r="A2" s="1"><v>44377</v></c>', date1904)).toMatchObject({ sheetTime: '2025-07-01T00:00:00' });
  });

  it('may be written as text', async () => {
    expect(await cellOf('<c r="A2" t="d"><v>2025-07-01T09:30:00</v></c>')).toMatchObject({
      sheetTime: '2025-07-01T09:30:00',
      isDay: false,
    });
    expect(await cellOf('<c r="A2" t="d"><v>2025-13-01</v></c>')).toEqual({ unreadable: 'noDate', shown: '2025-13-01' });
  });
});

describe('every time of a day comes back whole', () => {
  const formats = ['yyyy-mm-dd hh:mm:ss'];
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  const clock = (second: number) => [second / 3600, (second / 60) % 60, second % 60].map((part) => twoDigits(Math.floor(part))).join(':');
  // 4 August 2025, as a day of each system: 45839 (1 July) and 34 days; 1,462 less from 1904.
  const systems = [
    ['from 1900', false, 45873],
    ['from 1904', true, 44411],
  ] as const;
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute * 60);
  const hours = [0, 9, 13, 23].flatMap((hour) => Array.from({ length: 3600 }, (_, second) => hour * 3600 + second));

  it.each(systems)('all 1,440 minutes, and every second of four hours, %s', async (_, date1904, day) => {
    const seconds = [...minutes, ...hours];
    const rows = seconds.map((second, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"><v>${day + second / 86_400}</v></c></row>`);
    const read = await rowsOf(rows.join(''), { formats, date1904 });
    expect(read.map(({ cells }) => cells[0])).toEqual(
      seconds.map((second) => ({ sheetTime: `2025-08-04T${clock(second)}`, isDay: false, shown: `2025-08-04 ${clock(second)}` })),
    );
  });
});

describe('what a cell holds', () => {
  it('is a text of its own, a shared one or a rich one, without how it is pronounced', async () => {
    const shared = '<si><t>plain</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">ch </t></r><rPh><t>x</t></rPh></si>';
    expect(await cellOf('<c r="A2" t="s"><v>0</v></c>', { shared })).toBe('plain');
    expect(await cellOf('<c r="A2" t="s"><v>1</v></c>', { shared })).toBe('rich ');
    expect(await cellOf('<c r="A2" t="inlineStr"><is><t>a &amp; b_x000D_</t></is></c>')).toBe('a & b\r');
    expect(await cellOf('<c r="A2" t="b"><v>1</v></c>')).toBe(true);
    expect(await cellOf('<c r="A2" t="str"><f>A1</f><v>x</v></c>')).toBe('x');
  });

  it('is never empty where it cannot be read', async () => {
    expect(await cellOf('<c r="A2" t="e"><v>#N/A</v></c>')).toEqual({ unreadable: 'error', shown: '#N/A' });
    expect(await cellOf('<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual({ unreadable: 'error', shown: '#DIV/0!' });
    for (const empty of ['', '<v></v>', '<v/>']) {
      expect(await cellOf(`<c r="A2"><f>A1&amp;B1</f>${empty}</c>`)).toEqual({ unreadable: 'noResult', shown: '=A1&B1' });
    }
    expect(await cellOf('<c r="A2" t="str"><f>A1</f></c>')).toEqual({ unreadable: 'noResult', shown: '=A1' });
    expect(await cellOf('<c r="A2"><v>12abc</v></c>')).toEqual({ unreadable: 'error', shown: '12abc' });
  });

  it('is empty where a formula says so, or only a format is there', async () => {
    const rows = await rowsOf('<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2" s="1"/><c r="C2"><v>1</v></c></row>', {}, 3);
    expect(rows).toEqual([{ row: 2, cells: [null, null, 1] }]);
  });

  it('stands where its reference says, or after the one before', async () => {
    const rows = await rowsOf('<row><c><v>1</v></c><c r="C2"><v>3</v></c></row><row r="1048576"><c r="A1048576"><v>9</v></c></row>', {}, 3);
    expect(rows).toEqual([
      { row: 2, cells: [1, null, 3] },
      { row: 1_048_576, cells: [9, null, null] },
    ]);
  });
});

describe('a merged cell', () => {
  const merged = (...areas: string[]) => ({
    after: `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  });
  const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
  const three = [2, 3, 4].map((at) => row(at, textCell(`A${at}`, `r${at}`), ...(at === 2 ? [textCell('B2', 'Ann')] : []))).join('');

  it('speaks for every row that it covers, and for no row that has nothing of its own', async () => {
    expect((await rowsOf(three, merged('B2:B3', 'A5:B9'), 2)).map(({ cells }) => cells)).toEqual([
      ['r2', 'Ann'],
      ['r3', 'Ann'],
      ['r4', null],
    ]);
    expect((await rowsOf(three, merged('B2:B1048576'), 2)).map(({ cells }) => cells[1])).toEqual(['Ann', 'Ann', 'Ann']);
  });

  it('that cannot be read cannot be read in any of them', async () => {
    const failed = row(2, textCell('A2', 'a'), '<c r="B2" t="e"><v>#REF!</v></c>') + row(3, textCell('A3', 'b'));
    expect((await rowsOf(failed, merged('B2:B3'), 2)).map(({ cells }) => cells[1])).toEqual(
      [1, 2].map(() => ({ unreadable: 'error', shown: '#REF!' })),
    );
  });

  it('does not say what it means in another column, nor as a heading that reaches down', async () => {
    const said = { unreadable: 'merged', shown: 'Ann' };
    expect((await rowsOf(three, merged('B2:C3'), 3)).map(({ cells }) => cells.slice(1))).toEqual([
      ['Ann', said],
      ['Ann', said],
      [null, null],
    ]);
    expect((await rowsOf(three, merged('B1:B2'), 2))[0]?.cells[1]).toEqual({ unreadable: 'merged', shown: 'h1' });
  });
});

describe('a workbook that spreadsheet programs call broken is refused', () => {
  const heading = `<row r="1">${textCell('A1', 'h')}</row>`;
  it.each([
    ['a cell outside of any sheet', '<row r="2"><c r="XFE2"><v>1</v></c></row>', 'import.cellOutsideSheet'],
    ['a row outside of any sheet', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', 'import.cellOutsideSheet'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>', 'file.broken'],
    ['a cell twice', '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>', 'file.broken'],
    ['a row twice', '<row r="2"/><row r="2"/>', 'file.broken'],
    ['a shared text that is not there', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>', 'file.broken'],
    ['a type of cell that there is not', '<row r="2"><c r="A2" t="x"><v>7</v></c></row>', 'file.broken'],
    ['an element that is not closed', '<row r="2"><c r="A2"><v>1</v>', 'file.broken'],
    ['an attribute twice', '<row r="2"><c r="A2" r="A3"><v>1</v></c></row>', 'file.broken'],
    ['a document type', '<!DOCTYPE x [<!ENTITY y "z">]><row r="2"><c r="A2"><v>1</v></c></row>', 'file.broken'],
    ['a cell beside the heading', '<row r="2"><c r="B2"><v>1</v></c></row>', 'import.rowTooLong'],
  ])('%s', async (_, rows, code) => {
    expect(readTable(workbook(heading + rows), 'w.xlsx')).toMatchObject({ ok: false, problems: [{ code, at: { file: 'w.xlsx' } }] });
  });

  it('two merges over one cell', async () => {
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A2:A2"/></mergeCells>';
    const rows = `${heading}<row r="2"><c r="A2"><v>1</v></c></row>`;
    expect(readTable(workbook(rows, { after }), 'w.xlsx')).toMatchObject({ ok: false, problems: [{ code: 'file.broken' }] });
  });
});
