import { awkwardText } from './awkward.ts';
import { insert } from './mutate-csv.ts';
import type { Members } from './mutate-members.ts';
import type { Random } from './random.ts';

const references = [
  'XFD1048576',
  'XFE1',
  'ZZZZZZZ9',
  'A0',
  'A1048577',
  'A1',
  'B2',
  'a1',
  '1',
  'A',
  '',
  'A-1',
  '$A$1',
  'A99999999999999999999',
  'R1C1',
  'A1:B2',
  'AAAAAAAAAAAAAAAAAAAAAAAA1',
] as const;
const indices = [
  '-1',
  '0',
  '1',
  '99',
  '1e3',
  '4294967295',
  '99999999999999999999',
  'x',
  '',
  '0.5',
  'NaN',
  '__proto__',
  'constructor',
] as const;
const types = ['s', 'n', 'b', 'd', 'e', 'str', 'inlineStr', 'x', ''] as const;
const numbers = [
  '1e999',
  '-1',
  '0',
  '0.1',
  '60',
  '2958466',
  '1e308',
  '-1e308',
  'x',
  '',
  '1,5',
  '45000.9999999',
  'Infinity',
  '0x10',
  '2025-07-01T24:00:00',
  '#N/A',
] as const;

type XmlOp = (xml: string, random: Random) => string;

/** Ways to spoil the XML of a part of a workbook. */
const xmlOps: Readonly<Record<string, XmlOp>> = {
  reference: (xml, random) => attribute(xml, 'r', random.pick(references), random),
  rowNumber: (xml, random) =>
    one(xml, /<row r="[^"]*"/g, () => `<row r="${random.pick([...indices, '1048576', '1048577', '1000000000'])}"`, random),
  type: (xml, random) =>
    one(xml, /<c (r="[^"]*")(?: t="[^"]*")?/g, (all) => `${all.replace(/ t="[^"]*"/, '')} t="${random.pick(types)}"`, random),
  style: (xml, random) =>
    one(xml, /<c r="[^"]*"(?: s="[^"]*")?/g, (all) => `${all.replace(/ s="[^"]*"/, '')} s="${random.pick(indices)}"`, random),
  value: (xml, random) => one(xml, /<v>[^<]*<\/v>/g, () => `<v>${random.pick([...numbers, ...indices])}</v>`, random),
  text: (xml, random) => one(xml, /<t[^>]*>[^<]*<\/t>/g, () => `<t xml:space="preserve">${escaped(awkwardText(random))}</t>`, random),
  merge: (xml, random) =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells count="1"><mergeCell ref="${random.pick(['A1:XFD1048576', 'A1:B2', 'A3:A4', 'A1', '', 'B2:A1', 'A2:A9999999999'])}"/></mergeCells>`,
    ),
  dimension: (xml, random) =>
    xml.replace('<sheetData', `<dimension ref="${random.pick(['A1:XFD1048576', 'A1', '', 'x', 'A1:A1000000000'])}"/><sheetData`),
  deep: (xml, random) => insertElement(xml, nested(random.pick([10, 500, 5000, 100_000])), random),
  entity: (xml, random) =>
    insertElement(xml, random.pick(['&x;', '&#0;', '&#xD800;', '&#xFFFFFFFF;', '&amp;amp;', '&', '&#1114112;', '&lt']), random),
  doctype: (xml) =>
    xml
      .replace(
        '?>',
        `?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
          .split('')
          .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
          .join('')}]>`,
      )
      .replace(/<t>[^<]*<\/t>/, '<t>&j;</t>'),
  outside: (xml) =>
    xml
      .replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
      .replace(/<t>[^<]*<\/t>/, '<t>&a;</t>'),
  manyCells: (xml, random) =>
    xml.replace(
      '</sheetData>',
      `<row r="50">${Array.from({ length: random.pick([300, 17_000, 60_000]) }, () => '<c t="inlineStr"><is><t>x</t></is></c>').join('')}</row></sheetData>`,
    ),
  manyRows: (xml, random) => xml.replace('</sheetData>', `${'<row/>'.repeat(random.pick([300, 20_000, 300_000]))}</sheetData>`),
  sameCell: (xml, random) => one(xml, /<c [^>]*>.*?<\/c>/g, (all) => all.repeat(2), random),
  attributes: (xml, random) =>
    one(xml, /<(row|c) /g, (all) => all + Array.from({ length: random.pick([1, 3000]) }, (_, at) => `a${at}="x" `).join(''), random),
  unclosed: (xml, random) => one(xml, /<\/[a-zA-Z:]+>/g, () => random.pick(['', '<', '</x>', '<!--', '<![CDATA[', '<?x']), random),
  prefix: (xml) => xml.replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
  format: (xml, random) =>
    one(
      xml,
      /formatCode="[^"]*"|numFmtId="[^"]*"/g,
      () =>
        random.pick([
          `formatCode="${random.pick(['yyyy-mm-dd', '[$-F800]', '"', '[h]:mm', ';;;', '@', 'General'])}"`,
          `numFmtId="${random.pick(['14', '22', '99999', '-1', 'x'])}"`,
        ]),
      random,
    ),
  target: (xml, random) =>
    one(
      xml,
      /Target="[^"]*"|r:id="[^"]*"|Id="[^"]*"/g,
      (all) =>
        `${all.slice(0, all.indexOf('='))}="${random.pick(['', '../../x', '/xl/worksheets/sheet1.xml', 'http://127.0.0.1/x', 'worksheets/sheet1.xml', 'rId1', 'rId99', '__proto__'])}"`,
      random,
    ),
  date1904: (xml) => xml.replace('<sheets', '<workbookPr date1904="1"/><sheets'),
  formula: (xml, random) =>
    one(
      xml,
      /<v>[^<]*<\/v>/g,
      () => random.pick(['<f>1+1</f>', '<f t="shared" si="99"/>', '<f>NOW()</f><v></v>', '<f>1</f><v>x</v>']),
      random,
    ),
  insert: (xml, random) => insert(xml, random.pick(['<', '>', '"', '\u0000', '\uFFFF', '<c/>', '<v>', ']]>', '\uFEFF']), random),
  cut: (xml, random) => xml.slice(0, random.below(xml.length)),
  space: (xml, random) => insertElement(xml, random.pick([' ', '\n']).repeat(random.pick([10, 1_000_000, 6_000_000])), random),
  none: () => '',
};

/** One of those on one part: most often the sheet. */
export const workbookOps: Readonly<Record<string, (members: Members, random: Random) => void>> = Object.fromEntries(
  Object.entries(xmlOps).map(([name, how]) => [
    name,
    (members: Members, random: Random) => {
      const sheet = members.findIndex(([part]) => part.endsWith('sheet1.xml'));
      const at = random.oneIn(3) || sheet < 0 ? random.below(members.length) : sheet;
      const part = members[at];
      if (part === undefined) return;
      members[at] = [part[0], new TextEncoder().encode(how(new TextDecoder().decode(part[1]), random))];
    },
  ]),
);

function one(xml: string, pattern: RegExp, how: (all: string) => string, random: Random): string {
  const found = [...xml.matchAll(pattern)];
  const chosen = found[random.below(found.length)];
  return chosen === undefined ? xml : xml.slice(0, chosen.index) + how(chosen[0]) + xml.slice(chosen.index + chosen[0].length);
}

function attribute(xml: string, name: string, value: string, random: Random): string {
  return one(xml, new RegExp(` ${name}="[^"]*"`, 'g'), () => ` ${name}="${value}"`, random);
}

function insertElement(xml: string, element: string, random: Random): string {
  return one(xml, />/g, () => `>${element}`, random);
}

function nested(levels: number): string {
  return '<is>'.repeat(levels) + '</is>'.repeat(levels);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
