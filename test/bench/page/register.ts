import type { Dexie } from 'dexie';
import type { RegisterClient } from '../../../contract/store.ts';
import type { Command } from '../../../engine/commands/prepare.ts';
import type { Head } from '../../../engine/ledger/entry.ts';
import { rowsIn } from '../../../engine/rows/query.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Result } from '../../../engine/values/result.ts';
import type { Instant } from '../../../engine/values/time.ts';
import { asOfWork, type AsOfWork } from '../../../renderer/workers/as-of-work.ts';
import { inflate, openBare, saveBare, segmentsOf } from './floors.ts';
import type { Figure } from '../bench.ts';
import { median } from '../quantile.ts';
import { floorTimed, floorTimes } from './floor-timed.ts';
import { timed, watchedClient } from './watch.ts';

// What the parts of the benchmark ask of a register, as its pages do.

export const everyRisk = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;

export function good<T>(result: Result<T> | null): T {
  if (result?.ok !== true) throw new Error(JSON.stringify(result?.problems));
  return result.value;
}

export function command(action: string, input: Json): Command {
  return { commandId: crypto.randomUUID(), action, input, seen: [], note: null, attributedTo: null };
}

export async function allRows(client: RegisterClient, table: string): Promise<readonly StoredRow[]> {
  return rowsIn((await client.ask([{ q: 'all', table }]))[0]);
}

/** A new register, open. */
export async function createRegister(client: RegisterClient): Promise<{ readonly registerId: string }> {
  const settings = { name: 'Bench', currency: 'EUR', timeZone: 'UTC', fiscalYearStart: 1, language: 'en' } as const;
  const created = good(await client.create({ ...settings, by: 'bench', sampleToday: null }));
  good(await client.open(created.registerId));
  return created;
}

/** A worker that has read nothing yet opens the register and shows the first page of its list. */
export async function coldStart(registerId: string): Promise<RegisterClient> {
  const client = watchedClient();
  good(await client.open(registerId));
  // Registers that are measured may be older than a year.
  await client.trustClock();
  await client.list(everyRisk, 0, 50);
  return client;
}

/** Looks at a file that is not here yet, takes it, opens it and shows its list, as a person who opens it waits for. */
export async function openFile(client: RegisterClient, bytes: Uint8Array): Promise<string> {
  good(await client.inspectFile(bytes));
  const { registerId } = good(await client.takeFile(bytes, 'open'));
  good(await client.open(registerId));
  await client.list(everyRisk, 0, 50);
  return registerId;
}

export async function opening(client: RegisterClient, bytes: Uint8Array, database: Dexie): Promise<Figure> {
  const value = await timed(() => openFile(client, bytes));
  return { value, floor: await floorTimed(() => openBare(bytes, database)) };
}

type Saved = { readonly value: number; readonly floor: number; readonly bytes: Uint8Array };

/** The register's file after one edit, made, hashed and written; the floor has the bytes already. */
export async function saving(client: RegisterClient, id: string): Promise<Saved> {
  good(await client.send(command('risks.edit', { id, fields: { title: `saved ${performance.now()}` } })));
  let [bytes, head]: [Uint8Array, Head | null] = [new Uint8Array(), null];
  const made = await timed(async () => ({ bytes, head } = good(await client.exportFile())));
  // What hashes and writes here is no part of the store: to hand bytes over, the page copies them.
  const written = await floorTimed(() => saveBare(bytes));
  const kept = await timed(() => (head === null ? null : client.saved(head)));
  const value = made + written + kept;
  return { value, floor: median(await floorTimes(3, () => saveBare(bytes))), bytes };
}

/** Five saves, each after an edit of another risk: a browser has compiled what packs only after some. The last file. */
export async function savingAgain(client: RegisterClient, risks: readonly StoredRow[]): Promise<Saved> {
  const [values, floors]: [number[], number[]] = [[], []];
  let last: Uint8Array = new Uint8Array();
  for (let at = 0; at < 5; at += 1) {
    const { value, floor, bytes } = await saving(client, risks[(at * 7_919) % risks.length]?.id ?? '');
    values.push(value);
    floors.push(floor);
    last = bytes;
  }
  return { value: median(values), floor: median(floors), bytes: last };
}

/** What every save after a start begins with: the row of it but how it is measured. */
export const firstSave = {
  name: 'first save after a start',
  floor: 'SHA-256 and write of the bytes',
  goal: { none: 'it packs every table, once and beside the commands; from then on only what moved is packed' },
} as const;

/** The worker of a page that asks how the register was, as long after it was shown as a person takes to say an instant: it begins with the page. */
export async function asOfShown(client: RegisterClient, registerId: string): Promise<AsOfWork> {
  const work = asOfWork(client, registerId);
  await new Promise((settle) => setTimeout(settle, 1000));
  return work;
}

/** The register as it was at an instant; the floor reads and inflates every segment of its file. */
export async function asOf(work: AsOfWork, at: Instant, bytes: Uint8Array): Promise<Figure> {
  const value = await timed(async () => good(await work.show(at, new AbortController().signal)));
  return { value, floor: median(await floorTimes(3, () => inflate(segmentsOf(bytes)))) };
}

/** Edits of titles, one after the other, each durable before the next; the floor puts the row of each. */
export async function editing(
  client: RegisterClient,
  rows: readonly StoredRow[],
  database: Dexie,
  titleOf: (row: StoredRow, at: number) => Json,
): Promise<Figure> {
  const [values, floors]: [number[], number[]] = [[], []];
  for (let at = 0; at < 40; at += 1) {
    const { id } = rows[(at * 7_919) % rows.length] as StoredRow;
    const [now] = rowsIn((await client.ask([{ q: 'get', table: 'risks', id }]))[0]);
    if (now === undefined) throw new Error('the record is gone');
    const fields = { title: titleOf(now, at) };
    values.push(await timed(async () => good(await client.send(command('risks.edit', { id, fields })))));
    floors.push(await floorTimed(() => database.table('rows').put({ ...now, title: `put ${at}` })));
  }
  return { value: median(values), floor: median(floors) };
}
