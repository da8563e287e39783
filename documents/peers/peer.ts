import { textsOf } from '../../engine/lists/lines.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Instant } from '../../engine/values/time.ts';
import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { kindsKnown, knownOf, type Known } from '../mapping/known.ts';
import { jsonList } from '../spreadsheets/json-list.ts';
import { kindsNamedIn, listSheet } from '../spreadsheets/list-sheet.ts';
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { withCarried } from './carried.ts';
import { peerPrograms, type PeerName } from './programs.ts';

/** What stands in a column of their file. */
export type PeerCell = string | number | null;

/** A column of their file: what it is called there, of which of our columns it is, and how a value of ours is said in it. */
export type PeerColumn = {
  readonly heading: string;
  /** `null`: theirs alone, for which we have nothing. */
  readonly key: string | null;
  readonly say: (cell: Json, known: Known) => PeerCell;
};

/** The register that is written, and when. */
export type PeerAbout = { readonly register: string; readonly now: Instant; readonly language: Language };

/** How risks are written for another program. A value for which it has no word is not said, and told. */
export type Peer = {
  readonly name: PeerName;
  /** The heading of a text in which a record also says, line by line, what of it has no place of its own there, and one word or day each. */
  readonly carries: { readonly heading: string; readonly most: number };
  readonly columns: readonly PeerColumn[];
} & (
  | { readonly format: 'csv' | 'xlsx' }
  | {
      readonly format: 'json';
      /** The document around its records, each with its columns as keys. */
      readonly document: (records: readonly JsonObject[], about: PeerAbout) => Json;
      /** What it takes of one file. */
      readonly most?: { readonly records: number; readonly bytes: number };
    }
);

/** The file, and by the key of our columns in how many records something stands that it does not say. */
export type PeerFile = { readonly bytes: Uint8Array; readonly unsaid: Readonly<Record<string, number>> };

type PeerSource = Pick<ListSource, 'rows' | 'nameOf'>;

/** The kinds whose rows say what the risks that are written refer to. */
export function kindsOfPeers(): readonly string[] {
  return [...new Set([...kindsKnown, ...kindsNamedIn('risks', kinds.columns('risks'))])];
}

/** What a record says of itself, of where it comes from and what follows from the rest: its lack is no loss. */
const ownAffair = new Set(['id', 'mappingId', 'archivedAt', 'inherent', 'residual', 'target']);

/** Writes risks for another program. */
export function writePeer(peer: Peer, rows: readonly ListRow[], source: PeerSource, about: PeerAbout): Result<PeerFile> {
  const known = knownOf(source);
  const unsaid: Record<string, number> = {};
  const header = peer.columns.map(({ heading }) => heading);
  const sheet = listSheet('risks', rows, source, about.language, carriedKeys);
  const wordsOf = (at: number) =>
    carriedKeys.map((key, place) => ({ key, name: sheet.header[place] ?? key, text: sheet.rows[at]?.[place] }));
  const cells = jsonList('risks', rows, source).map((record, at) => cellsOf(peer, record, wordsOf(at), known, unsaid));
  const written = peer.format === 'json' ? writtenJson(peer, header, cells, about) : writtenTable(peer, header, cells);
  return written.ok ? ok({ bytes: written.value, unsaid }) : written;
}

type Cells = readonly (readonly PeerCell[])[];

function writtenTable({ name, format }: Peer, header: readonly string[], rows: Cells): Result<Uint8Array> {
  const sheet: Sheet = { name: peerPrograms[name], header, rows };
  return format === 'csv' ? ok(writeCsv(sheet)) : writeXlsx([sheet]);
}

function writtenJson(
  { name, document, most }: Peer & { readonly format: 'json' },
  header: readonly string[],
  rows: Cells,
  about: PeerAbout,
): Result<Uint8Array> {
  const records = rows.map((cells) => Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? null])));
  const bytes = new TextEncoder().encode(`${JSON.stringify(document(records, about), null, 2)}\n`);
  if (most === undefined || (records.length <= most.records && bytes.length <= most.bytes)) return ok(bytes);
  return fail(
    problem('peer.tooMuch', undefined, {
      program: peerPrograms[name],
      n: records.length,
      max: most.records,
      megabytes: most.bytes / 1024 ** 2,
    }),
  );
}

/** What of a record a line of a text can say: its code, and each that is one word, day or level. */
const isCarried = new Set(['code', 'choice', 'term', 'day', 'level']);
const carriedKeys = kinds.columns('risks').flatMap(({ key, kind }) => (isCarried.has(kind) ? [key] : []));

type Words = readonly { readonly key: string; readonly name: string; readonly text: SheetCell | undefined }[];

function cellsOf(
  { columns, carries }: Peer,
  record: JsonObject,
  words: Words,
  known: Known,
  unsaid: Record<string, number>,
): readonly PeerCell[] {
  const said = new Set<string>(ownAffair);
  const cells = columns.map(({ key, say }) => {
    const cell = key === null ? null : (record[key] ?? null);
    const text = say(cell, known);
    if (key !== null && text !== null) said.add(key);
    return text;
  });
  const at = columns.findIndex(({ heading }) => heading === carries.heading);
  // The code is said again: only so it is known for one of ours when it comes back.
  const carried = words.flatMap(({ key, name, text }): [string, string][] =>
    (typeof text === 'string' || typeof text === 'number') && text !== '' && (key === 'code' || !said.has(key))
      ? [[name, String(text)]]
      : [],
  );
  const own = cells[at];
  const whole = withCarried(typeof own === 'string' ? own : null, carried);
  const isWithin = whole === null || new TextEncoder().encode(whole).length <= carries.most;
  // Without these lines a row is none of ours; what does not fit beside them is told.
  const text = isWithin ? whole : withCarried(null, carried);
  if (!isWithin) said.delete(columns[at]?.key ?? '');
  for (const { key } of words) if (record[key] !== null) said.add(key);
  for (const [key, cell] of Object.entries(record)) {
    const isCounted = key.endsWith('Count');
    if (!said.has(key) && !isCounted && cell !== null && cell !== '') unsaid[key] = (unsaid[key] ?? 0) + 1;
  }
  return cells.map((cell, place) => (place === at ? text : cell));
}

/** Our text as it is. */
export function textOf(cell: Json): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** Our text where it has no more bytes than theirs may have. */
export function textWithin(most: number): (cell: Json) => string | null {
  return (cell) => {
    const text = textOf(cell);
    return text === null || new TextEncoder().encode(text).length > most ? null : text;
  };
}

/** As much of the start of a text as has no more bytes. */
export function fittingStart(text: string, most: number): string {
  let [start, bytes] = ['', 0];
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > most) break;
    start += character;
  }
  return start;
}

/** The word of theirs for a level, the lowest first: only a scale of as many levels is one of theirs. */
export function levelIn<T extends PeerCell>(axis: 'likelihood' | 'impact', words: readonly T[]): (cell: Json, known: Known) => T | null {
  return (cell, { scales }) => (scales[axis].length === words.length && typeof cell === 'number' ? (words[cell - 1] ?? null) : null);
}

/** Our categories by the names that other programs give them. */
export const categoryWords = {
  market: 'Market',
  credit: 'Credit',
  operational: 'Operational',
  liquidity: 'Liquidity',
  reputation: 'Reputation',
} as const;

/** The texts of a cell of ours, without the marks that lead back to it. */
export function linesWithin(most: number): (cell: Json) => string | null {
  const within = textWithin(most);
  return (cell) => (typeof cell === 'string' ? within(textsOf(cell).join('\n')) : null);
}

/** Their word for a value of ours. */
export function wordOf(words: Readonly<Record<string, string>>): (cell: Json) => string | null {
  return (cell) => (typeof cell === 'string' && Object.hasOwn(words, cell) ? (words[cell] ?? null) : null);
}
