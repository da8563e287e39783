import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../documents/zip/crc32.ts';
import { zipLimits } from '../../documents/zip/limits.ts';
import { readZip } from '../../documents/zip/read-zip.ts';
import { writeZip } from '../../documents/zip/write-zip.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';

/** What a workbook of a test has beside its sheet. `formats`: the number formats of styles 1, 2 …; style 0 has none. */
type Parts = {
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  readonly shared?: string;
  /** What stands before the rows in the sheet, columns, and what follows them, merges. */
  readonly before?: string;
  readonly after?: string;
};

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet whose rows are given as XML, as spreadsheet programs write them: for what our own writer never writes. */
export function workbook(rows: string, { formats = [], date1904 = false, shared = '', before = '', after = '' }: Parts = {}): Uint8Array {
  const custom = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + index}"/>`);
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const parts = {
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${link('rId2', 'styles', '/xl/styles.xml')}${link('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${ns}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${ns}>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, bytes: utf8ToBytes(xml) })));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A cell with a text of its own. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

/**
 * A workbook whose sheet has, under its heading, so many megabytes of one piece of XML, packed as densely as zips may be:
 * empty blocks of deflate before the rest bring it to the ratio that is let through. `declared`: the megabytes that it says it
 * has, where they are others.
 */
export function sheetBomb(piece: string, megabytes: number, before = '', declared = megabytes): Uint8Array {
  const mark = '<row r="2"/>';
  const members = readZip(workbook(`<row r="1">${textCell('A1', 'Title')}${textCell('B1', 'Category')}</row>${mark}`));
  if (!members.ok) throw new Error('the workbook of the test cannot be read');
  const files = members.value.map(({ name, packed }) => {
    if (!name.endsWith('sheet1.xml')) return { name, packed };
    const content = members.value.find((one) => one.name === name)?.unpack();
    const [start = '', end = ''] = new TextDecoder().decode(content?.ok === true ? content.value : undefined).split(mark);
    const bytes = Buffer.concat([Buffer.from(start + before), Buffer.alloc(megabytes * 1024 ** 2, piece), Buffer.from(end)]);
    const size = bytes.length + (declared - megabytes) * 1024 ** 2;
    const deflated = deflateRawSync(bytes, { level: 9 });
    const blocks = Math.max(0, Math.ceil((size / zipLimits.ratio + 1 - deflated.length) / 5));
    const whole = Buffer.concat([Buffer.from('000000ffff'.repeat(blocks), 'hex'), deflated]);
    return { name, packed: { method: 8 as const, bytes: new Uint8Array(whole), crc: crc32(bytes), size } };
  });
  return writeZip(files);
}
