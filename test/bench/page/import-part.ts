import type { Dexie } from 'dexie';
import Papa from 'papaparse';
import { Parser } from 'saxen';
import type { RegisterClient } from '../../../contract/store.ts';
import { readZip } from '../../../documents/zip/read-zip.ts';
import type { Mapping } from '../../../domain/imports/mapping.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { mapSteps, openedMapper, toTake } from '../../../renderer/features/import/mapper/mapper-state.ts';
import { startImportWork, type ImportWork } from '../../../renderer/workers/import-work.ts';
import { from, type BenchRow, type Figure } from '../bench.ts';
import { theirCsv, theirXlsx } from '../their-risks.ts';
import { floorDatabase, inflate, writeChunks, writeLines } from './floors.ts';
import { floorTimed, floorTimes } from './floor-timed.ts';
import { median } from '../quantile.ts';
import { allRows, command, createRegister, good } from './register.ts';
import { timed, watchedClient } from './watch.ts';

/** Files of somebody else's, each brought into a register of its own as a person brings it, but for the pages. */
type Room = {
  readonly size: number;
  readonly database: Dexie;
  readonly workerBytes: () => Promise<number>;
  /** Milliseconds of the dry run of the last file, and the bytes that the workers then held. */
  dryRun: number;
  held: number;
  /** The rows that the last file became, and the milliseconds of its floor. */
  rows: readonly StoredRow[];
  floor: number;
};

export async function importRoom(size: number, workerBytes: () => Promise<number>): Promise<Room> {
  return { size, database: await floorDatabase(), workerBytes, dryRun: NaN, held: NaN, rows: [], floor: NaN };
}

type Brought = { readonly name: string; readonly bytes: Uint8Array };

/** Reads, maps as it is guessed, and writes; the dry run between is timed by itself. */
async function bring(room: Room, client: RegisterClient, work: ImportWork, file: Brought): Promise<number> {
  const opening = { table: null, language: 'en', today: '2026-01-01', names: {} } as const;
  const none = () => undefined;
  const made: { mapping: Mapping | null; count: number } = { mapping: null, count: 0 };
  const read = await timed(async () => {
    const opened = good(await work.open(file, opening, client.reader(), none));
    if (opened.way !== 'mapped') throw new Error('the file was taken for one of ours');
    // As somebody who went through all steps and agreed.
    made.mapping = toTake({ ...openedMapper(opened.view), passed: mapSteps }).mapping;
    made.count = (await work.apply(made.mapping, {}, none)).count;
  });
  const { mapping, count } = made;
  if (mapping === null || count !== room.size) throw new Error(`${count} rows were made`);
  const input = {
    table: mapping.table,
    source: file.name,
    service: null,
    strict: true,
    clear: [],
    names: {},
    mapping: { id: null, name: 'bench', mapping },
    overwrite: false,
    sameAs: {},
    makes: {},
    tells: 'all' as const,
  };
  room.dryRun = await timed(async () => good(await work.preview({ ...input, trial: true }, client.reader(), none)));
  const rows = { count, part: (begin: number, most: number) => work.part(begin, most) };
  const written = await timed(async () =>
    good(await client.send(command('register.import', { ...input, trial: false, rows: [] }), { rows })),
  );
  return read + written;
}

async function measured(room: Room, file: Brought, parse: (bytes: Uint8Array) => unknown): Promise<Figure> {
  const client = watchedClient();
  const { registerId } = await createRegister(client);
  const work = startImportWork();
  try {
    const bytes = file.bytes.slice();
    const value = await bring(room, client, work, file);
    room.held = await room.workerBytes();
    const rows: readonly StoredRow[] = [...(await allRows(client, 'risks')), ...(await allRows(client, 'assessments'))];
    if (rows.length !== 3 * room.size) throw new Error(`${rows.length} rows were written`);
    const floors = await floorTimes(3, async () => {
      await parse(bytes);
      await writeChunks(room.database, rows);
    });
    const floor = median(floors);
    Object.assign(room, { rows, floor });
    return { value, floor };
  } finally {
    work.stop();
    await timed(() => client.settled());
    await client.forget(registerId);
    client.stop();
  }
}

const parsedCsv = (bytes: Uint8Array) => Papa.parse(new TextDecoder().decode(bytes), { header: true }).data.length;

/** Inflates the sheet by the browser itself and reads its XML once, for its texts. */
async function parsedXlsx(bytes: Uint8Array): Promise<number> {
  const members = good(readZip(bytes)).filter(({ name }) => name.startsWith('xl/worksheets/'));
  let texts = 0;
  for (const sheet of await inflate(members)) {
    const parser = new Parser().on('text', (text) => (texts += text.length));
    parser.write(new TextDecoder().decode(sheet));
    parser.end();
  }
  return texts;
}

export const importRows: readonly BenchRow<Room>[] = [
  {
    name: "a CSV file of somebody else's read, mapped and written as one entry",
    floor: 'the same bytes parsed, the same rows written 2,000 to a record',
    goal: from(100_000, 3),
    measure: (room) => measured(room, { name: 'theirs.csv', bytes: new TextEncoder().encode(theirCsv(room.size)) }, parsedCsv),
  },
  {
    name: 'the least that the lines of its entry take: made, hashed and kept beside the rows by nothing but the engine',
    floor: 'the same bytes parsed, the same rows written 2,000 to a record',
    goal: {
      none: 'it is no work of ours: with the floor itself it is what is gone of the goal before anything is read, mapped and decided',
    },
    measure: async ({ database, rows, floor }) => ({ value: await floorTimed(() => writeLines(database, rows)), floor }),
  },
  {
    name: 'the dry run of it',
    floor: null,
    goal: { none: 'it is what the writing decides, once before it; it is here to be seen when it grows' },
    measure: (room) => Promise.resolve({ value: room.dryRun, floor: null }),
  },
  {
    name: 'memory of the workers after it (MiB)',
    floor: null,
    goal: { none: 'the file, its rows and the register stand in it together: it is here to be seen when it grows' },
    measure: (room) => Promise.resolve({ value: room.held / 1024 ** 2, floor: null }),
  },
  {
    name: 'the same as a workbook',
    floor: 'its sheet inflated and its XML read once, the same rows written 2,000 to a record',
    goal: from(100_000, 3),
    measure: (room) => measured(room, { name: 'theirs.xlsx', bytes: theirXlsx(room.size) }, parsedXlsx),
  },
];
