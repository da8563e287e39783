import type { Dexie } from 'dexie';
import type { RegisterClient } from '../../../contract/store.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { addDays, endOfDay, startOfDay } from '../../../engine/values/time.ts';
import type { AsOfWork } from '../../../renderer/workers/as-of-work.ts';
import type { BenchRow } from '../bench.ts';
import { floorDatabase, inflate, openBare, segmentsOf } from './floors.ts';
import { median, quantile } from '../quantile.ts';
import { floorTimed, floorTimes } from './floor-timed.ts';
import {
  allRows,
  asOf,
  asOfShown,
  coldStart,
  command,
  editing,
  everyRisk,
  firstSave,
  good,
  opening,
  saving,
  savingAgain,
} from './register.ts';
import { timed, times, watchedClient } from './watch.ts';

/** A register with a long ledger: the file that `largeRegister` makes. */
type Room = {
  /** How many entries. */
  readonly size: number;
  file: Uint8Array;
  readonly database: Dexie;
  readonly workerBytes: () => Promise<number>;
  client: RegisterClient;
  registerId: string;
  risks: readonly StoredRow[];
  /** What answers how it was. */
  past: AsOfWork | null;
};

export async function entriesRoom(size: number, file: Uint8Array, workerBytes: () => Promise<number>): Promise<Room> {
  const database = await floorDatabase();
  return { size, file, database, workerBytes, client: watchedClient(), registerId: '', risks: [], past: null };
}

/** A day among the first of the ledger, which reaches over 731 days. */
const earlyDay = '2024-01-15';
/** The segments of 1,000 entries in which those of a day can lie. */
const segmentsOfDay = (entries: number) => Math.ceil(entries / 731 / 1_000) + 1;
const anyEntry = { since: null, until: null, record: null, table: null, action: null, person: null, before: null } as const;

/** So many segments of the file, kept one by one, are read and inflated. */
async function readSegments({ file, database }: Room, count: number): Promise<number> {
  const segments = segmentsOf(file).slice(-count);
  const table = database.table('segments');
  await table.clear();
  // Copied: a part of a buffer is kept with all of the buffer, which is that of the whole file.
  await table.bulkPut(segments.map(({ name, packed }, number) => ({ number, name, packed: { ...packed, bytes: packed.bytes.slice() } })));
  return median(await floorTimes(5, async () => inflate(await table.toArray())));
}

export const entriesRows: readonly BenchRow<Room>[] = [
  {
    name: 'open a file that is not here yet, to its list',
    floor: 'read, inflate, SHA-256, parse and raw writes of the same rows',
    goal: 1.5,
    async measure(room) {
      const figure = await opening(room.client, room.file, room.database);
      room.registerId = (await room.client.registers())[0]?.registerId ?? '';
      room.risks = await allRows(room.client, 'risks');
      await timed(() => room.client.settled());
      return figure;
    },
  },
  {
    name: 'memory of the worker after it (MiB)',
    floor: null,
    goal: { none: 'it has one among the risks; here is seen that it does not follow the entries' },
    measure: async ({ workerBytes }) => ({ value: (await workerBytes()) / 1024 ** 2, floor: null }),
  },
  {
    name: 'cold start to a filterable list',
    floor: null,
    goal: { none: 'it has one among the risks; here is seen that it does not follow the entries' },
    async measure(room) {
      const taken = await times(3, async () => {
        room.client.stop();
        room.client = await coldStart(room.registerId);
      });
      return { value: median(taken), floor: null };
    },
  },
  {
    name: 'one edit with its ledger entry, durable',
    floor: 'one strict put',
    goal: 2.5,
    measure: ({ client, risks, database }) => editing(client, risks, database, (_, at) => `edit ${at}`),
  },
  {
    name: 'history of one record, 20 newest',
    floor: 'as many segments read and inflated',
    goal: ({ size }) =>
      size < 100_000 ? { none: 'the goal is for 100,000 entries and more: of few, most is the way to the worker and back' } : 1.3,
    async measure(room) {
      let found = 0;
      const reading = await times(5, async (at) => {
        const id = room.risks[(at * 1_009 + 7) % room.risks.length]?.id ?? '';
        found = (await room.client.log({ ...anyEntry, record: { table: 'risks', id }, count: 20 })).length;
      });
      return { value: median(reading), floor: await readSegments(room, found) };
    },
  },
  {
    name: 'log of an early day',
    floor: 'the segments of that day read and inflated',
    goal: 3,
    async measure(room) {
      const day = { since: startOfDay(earlyDay, 'UTC'), until: endOfDay(earlyDay, 'UTC') };
      const reading = await times(3, async () => {
        const entries = await room.client.log({ ...anyEntry, ...day, count: 50 });
        if (entries.length === 0) throw new Error('no entry of that day');
      });
      return { value: median(reading), floor: await readSegments(room, segmentsOfDay(room.size)) };
    },
  },
  {
    ...firstSave,
    measure: ({ client, risks }) => saving(client, risks[0]?.id ?? ''),
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
    name: 'one edit while the register is saved',
    floor: 'the same edit alone',
    goal: { none: 'a command never waits for saving: the ratio says how much it does' },
    async measure({ client, risks }) {
      const edit = async (at: number) => {
        const input = { id: risks[at]?.id ?? '', fields: { title: `meanwhile ${performance.now()}` } };
        good(await client.send(command('risks.edit', input)));
      };
      const alone = median(await times(9, edit));
      const saved = client.exportFile();
      const value = await timed(() => edit(20));
      await saved;
      return { value, floor: alone };
    },
  },
  {
    name: 'search of its risks, 95th percentile',
    floor: null,
    goal: { none: 'it has one among the risks; here is seen that it does not follow the entries' },
    async measure({ client }) {
      const taken = await times(21, (at) => client.list({ ...everyRisk, search: `risk ${at}` }, 0, 50));
      return { value: quantile(taken, 0.95), floor: null };
    },
  },
  {
    name: 'verification of the open register',
    floor: 'read, inflate, SHA-256, parse and raw writes of the same rows',
    goal: { none: 'it is asked for by hand, and nothing waits for it' },
    async measure({ client, file, database }) {
      const value = await timed(async () => {
        const { problems } = await client.verify(null);
        if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
      });
      return { value, floor: await floorTimed(() => openBare(file, database)) };
    },
  },
  {
    name: 'as-of, first question',
    floor: 'read and inflate of all segments',
    goal: 2.5,
    measure: async (room) => asOf((room.past = await asOfShown(room.client, room.registerId)), endOfDay(earlyDay, 'UTC'), room.file),
  },
  {
    name: 'as-of, the next question on another day',
    floor: null,
    goal: ({ size }) => (size <= 10_000 ? 100 : { none: 'the goal is for 10,000 entries; it has one as a ratio in the row before' }),
    async measure({ past, file }) {
      if (past === null) throw new Error('no first question was asked');
      const { value } = await asOf(past, endOfDay(addDays(earlyDay, 1), 'UTC'), file);
      return { value, floor: null };
    },
  },
  {
    name: 'one step of the heat map to another day known, 95th percentile',
    floor: null,
    goal: ({ size }) => (size <= 10_000 ? 100 : { none: 'the goal is for 10,000 entries' }),
    async measure({ past }) {
      if (past === null) throw new Error('no first question was asked');
      const step = async (at: number) => {
        const known = addDays(earlyDay, 40 + at * 23);
        const outcome = await past.heatMap(endOfDay(known, 'UTC'), known, { kind: 'residual', category: null });
        if (outcome?.ok !== true || (outcome.value?.map.total ?? 0) === 0) throw new Error('no map');
      };
      await step(0);
      return { value: quantile(await times(25, step), 0.95), floor: null };
    },
  },
  {
    name: 'one step of the heat map to another day of its positions, 95th percentile',
    floor: null,
    goal: ({ size }) => (size <= 10_000 ? 100 : { none: 'the goal is for 10,000 entries' }),
    async measure({ past }) {
      if (past === null) throw new Error('no first question was asked');
      const known = endOfDay(addDays(earlyDay, 600), 'UTC');
      const view = { kind: 'residual', category: null } as const;
      await past.heatMap(known, addDays(earlyDay, 600), view);
      const taken = await times(25, (at) => past.heatMap(known, addDays(earlyDay, at * 23), view));
      past.end();
      return { value: quantile(taken, 0.95), floor: null };
    },
  },
];
