import type { Dexie } from 'dexie';
import type { RegisterClient } from '../../../contract/store.ts';
import { textOrNull, type StoredRow } from '../../../engine/rows/row.ts';
import { instantOf } from '../../../engine/values/time.ts';
import type { AsOfWork } from '../../../renderer/workers/as-of-work.ts';
import { from, type BenchRow } from '../bench.ts';
import { riskRows } from '../../large/large-register.ts';
import { keystrokes } from '../keystrokes.ts';
import { floorDatabase, writeRaw } from './floors.ts';
import { median, quantile } from '../quantile.ts';
import { floorTimed, floorTimes } from './floor-timed.ts';
import {
  allRows,
  asOf,
  asOfShown,
  coldStart,
  command,
  createRegister,
  editing,
  everyRisk,
  firstSave,
  good,
  opening,
  saving,
  savingAgain,
} from './register.ts';
import { timed, times, watchedClient } from './watch.ts';

/** A register of many risks with two assessments each, imported as one entry. */
type Room = {
  readonly size: number;
  readonly registerId: string;
  readonly database: Dexie;
  readonly workerBytes: () => Promise<number>;
  client: RegisterClient;
  risks: readonly StoredRow[];
  /** Risks and assessments. */
  rows: readonly StoredRow[];
  /** As it was last saved. */
  file: Uint8Array;
  /** What answers how it was. */
  past: AsOfWork | null;
};

export async function risksRoom(size: number, workerBytes: () => Promise<number>): Promise<Room> {
  const client = watchedClient();
  const { registerId } = await createRegister(client);
  return {
    size,
    registerId,
    database: await floorDatabase(),
    workerBytes,
    client,
    risks: [],
    rows: [],
    file: new Uint8Array(),
    past: null,
  };
}

/** A worker that has read nothing but what its first list needed, and prepared nothing. */
async function startAnew(room: Room): Promise<RegisterClient> {
  room.client.stop();
  return (room.client = await coldStart(room.registerId));
}

/** Milliseconds that some work takes right after a start: the middle of three. */
async function afterStarts(room: Room, work: (client: RegisterClient) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    const client = await startAnew(room);
    taken.push(await timed(() => work(client)));
  }
  return median(taken);
}

export const risksRows: readonly BenchRow<Room>[] = [
  {
    name: 'import of the risks as one entry',
    floor: 'raw writes of the same rows, 2,000 to a transaction',
    goal: 0.9,
    async measure(room) {
      const rows = riskRows(room.size);
      const input = { table: 'risks', source: 'bench.csv', service: null, strict: true, names: {}, rows };
      const value = await timed(async () => good(await room.client.send(command('register.import', input))));
      room.risks = await allRows(room.client, 'risks');
      room.rows = [...room.risks, ...(await allRows(room.client, 'assessments'))];
      const floor = await floorTimed(() => writeRaw(room.database, room.rows));
      // Upkeep after the import (packing segments, keeping what its list needs) runs when nobody waits for anything.
      await room.client.list(everyRisk, 0, 50);
      await timed(() => room.client.settled());
      return { value, floor };
    },
  },
  {
    name: 'cold start to a filterable list',
    floor: 'Dexie toArray of the same rows',
    goal: from(100_000, 0.4),
    async measure(room) {
      const reading = await floorTimes(3, async () => {
        room.database.close();
        await room.database.open();
        await room.database.table('rows').toArray();
      });
      return { value: median(await times(3, () => startAnew(room))), floor: median(reading) };
    },
  },
  {
    name: 'first sort by title right after a start',
    floor: 'Float64Array.sort over as many ranks',
    goal: from(100_000, 3),
    async measure(room) {
      const numbers = Float64Array.from(room.risks, (_, at) => (at * 7_919) % room.risks.length);
      const sorting = await floorTimes(5, () => numbers.slice().sort());
      const sort = [{ column: 'title', descending: false }];
      const first = await afterStarts(room, (client) => client.list({ ...everyRisk, sort }, 0, 50));
      return { value: first, floor: median(sorting) };
    },
  },
  {
    name: 'first search right after a start',
    floor: 'the same search prepared',
    goal: from(100_000, 2),
    async measure(room) {
      const value = await afterStarts(room, (client) => client.list({ ...everyRisk, search: 'outage' }, 0, 50));
      const { client } = room;
      await client.settled();
      // Never the same question twice running: that one is not searched again.
      const prepared = await times(6, (at) => client.list({ ...everyRisk, search: at % 2 === 0 ? 'vendor' : 'outage' }, 0, 50));
      return { value, floor: median(prepared) };
    },
  },
  {
    name: 'keystroke to results, 95th percentile',
    floor: 'one substring scan of all text',
    goal: from(100_000, 1),
    async measure({ client, risks }) {
      const texts = risks.map((row) => `${textOrNull(row, 'title')}\n${textOrNull(row, 'event')}`.toLowerCase());
      const scanning = await floorTimes(keystrokes.length, (at) => texts.filter((text) => text.includes(keystrokes[at] ?? '')).length);
      const typing = await times(keystrokes.length, (at) => client.list({ ...everyRisk, search: keystrokes[at] ?? '' }, 0, 50));
      return { value: quantile(typing, 0.95), floor: median(scanning) };
    },
  },
  {
    name: 'filter by two columns, 95th percentile',
    floor: 'one pass over the rows',
    goal: { none: 'a pass that answers no question is no measure of one: it is here to be seen when it grows' },
    async measure({ client, risks }) {
      const first = (at: number) => `2017-0${at + 1}-01`;
      const passing = await floorTimes(
        8,
        (at) => risks.filter((row) => row['category'] === 'market' && (textOrNull(row, 'identifiedOn') ?? '') > first(at)).length,
      );
      const filtering = await times(8, (at) => {
        const filters = [
          { column: 'category', is: ['market'] },
          { column: 'identifiedOn', from: first(at), to: null },
        ];
        return client.list({ ...everyRisk, filters }, 0, 50);
      });
      return { value: quantile(filtering, 0.95), floor: median(passing) };
    },
  },
  {
    name: 'sort by a date, prepared, 95th percentile',
    floor: 'Float64Array.sort',
    goal: from(100_000, 1),
    async measure({ client, risks }) {
      const numbers = Float64Array.from(risks, (row) => Date.parse(textOrNull(row, 'identifiedOn') ?? ''));
      const sorting = await floorTimes(5, () => numbers.slice().sort());
      const sorts = ['identifiedOn', 'nextReviewOn'].flatMap((column) => [false, true].map((descending) => ({ column, descending })));
      // More orders than are kept, each asked for several times: of four answers the 95th percentile would be the slowest.
      const orders = sorts.flatMap((sort) => [false, true].map((archived) => ({ ...everyRisk, archived, sort: [sort] })));
      const sorted = await times(24, (at) => client.list(orders[at % orders.length] ?? everyRisk, 0, 50));
      return { value: quantile(sorted, 0.95), floor: median(sorting) };
    },
  },
  {
    name: 'memory of the worker (MiB)',
    floor: 'the values of its rows as JSON',
    goal: from(100_000, 3),
    async measure({ rows, workerBytes }) {
      const values = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
      return { value: (await workerBytes()) / 1024 ** 2, floor: values / 1024 ** 2 };
    },
  },
  {
    name: 'one edit with its ledger entry, durable',
    floor: 'one strict put',
    goal: 2.5,
    measure: ({ client, risks, database }) => editing(client, risks, database, (_, at) => `edit ${at}`),
  },
  {
    name: 'one edit that changes nothing',
    floor: 'one strict put',
    goal: 1,
    measure: ({ client, risks, database }) => editing(client, risks, database, (row) => row['title'] ?? null),
  },
  {
    name: 'bulk edit of 500 risks, one entry',
    floor: 'raw puts of the same 500 rows, one transaction',
    goal: 2,
    async measure({ client, risks, database }) {
      const first = risks.slice(0, 500);
      const also = first.map(({ id }) => id);
      const rows = { selection: { all: null, except: [], also }, within: null, as: 'row' } as const;
      const edit = (at: number) => ({ table: 'risks', fields: { status: at % 2 === 0 ? 'treating' : 'monitoring' }, rows });
      const editing = await times(5, async (at) => good(await client.send(command('register.editMany', edit(at)))));
      const putting = await floorTimes(5, () => writeRaw(database, first));
      return { value: median(editing), floor: median(putting) };
    },
  },
  {
    name: 'history of one record',
    floor: 'one indexed get',
    goal: 20,
    async measure({ client, risks, database }) {
      const id = (at: number) => risks[(at * 104_729) % risks.length]?.id ?? '';
      const getting = await floorTimes(15, (at) => database.table('rows').get(id(at)));
      const log = { since: null, until: null, table: null, action: null, person: null, before: null, count: 20 } as const;
      const reading = await times(15, (at) => client.log({ ...log, record: { table: 'risks', id: id(at) } }));
      return { value: median(reading), floor: median(getting) };
    },
  },
  {
    ...firstSave,
    async measure({ client, risks }) {
      await timed(() => client.settled());
      return saving(client, risks[0]?.id ?? '');
    },
  },
  {
    name: 'save after one edit',
    floor: 'SHA-256 and write of the bytes',
    goal: 3,
    async measure(room) {
      const { bytes, ...figure } = await savingAgain(room.client, room.risks);
      room.file = bytes;
      return figure;
    },
  },
  {
    name: 'as-of, first question',
    floor: 'read and inflate of all segments',
    goal: 2.5,
    measure: async (room) => asOf((room.past = await asOfShown(room.client, room.registerId)), instantOf(Date.now()), room.file),
  },
  {
    name: 'as-of, the next question',
    floor: 'read and inflate of all segments',
    goal: 2.5,
    async measure({ past, file }) {
      if (past === null) throw new Error('no first question was asked');
      const figure = await asOf(past, instantOf(Date.now() - 1), file);
      past.end();
      return figure;
    },
  },
  {
    name: 'open a file that is not here yet, to its list',
    floor: 'read, inflate, SHA-256, parse and raw writes of the same rows',
    goal: 0.9,
    async measure(room) {
      room.database.close();
      await room.client.forget(room.registerId);
      const figure = await opening(room.client, room.file, await floorDatabase());
      await timed(() => room.client.settled());
      await room.client.forget(room.registerId);
      return figure;
    },
  },
];
