import { awkwardText } from './awkward.ts';
import type { Random } from './random.ts';
import { joined } from './raw-zip.ts';

/** Ways to spoil separated text. */
export const csvOps: Readonly<Record<string, (text: string, random: Random) => string>> = {
  openQuote: (text, random) => insert(text, random.pick(['"', '""', '"\n', ',"', '"x"y']), random),
  separators: (text, random) => text.replaceAll(',', random.pick([';', '\t', '|', ',,', ' ,'])),
  oneSeparator: (text, random) => insert(text, random.pick([',', ';', '\t', '\n', '\r']), random),
  lineEnds: (text, random) => text.replaceAll('\n', random.pick(['\r', '\r\n', '\n\n', '\n\r', '\u2028', '\u0085'])),
  nul: (text, random) => insert(text, '\u0000', random),
  control: (text, random) => insert(text, random.pick(['\u001B[2J', '\u009B2J', '\u202E', '\uFEFF', '\u200B', '\u0007', '\u000B']), random),
  cell: (text, random) => cell(text, random, () => quoted(awkwardText(random))),
  longCell: (text, random) => cell(text, random, () => 'x'.repeat(random.pick([300, 5000, 70_000, 3_000_000]))),
  formula: (text, random) => cell(text, random, () => quoted(random.pick(['=1+1', '\t=1', '+1', '-1', '@x', "'=1", '\n=1', '＝1']))),
  manyColumns: (text, random) => text.replace('\n', `${',x'.repeat(random.pick([1, 300, 17_000, 200_000]))}\n`),
  wideRow: (text, random) => insertLine(text, ','.repeat(random.pick([5, 20_000, 2_000_000])), random),
  manyRows: (text, random) => text + repeated(text.split('\n')[1] ?? '', random.pick([2, 500, 3000])),
  lineFeeds: (text, random) => insertLine(text, '\n'.repeat(random.pick([10, 100_000, 8_000_000])), random),
  quotes: (text, random) => insertLine(text, '"'.repeat(random.pick([11, 100_001, 3_000_001])), random),
  dropLine: (text, random) => lines(text, (all) => void all.splice(random.below(all.length), 1)),
  doubleLine: (text, random) => lines(text, (all) => void all.push(random.pick(all))),
  doubleHeading: (text) => text.replace(/^([^,\n]*),/, '$1,$1,'),
  heading: (text, random) => text.replace(/^[^,\n]*/, random.pick(['', '__proto__', 'constructor', 'x', 'id', 'code', 'title'])),
  noHeading: (text) => text.slice(text.indexOf('\n') + 1),
  cut: (text, random) => text.slice(0, random.below(text.length)),
};

/** Ways to write a text as bytes that its reader has to find out. */
export const encodingOps: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  utf16(bytes, random) {
    const text = Buffer.from(new TextDecoder().decode(bytes), 'utf16le');
    const little = random.oneIn(2);
    const all = joined([new Uint8Array([0xff, 0xfe]), little ? text : text.swap16()]);
    if (!little) all.set([0xfe, 0xff]);
    return random.oneIn(4) ? all.slice(0, -1) : all;
  },
  mark: (bytes) => joined([new Uint8Array([0xef, 0xbb, 0xbf]), bytes]),
  latin: (bytes) => new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'latin1')),
  brokenUtf8(bytes, random) {
    const at = random.below(bytes.length);
    const broken = random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xb0, 0xa1], [0x81]]);
    return joined([bytes.subarray(0, at), new Uint8Array(broken), bytes.subarray(at)]);
  },
};

export function insert(text: string, more: string, random: Random): string {
  const at = random.below(text.length);
  return text.slice(0, at) + more + text.slice(at);
}

function insertLine(text: string, line: string, random: Random): string {
  return lines(text, (all) => void all.splice(random.below(all.length + 1), 0, line));
}

/** A line so many times, but no more than some megabytes of it: what is asked is what a small file can do. */
export function repeated(line: string, times: number): string {
  return `${line}\n`.repeat(Math.min(times, Math.ceil(4_000_000 / (line.length + 1))));
}

export function lines(text: string, how: (all: string[]) => void): string {
  const all = text.split('\n');
  how(all);
  return all.join('\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Another text in the place of one that stands between separators. */
function cell(text: string, random: Random, how: () => string): string {
  const cells = [...text.matchAll(/[^,\n]+/g)];
  const found = cells[random.below(cells.length)];
  return found === undefined ? how() : text.slice(0, found.index) + how() + text.slice(found.index + found[0].length);
}
