import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { knownOf, type Known } from '../mapping/known.ts';
import { jsonList } from '../spreadsheets/json-list.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';

/** A column of their file: what it is called there, of which of our columns it is, and how a value of ours is said in it. */
export type PeerColumn = {
  readonly heading: string;
  /** `null`: theirs alone, for which we have nothing. */
  readonly key: string | null;
  readonly say: (cell: Json, known: Known) => string | null;
};

/** How risks are written for another program. A value for which it has no word is not said, and told. */
export type Peer = {
  /** What `--for` is given. */
  readonly name: string;
  readonly program: string;
  readonly format: 'csv' | 'xlsx';
  readonly columns: readonly PeerColumn[];
};

/** The file, and by the key of our columns in how many records something stands that it does not say. */
export type PeerFile = { readonly bytes: Uint8Array; readonly unsaid: Readonly<Record<string, number>> };

/** What a record says of itself, of where it comes from and what follows from the rest: its lack is no loss. */
const ownAffair = new Set(['id', 'mappingId', 'archivedAt', 'inherent', 'residual', 'target']);

/** Writes risks for another program. */
export function writePeer(peer: Peer, rows: readonly ListRow[], source: ListSource): Result<PeerFile> {
  const known = knownOf(source);
  const unsaid: Record<string, number> = {};
  const records = jsonList('risks', rows, source);
  const sheet: Sheet = {
    name: peer.program,
    header: peer.columns.map(({ heading }) => heading),
    rows: records.map((record) => cellsOf(peer, record, known, unsaid)),
  };
  const written = peer.format === 'csv' ? ok(writeCsv(sheet)) : writeXlsx([sheet]);
  return written.ok ? ok({ bytes: written.value, unsaid }) : written;
}

function cellsOf({ columns }: Peer, record: JsonObject, known: Known, unsaid: Record<string, number>): Sheet['rows'][number] {
  const said = new Set<string>(ownAffair);
  const cells = columns.map(({ key, say }) => {
    const cell = key === null ? null : (record[key] ?? null);
    const text = say(cell, known);
    if (key !== null && text !== null) said.add(key);
    return text;
  });
  for (const [key, cell] of Object.entries(record)) {
    const isCounted = key.endsWith('Count');
    if (!said.has(key) && !isCounted && cell !== null && cell !== '') unsaid[key] = (unsaid[key] ?? 0) + 1;
  }
  return cells;
}

/** Our text as it is. */
export function textOf(cell: Json): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** Their word for a value of ours. */
export function wordOf(words: Readonly<Record<string, string>>): (cell: Json) => string | null {
  return (cell) => (typeof cell === 'string' && Object.hasOwn(words, cell) ? (words[cell] ?? null) : null);
}
