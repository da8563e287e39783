import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { writeZip } from '../../../documents/zip/write-zip.ts';
import { hexToBytes, utf8ToBytes } from '../../../engine/values/sha256.ts';

const read = (content: string | Uint8Array, table: string = 'controls', map = {}) =>
  readImportFile(table, typeof content === 'string' ? utf8ToBytes(content) : content, 'controls.csv', map);

async function fieldsOf(content: string | Uint8Array, table: string = 'controls', map = {}) {
  const file = await read(content, table, map);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value.rows.map(({ fields }) => fields);
}

const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), little);
  return bytes;
};

describe('a file that cannot be imported is refused in one line that says where', () => {
  it.each([
    ['an empty file', '', 'file.empty', {}],
    ['a file of blanks', ' \n \n', 'file.empty', {}],
    ['only a heading', 'Title,Kind\n', 'import.noRows', {}],
    ['an unknown column', 'Title,Kind,Colour\na,preventive,red', 'import.headerUnknown', { row: 1, column: 'Colour' }],
    ['a column twice', 'Title,제목,Kind\na,b,preventive', 'import.headerDuplicate', { row: 1, column: '제목' }],
    ['a column that is needed and missing', 'Title,Owner\na,b', 'import.headerMissing', { row: 1, column: 'Control type' }],
    ['a row that is too long', 'Title,Kind\na,preventive,x', 'import.rowTooLong', { row: 2 }],
    ['a row that is cut off', 'Title,Kind\na,preventive\nb', 'import.rowTooShort', { row: 3 }],
    ['a quotation mark that is never closed', 'Title,Kind\na,preventive\n"b,detective\n', 'import.quoteNotClosed', { row: 3 }],
    ['a line that is not JSON', '{"title":"a","kind":"preventive"}\n{"title":', 'import.notJson', { row: 2 }],
    ['a line that is no object', '{"title":"a","kind":"preventive"}\n7', 'import.notJson', { row: 2 }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file.unknownKind', {}],
    ['bytes that are no text in any encoding', new Uint8Array([0x61, 0xff, 0xff, 0x62]), 'file.wrongEncoding', {}],
    ['a binary file that happens to be text', 'a\u0000b,c', 'file.unknownKind', {}],
    ['a zip that is no workbook', writeZip([{ name: 'a.txt', bytes: utf8ToBytes('a') }]), 'file.unknownKind', {}],
    ['a workbook that is cut off', cutWorkbook(), 'file.truncated', {}],
    ['a file that is too large', new Uint8Array(80 * 1024 ** 2 + 1).fill(0x41), 'file.tooLarge', {}],
  ])('%s', async (_, content, code, at) => {
    expect(await read(content)).toMatchObject({ ok: false, problems: [{ code, at: { file: 'controls.csv', ...at } }] });
  });
});

function cutWorkbook(): Uint8Array {
  const written = writeXlsx([{ name: 'a', header: ['Title', 'Kind'], rows: [['a', 'preventive']] }]);
  if (!written.ok) throw new Error('the workbook of the test cannot be written');
  return written.value.slice(0, written.value.length - 40);
}

describe('a file that a person saved', () => {
  it('may be UTF-8 with a mark or without, UTF-16, or CP949', async () => {
    const text = '제목,통제 종류\n담보 확보,예방\n';
    const fields = [{ title: '담보 확보', kind: 'preventive' }];
    // 제목,통제 종류 / 담보 확보,예방 as Windows-949 bytes.
    const cp949 = hexToBytes('c1a6b8f12cc5ebc1a620c1beb7f90ab4e3bab820c8aebab82cbfb9b9e60a');
    expect(await fieldsOf(text)).toEqual(fields);
    expect(await fieldsOf(`\uFEFF${text}`)).toEqual(fields);
    expect(await fieldsOf(utf16(text, true))).toEqual(fields);
    expect(await fieldsOf(utf16(text, false))).toEqual(fields);
    expect(await fieldsOf(cp949)).toEqual(fields);
  });

  it('may be separated by semicolons, tabs, pipes or what its first line says, and end its lines as it likes', async () => {
    const fields = [{ title: 'a, b', kind: 'detective' }];
    expect(await fieldsOf('Title;Kind\r\na, b;Detective\r\n')).toEqual(fields);
    expect(await fieldsOf('Title\tKind\ra, b\tDetective\r')).toEqual(fields);
    expect(await fieldsOf('Title|Kind\na, b|Detective\n')).toEqual(fields);
    expect(await fieldsOf('sep=;\r\nTitle;Kind\r\na, b;Detective\r\n')).toEqual(fields);
  });

  it('may have headings in either language, in any case and spelling', async () => {
    expect(Object.keys((await fieldsOf('TITLE,kind_of_control,핵심통제,담당자\na,예방,예,김하나'))[0] ?? {})).toEqual([
      'title',
      'kind',
      'key',
      'ownerId',
    ]);
    expect(await fieldsOf('제목,리스크 유형,식별일\n가,운영,2025. 1. 2.', 'risks')).toEqual([
      { title: '가', category: 'operational', identifiedOn: '2025. 1. 2.' },
    ]);
  });

  it('may have headings of its own where a mapping says what they are', async () => {
    expect(
      await fieldsOf('Bezeichnung,Art,Farbe\na,preventive,rot', 'controls', { Bezeichnung: 'Title', Art: 'kind', Farbe: null }),
    ).toEqual([{ title: 'a', kind: 'preventive' }]);
  });

  it('loses the mark that keeps a formula from being one, and nothing else', async () => {
    expect(await fieldsOf("Title,Kind\n'=1+1,preventive\n''a,preventive\n=2,preventive")).toMatchObject([
      { title: '=1+1' },
      { title: "'a" },
      { title: '=2' },
    ]);
  });

  it('keeps the row numbers that a spreadsheet shows, empty rows counted', async () => {
    const file = await read('Title,Kind\n\na,preventive\n,\nb,preventive');
    expect(file.ok && file.value.rows.map(({ row }) => row)).toEqual([3, 5]);
  });
});
