import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Papa from 'papaparse';
import { readZip, type ZipMember } from '../../documents/zip/read-zip.ts';
import { measureRows, type BenchRow, type Measured } from './bench.ts';
import { writeLargeFile } from './large-file.ts';
import { middleCpu, middleRun, runNode, type ProcessRun } from './process-run.ts';
import { riskRows } from '../large/large-register.ts';
import { theirCsv } from './their-risks.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'out/node/plimsoll.mjs');
const floorOf = (name: string) => join(root, 'test/bench/node', `${name}.mjs`);

/** A folder with files that were made before anything is measured. `runs`: what rows before measured for those after them. */
type Room = {
  readonly folder: string;
  /** A register with a long ledger, and the places of its segments in the file. */
  readonly long: { readonly path: string; readonly index: string; readonly rowBytes: number };
  readonly csv: string;
  /** The same risks under headings and in words of somebody else's. */
  readonly theirs: string;
  readonly reported: string;
  readonly runs: Map<string, ProcessRun>;
};

/** The program is measured as a process of its own, from its start to its end. */
export async function measureCommandLine(size: number, entries: number, scale: string, say: (line: string) => void): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    return await measureRows(rows, await roomIn(folder, size, entries), scale, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function roomIn(folder: string, size: number, entries: number): Promise<Room> {
  const path = await writeLargeFile(join(folder, 'long.plimsoll'), Math.min(5_000, entries), entries);
  const bytes = readFileSync(path);
  const members = membersOf(bytes);
  const index = join(folder, 'index.json');
  const places = members
    .filter(({ name }) => name.startsWith('ledger/'))
    .map(({ packed }) => [packed.bytes.byteOffset, packed.bytes.byteOffset + packed.bytes.length])
    .map((place) => place.map((at) => at - bytes.byteOffset));
  writeFileSync(index, JSON.stringify(places));
  const rowBytes = members.filter(({ name }) => name.startsWith('checkpoint/')).reduce((sum, { packed }) => sum + packed.size, 0);
  const csv = csvOf(join(folder, 'risks.csv'), size);
  const reported = await emptyRegister(folder);
  await runNode([program, 'import', reported, '--risks', csvOf(join(folder, 'reported.csv'), Math.min(20_000, size)), '--strict']);
  const theirs = join(folder, 'theirs.csv');
  writeFileSync(theirs, theirCsv(size));
  return { folder, long: { path, index, rowBytes }, csv, theirs, reported, runs: new Map() };
}

function csvOf(path: string, count: number): string {
  writeFileSync(path, Papa.unparse(riskRows(count).map(({ fields }) => fields)));
  return path;
}

async function emptyRegister(folder: string): Promise<string> {
  const path = join(folder, `${Math.random()}.plimsoll`);
  await runNode([program, 'init', path, '--name', 'Bench', '--by', 'bench', '--currency', 'EUR', '--time-zone', 'UTC']);
  return path;
}

function membersOf(bytes: Uint8Array): readonly ZipMember[] {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A day among the first of the long ledger. */
const [dayBegins, dayEnds] = ['2024-01-15T00:00:00Z', '2024-01-15T23:59:59.999Z'];

/** What a command does with the long ledger. Each reads and verifies the file first. */
function onLong(name: string, args: (path: string) => readonly string[], count = 1): BenchRow<Room> {
  return {
    name,
    floor: 'one Node process that inflates with zlib and hashes each line with node:crypto',
    goal: 8,
    async measure({ long, runs }) {
      const run = await middleRun(count, () => [program, ...args(long.path)]);
      runs.set(name, run);
      const floor = runs.get('floor') ?? (await middleRun(3, () => [floorOf('verify'), long.path, long.index]));
      runs.set('floor', floor);
      return { value: run.time, floor: floor.time };
    },
  };
}

const longRows = [
  onLong('verify in the command line', (path) => ['verify', path], 3),
  onLong('list of the risks', (path) => ['list', path, 'risks']),
  onLong('the register as it was on an early day', (path) => ['as-of', path, '--at', dayEnds]),
  onLong('log of an early day', (path) => ['log', path, '--since', dayBegins, '--until', dayEnds]),
  onLong('history of one record', (path) => ['log', path, '--id', 'R-8']),
  onLong('a link, written', (path) => ['link', path, 'R-1', 'triggers', 'R-2', '--by', 'bench', '--clock-is-right']),
];

/** Processor time of recording one deployment in a copy of a register, beyond that of starting Node. */
async function recordingCpu(folder: string, register: string, count: number): Promise<number> {
  const copy = join(folder, 'recorded.plimsoll');
  const options = ['--service', 'bench', '--version', '1.0.0', '--outcome', 'ok', '--by', 'bench', '--clock-is-right'];
  const recorded = await middleCpu(count, () => {
    copyFileSync(register, copy);
    return [program, 'record', 'deployment', copy, ...options];
  });
  return recorded - (await startingCpu());
}

const startingCpu = () => middleCpu(5, () => ['-e', '0']);

const recordRows: readonly BenchRow<Room>[] = [
  {
    name: 'one deployment recorded in the sample, processor time beyond starting Node (ms)',
    floor: null,
    goal: 300,
    async measure({ folder }) {
      const sample = join(folder, 'sample.plimsoll');
      await runNode([program, 'init', sample, '--sample']);
      return { value: await recordingCpu(folder, sample, 5), floor: null };
    },
  },
  {
    name: 'one deployment recorded in the long ledger, processor time beyond starting Node',
    floor: 'the same of verify',
    goal: 1.2,
    async measure({ folder, long }) {
      const verify = (await middleCpu(3, () => [program, 'verify', long.path])) - (await startingCpu());
      return { value: await recordingCpu(folder, long.path, 3), floor: verify };
    },
  },
];

const rows: readonly BenchRow<Room>[] = [
  ...longRows,
  ...recordRows,
  {
    name: 'peak memory of the hungriest of these beyond the rows (MiB)',
    floor: null,
    goal: 500,
    async measure({ long, runs }) {
      const peaks = longRows.map(({ name }) => runs.get(name)?.peak ?? NaN);
      return { value: Math.max(...peaks) - long.rowBytes / 1024 ** 2, floor: null };
    },
  },
  {
    name: 'import of the risks in the command line',
    floor: 'one Node process that parses the CSV, writes and waits for the disk',
    goal: 8,
    async measure({ folder, csv, runs }) {
      const run = await middleRun(1, async () => [program, 'import', await emptyRegister(folder), '--risks', csv, '--strict']);
      runs.set('import', run);
      return { value: run.time, floor: (await middleRun(3, () => [floorOf('import'), csv, join(folder, 'floor')])).time };
    },
  },
  {
    name: 'peak memory of that import (MiB)',
    floor: null,
    goal: 500,
    measure: async ({ runs }) => ({ value: runs.get('import')?.peak ?? NaN, floor: null }),
  },
  {
    name: 'import of the same risks in words of somebody else, guessed and mapped',
    floor: 'one Node process that parses the CSV, writes and waits for the disk',
    goal: 8,
    async measure({ folder, theirs, runs }) {
      const run = await middleRun(1, async () => [program, 'import', await emptyRegister(folder), '--risks', theirs, '--auto', '--strict']);
      runs.set('mapped', run);
      return { value: run.time, floor: (await middleRun(3, () => [floorOf('import'), theirs, join(folder, 'floor')])).time };
    },
  },
  {
    name: 'peak memory of that mapped import (MiB)',
    floor: null,
    goal: 500,
    measure: async ({ runs }) => ({ value: runs.get('mapped')?.peak ?? NaN, floor: null }),
  },
  {
    name: 'report as XLSX, of 20,000 risks at most',
    floor: 'native deflate of its XML',
    goal: 4,
    async measure({ folder, reported }) {
      const run = await middleRun(1, () => [
        program,
        'report',
        reported,
        '--quarter',
        '2025-Q3',
        '--compare',
        'none',
        '--format',
        'xlsx',
        '--out',
        folder,
      ]);
      const parts = membersOf(readFileSync(join(folder, 'report.xlsx'))).map((member) => member.unpack());
      const start = performance.now();
      for (const part of parts) if (part.ok) deflateRawSync(part.value);
      return { value: run.time, floor: performance.now() - start };
    },
  },
];
