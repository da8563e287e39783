import { describe, expect, it } from 'vitest';
import { openBook } from '../../../documents/spreadsheets/open-book.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { writeZip } from '../../../documents/zip/write-zip.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { compound } from '../../support/compound-file.ts';
import { gridIn, opened, toldOf } from '../../support/grids.ts';
import { textCell, workbook } from '../../support/workbook.ts';

const row = (at: number, cells: string, attributes = '') => `<row r="${at}" ${attributes}>${cells}</row>`;

describe('a sheet of a workbook, wherever its heading stands', () => {
  it('is read with its titles, and without a tail that is only formatted', () => {
    const rows = [
      row(1, textCell('B1', '리스크 등록부')),
      row(2, '<c r="A2" s="1"/>'),
      row(4, textCell('A4', '제목') + textCell('B4', '발생가능성') + '<c r="F4" s="1"/>'),
      row(5, textCell('A5', 'a') + '<c r="B5"><f>1+2</f><v>3</v></c><c r="C5" t="e"><v>#REF!</v></c>' + textCell('D5', '  ')),
      row(6, '<c r="A6" s="1"/><c r="B6" t="str"><f>""</f><v></v></c>'),
      row(1_048_576, '<c r="A1048576" s="1"/>'),
    ].join('');
    expect(gridIn(opened(workbook(rows, { formats: ['0'] })))).toEqual({
      name: 'a',
      width: 3,
      rows: [
        { row: 1, cells: [null, '리스크 등록부'] },
        { row: 4, cells: ['제목', '발생가능성'] },
        { row: 5, cells: ['a', 3, { unreadable: 'error', shown: '#REF!' }] },
      ],
      merges: [],
      hidden: { sheet: false, rows: [], columns: [] },
      keys: null,
      dates: 1900,
    });
  });

  it('says what is merged and which of its rows and columns are hidden', () => {
    const rows =
      row(1, textCell('A1', '고유') + textCell('C1', 'x')) +
      row(2, textCell('A2', 'L') + textCell('B2', 'I'), 'hidden="1"') +
      row(3, '', 'hidden="1"');
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A90:B99"/></mergeCells>';
    const columns = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>';
    const bytes = workbook(rows, { after, before: columns });
    expect(gridIn(opened(bytes))).toMatchObject({
      merges: [{ from: [1, 1], to: [1, 2] }],
      hidden: { sheet: false, rows: [2], columns: [2] },
    });
  });

  it('takes a time of day without a day for the text that it shows', () => {
    const cells = ['0.6041666666666666', '0', '0.5000115740740741', '1.25'].map(
      (value, at) => `<c r="${'ABCD'[at]}1" s="1"><v>${value}</v></c>`,
    );
    // 14:30 is 52,200 of 86,400 seconds, 12:00:01 43,201.
    expect(gridIn(opened(workbook(row(1, cells.join('')), { formats: ['h:mm'] }))).rows[0]?.cells).toEqual([
      '14:30',
      '00:00',
      '12:00:01',
      { sheetTime: '1900-01-01T06:00:00', isDay: false, shown: null },
    ]);
  });

  it('says from when its days count', () => {
    expect(gridIn(opened(workbook(row(1, textCell('A1', 'a')), { date1904: true }))).dates).toBe(1904);
  });

  it('has its letters composed, as has the name of its file', () => {
    const nfd = '각'.normalize('NFD');
    expect(gridIn(opened(workbook(row(1, textCell('A1', nfd))))).rows[0]?.cells).toEqual(['각']);
    expect(openBook(utf8ToBytes(' '), `${nfd}.csv`)).toMatchObject({ ok: false, problems: [{ at: { file: '각.csv' } }] });
  });
});

describe('a workbook of several sheets', () => {
  const sheet = (name: string) => ({ name, header: ['Title'], rows: [[name]] });
  const book = (...sheets: Parameters<typeof writeXlsx>[0]) => {
    const written = writeXlsx(sheets);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    return opened(written.value);
  };

  it('opens each of them, and begins with the first that is shown', () => {
    const three = book({ ...sheet('Lists'), isHidden: true }, sheet('Risks'), sheet('Controls'));
    expect(three).toMatchObject({
      format: 'xlsx',
      first: 1,
      encoding: null,
      sheets: [
        { name: 'Lists', isHidden: true },
        { name: 'Risks', isHidden: false },
        { name: 'Controls', isHidden: false },
      ],
    });
    expect([0, 1, 2].map((at) => gridIn(three, at)).map(({ name, rows, hidden }) => [name, rows[1]?.cells[0], hidden.sheet])).toEqual([
      ['Lists', 'Lists', true],
      ['Risks', 'Risks', false],
      ['Controls', 'Controls', false],
    ]);
  });

  it('begins with the one that was made for imports', () => {
    expect(book(sheet('About'), { ...sheet('Rows'), isForImport: true }).first).toBe(1);
  });
});

describe('a workbook as other programs write it', () => {
  const parts = (files: Readonly<Record<string, string>>) =>
    writeZip(Object.entries(files).map(([name, xml]) => ({ name, bytes: utf8ToBytes(xml) })));
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const sheet = (text: string) => `<worksheet><sheetData><row r="1">${textCell('A1', text)}</row></sheetData></worksheet>`;

  it('may give its list of sheets a name of its own, and have sheets without cells', () => {
    const bytes = parts({
      '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook22.xml')}</Relationships>`,
      'xl/workbook22.xml':
        '<workbook><sheets><sheet name="차트" r:id="r1"/><sheet name="숨김" state="veryHidden" r:id="r2"/><sheet name="위험" r:id="r3"/></sheets></workbook>',
      'xl/_rels/workbook22.xml.rels': `<Relationships>${relation('r1', 'chartsheet', 'chartsheets/sheet1.xml')}${relation('r2', 'worksheet', 'worksheets/a.xml')}${relation('r3', 'worksheet', '/xl/worksheets/b.xml')}</Relationships>`,
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/worksheets/a.xml': sheet('a'),
      'xl/worksheets/b.xml': sheet('b'),
    });
    const book = opened(bytes);
    expect(book).toMatchObject({ first: 1, sheets: [{ name: '숨김', isHidden: true }, { name: '위험' }] });
    expect(gridIn(book).rows[0]?.cells).toEqual(['b']);
  });
});

describe('a file of a program whose files hold no cells to read is refused with what to do', () => {
  it.each([
    ['Excel 97', compound('Workbook'), 'file.oldExcel'],
    ['Excel 95', compound('Book'), 'file.oldExcel'],
    ['Excel 3, without a container', Uint8Array.of(0x09, 0x02, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00), 'file.oldExcel'],
    ['a binary workbook', writeZip([{ name: 'xl/workbook.bin', bytes: Uint8Array.of(0) }]), 'file.oldExcel'],
    ['XML of Excel 2003', utf8ToBytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'), 'file.oldExcel'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'file.encrypted'],
    ['Word 97', compound('WordDocument'), 'file.unknownKind'],
    ['Numbers', writeZip([{ name: 'Index/Document.iwa', bytes: Uint8Array.of(0) }]), 'file.isNumbers'],
    ['an early Numbers', writeZip([{ name: 'Index.zip', bytes: Uint8Array.of(0) }]), 'file.isNumbers'],
    ['PDF', utf8ToBytes('%PDF-1.7\n%\n'), 'file.isPdf'],
    ['Word', writeZip([{ name: 'word/document.xml', bytes: utf8ToBytes('<a/>') }]), 'file.unknownKind'],
  ])('%s', (_, bytes, code) => {
    expect(toldOf(bytes)).toEqual([[code, null]]);
  });
});
