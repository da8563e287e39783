import { expose, transfer, wrap } from 'comlink';
import type { Selection } from '../../contract/selection.ts';
import type { CommandProgress, RegisterReader } from '../../contract/store.ts';
import { peers } from '../../documents/peers/all.ts';
import { kindsOfPeers, writePeer, type Peer, type PeerAbout, type PeerFile } from '../../documents/peers/peer.ts';
import type { PeerName } from '../../documents/peers/programs.ts';
import { clipboardList } from '../../documents/spreadsheets/clipboard-list.ts';
import { kindsNamedInTyped, type TypedList } from '../../documents/spreadsheets/typed-list.ts';
import { writtenList, type ListFormat } from '../../documents/spreadsheets/written-list.ts';
import { kinds } from '../../domain/index.ts';
import type { ListQuery, ListRow } from '../../engine/lists/list-query.ts';
import { all, rowsIn } from '../../engine/rows/query.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { ok, type Result } from '../../engine/values/result.ts';

// The rows of a list are gathered and written away from the page's thread. To stop it, the worker is ended.

/** Which rows go out: all that a query finds, or, where some are selected, these also where it does not find them. */
export type ListWishes = {
  readonly query: ListQuery;
  readonly selection: Selection | null;
  readonly names: Readonly<Record<string, string>>;
};

export type ListAs = Pick<TypedList, 'language' | 'register'> & { readonly keys: readonly string[] };

/** What was written, and of how many rows. */
export type Written<Of> = { readonly count: number; readonly of: Of };

type Tell = (progress: CommandProgress) => void;

/** So many rows are asked for at once: others who ask the register meanwhile are answered between them. */
const slice = 2_000;

/** All rows of the wish as the register stands; they are gathered anew where it moves meanwhile. */
async function rowsOf({ query, selection }: ListWishes, reader: RegisterReader, tell: Tell): Promise<readonly ListRow[]> {
  const asked: ListQuery = selection === null ? query : { ...query, search: '', filters: [], archived: true };
  const [except, also] = [new Set(selection?.except), new Set(selection?.also)];
  const found: ListRow[] = [];
  let seq: number | null = null;
  for (let from = 0; ; from += slice) {
    const window = await reader.list(asked, from, slice);
    if (seq !== null && seq !== window.seq) return rowsOf({ query, selection, names: {} }, reader, tell);
    seq = window.seq;
    const held = new Set(selection?.all ? await reader.heldHere(selection.all, asked, from, slice) : []);
    const isWanted = ({ id }: ListRow) => selection === null || also.has(id) || (held.has(id) && !except.has(id));
    for (const row of window.rows) if (isWanted(row)) found.push(row);
    tell({ done: Math.min(from + slice, window.matching), of: window.matching });
    if (from + slice >= window.matching) return found;
  }
}

async function sourceOf(tables: readonly string[], names: ListWishes['names'], reader: RegisterReader) {
  const answers = await reader.ask(tables.map(all));
  const known = new Map(tables.map((table, at) => [table, new Map(rowsIn(answers[at]).map((row) => [row.id, row]))]));
  return { rows: (table: string) => known.get(table) ?? new Map<string, StoredRow>(), nameOf: (id: string) => names[id] ?? null };
}

/** The list with all that its cells need of the register. `port` leads to that, and is closed. */
async function gathered(wishes: ListWishes, as: ListAs, port: MessagePort, tell: Tell): Promise<TypedList> {
  const reader = wrap<RegisterReader>(port) as unknown as RegisterReader;
  const { table } = wishes.query;
  const rows = await rowsOf(wishes, reader, tell);
  const columns = as.keys.flatMap((key) => kinds.column(table, key) ?? []);
  const source = await sourceOf(kindsNamedInTyped(table, columns), wishes.names, reader);
  port.close();
  return { ...as, table, rows, source };
}

const service = {
  async write(format: ListFormat, wishes: ListWishes, as: ListAs, port: MessagePort, tell: Tell): Promise<Result<Written<Uint8Array>>> {
    const list = await gathered(wishes, as, port, tell);
    const bytes = writtenList(format, list);
    if (!bytes.ok) return bytes;
    return transfer(ok({ count: list.rows.length, of: bytes.value }), [bytes.value.buffer as ArrayBuffer]);
  },

  /** As the clipboard takes it; `html` is `null` where that is too long for a page. */
  async copy(wishes: ListWishes, as: ListAs, port: MessagePort, tell: Tell): Promise<Result<Written<{ text: Blob; html: Blob | null }>>> {
    const list = await gathered(wishes, as, port, tell);
    const { text, html } = clipboardList(list);
    const of = {
      text: new Blob([text], { type: 'text/plain' }),
      html: html === null ? null : new Blob([html], { type: 'text/html' }),
    };
    return ok({ count: list.rows.length, of });
  },

  /** Risks as another program reads them. */
  async forPeer(
    name: PeerName,
    wishes: ListWishes,
    about: PeerAbout,
    port: MessagePort,
    tell: Tell,
  ): Promise<Result<Written<PeerFile & Pick<Peer, 'format'>>>> {
    const reader = wrap<RegisterReader>(port) as unknown as RegisterReader;
    const peer = peers.find((one) => one.name === name);
    if (peer === undefined) throw new Error(`no program ${name}`);
    const rows = await rowsOf(wishes, reader, tell);
    const file = writePeer(peer, rows, await sourceOf(kindsOfPeers(), wishes.names, reader), about);
    port.close();
    return file.ok ? ok({ count: rows.length, of: { ...file.value, format: peer.format } }) : file;
  },
};
export type ListService = typeof service;

expose(service);
