import type { Row } from '../../../domain/rows.ts';
import type { Json } from '../../../engine/values/json.ts';
import type { Command } from '../../../engine/commands/prepare.ts';
import type { Result } from '../../../engine/values/result.ts';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { floorDatabase, writeRaw } from './floors.ts';
import { longestBlock, median, quantile, timed, times } from './measure.ts';
import { importRows, keystrokes } from './risks.ts';

/** Milliseconds; `ratio` is value by floor, `null` where there is no floor and the goal is for the value itself. */
export type Measured = {
  readonly name: string;
  readonly value: number;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: number | null;
};

const newRegister = {
  name: 'Bench',
  currency: 'EUR',
  timeZone: 'UTC',
  fiscalYearStart: 1,
  language: 'en',
  by: 'bench',
  sampleToday: null,
} as const;
const everyRisk = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function command(action: string, input: Json): Command {
  return { commandId: crypto.randomUUID(), action, input, seen: [], note: null, attributedTo: null };
}

function measured(name: string, value: number, floor: number | null, goal: number | null): Measured {
  return { name, value, floor, ratio: floor === null ? null : value / floor, goal };
}

async function allRisks(client: RegisterClient): Promise<Row<'risks'>[]> {
  const [answer] = await client.ask([{ q: 'all', table: 'risks' }]);
  return answer && 'rows' in answer ? (answer.rows as unknown as Row<'risks'>[]) : [];
}

/** A worker that has read nothing yet opens the register and shows the first page of its list. */
async function coldStart(registerId: string): Promise<RegisterClient> {
  const client = startRegisterClient();
  good(await client.open(registerId));
  await client.list(everyRisk, 0, 50);
  return client;
}

async function bench(size: number, say: (line: string) => void): Promise<Measured[]> {
  const results: Measured[] = [];
  const note = (one: Measured) => {
    results.push(one);
    say(one.name);
  };
  const writer = startRegisterClient();
  const { registerId } = good(await writer.create(newRegister));
  good(await writer.open(registerId));
  const input: Json = { table: 'risks', source: 'bench.csv', service: null, strict: true, names: {}, rows: importRows(size) };
  const importing = await timed(async () => good(await writer.send(command('register.import', input))));
  const rows = await allRisks(writer);
  const floor = floorDatabase();
  await floor.delete();
  await floor.open();
  const writing = await timed(() => writeRaw(floor, rows));
  note(measured('import of the risks as one entry / raw writes, 2,000 to a transaction', importing, writing, 3));

  // Upkeep after the import (packing segments) runs when nobody waits for anything.
  await writer.settled();
  writer.stop();
  note(await coldStarts(registerId, floor));
  let client: RegisterClient | null = null;
  const block = await longestBlock(async () => (client = await coldStart(registerId)));
  note(measured('longest block of the page while loading (ms)', block, null, 50));
  const page = client as RegisterClient | null;
  if (page === null) throw new Error('not opened');
  const search = await timed(() => page.list({ ...everyRisk, search: 'outage' }, 0, 50));
  note(measured('first search after a start, nothing prepared (ms)', search, null, null));
  // What is prepared for search and sort after a list was shown, while nobody waits.
  await page.settled();
  for (const one of await listTimes(page, rows)) note(one);
  note(await editTimes(page, rows, floor));
  note(await historyTimes(page, rows, floor));
  const { bytes } = good(await page.exportFile());
  await page.forget(registerId);
  const taking = await timed(async () => good(await page.takeFile(bytes, 'open')));
  note(measured('opening a file that is not here yet / raw writes, 2,000 to a transaction', taking, writing, null));
  await page.forget(registerId);
  page.stop();
  await floor.delete();
  return results;
}

async function coldStarts(registerId: string, floor: ReturnType<typeof floorDatabase>): Promise<Measured> {
  const reading = await times(3, async () => {
    floor.close();
    await floor.open();
    await floor.table('risks').toArray();
  });
  const starting = await times(3, async () => (await coldStart(registerId)).stop());
  return measured('cold start to a filterable list / Dexie toArray of the same rows', median(starting), median(reading), 0.4);
}

async function listTimes(client: RegisterClient, rows: readonly Row<'risks'>[]): Promise<Measured[]> {
  const texts = rows.map((row) => `${row.title}\n${row.event}`.toLowerCase());
  const scanning = await times(keystrokes.length, (at) => texts.filter((text) => text.includes(keystrokes[at] ?? '')).length);
  const typing = await times(keystrokes.length, (at) => client.list({ ...everyRisk, search: keystrokes[at] ?? '' }, 0, 50));
  const passing = await times(8, (at) => rows.filter((row) => row.category === 'market' && row.identifiedOn > `2017-0${at + 1}-01`).length);
  const filtering = await times(8, (at) => {
    const filters = [
      { column: 'category', is: ['market'] },
      { column: 'identifiedOn', from: `2017-0${at + 1}-01`, to: null },
    ];
    return client.list({ ...everyRisk, filters }, 0, 50);
  });
  const numbers = Float64Array.from(rows, (row) => Date.parse(row.identifiedOn));
  const sorting = await times(5, () => numbers.slice().sort());
  const sorts = ['identifiedOn', 'nextReviewOn'].flatMap((column) => [false, true].map((descending) => ({ column, descending })));
  const sorted = await times(sorts.length, (at) => client.list({ ...everyRisk, sort: sorts.slice(at, at + 1) }, 0, 50));
  return [
    measured('keystroke to results, 95th percentile / one substring scan of all text', quantile(typing, 0.95), median(scanning), 1),
    measured('filter by two columns, 95th percentile / one pass over the rows', quantile(filtering, 0.95), median(passing), null),
    measured('sort by a date, 95th percentile / Float64Array.sort', quantile(sorted, 0.95), median(sorting), 1),
  ];
}

async function editTimes(
  client: RegisterClient,
  rows: readonly Row<'risks'>[],
  floor: ReturnType<typeof floorDatabase>,
): Promise<Measured> {
  const row = (at: number) => rows[(at * 7_919) % rows.length] as Row<'risks'>;
  const putting = await times(40, (at) => floor.table('risks').put({ ...row(at), title: `put ${at}` }));
  const editing = await times(40, async (at) =>
    good(await client.send(command('risks.edit', { id: row(at).id, fields: { title: `edit ${at}` } }))),
  );
  return measured('one edit with its ledger entry, durable / one single put', median(editing), median(putting), 2.5);
}

async function historyTimes(
  client: RegisterClient,
  rows: readonly Row<'risks'>[],
  floor: ReturnType<typeof floorDatabase>,
): Promise<Measured> {
  const id = (at: number) => rows[(at * 104_729) % rows.length]?.id ?? '';
  const getting = await times(15, (at) => floor.table('risks').get(id(at)));
  const log = { since: null, until: null, table: null, action: null, actor: null, before: null, count: 20 } as const;
  const reading = await times(15, (at) => client.log({ ...log, record: { table: 'risks', id: id(at) } }));
  return measured('history of one record / one indexed get', median(reading), median(getting), 20);
}

Object.assign(globalThis, { bench });
