import { nativePacker } from '../../cli/native-packer.ts';
import { packBeside } from '../../cli/pack-beside.ts';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../cli/run.ts';
import { instantOf } from '../../engine/values/time.ts';
import type { Bases } from './bases.ts';
import { bytesOf, tableOf, type Case } from './case.ts';
import { lookAheadInTurns } from '../support/both-ways.ts';
import { randomOf, type Random } from './random.ts';
import { readByDirectory, readFromStart } from './two-readings.ts';

/** What a command did that none may do: `rule` is which of the promises, `detail` what was seen. */
export type Finding = { readonly rule: string; readonly command: string; readonly detail: string };

type Ended = { readonly args: readonly string[]; readonly status: number; readonly out: string; readonly err: string };

/** The words of a problem that nobody foresaw, in both languages; the frames of a stack; what an unset value is called. */
const unforeseen = /"code": "unexpected"|An unexpected error occurred|예상하지 못한 오류|\n\s+at .+:\d+:\d+|\[object Object\]/;

/** Runs the command line on the file of a case, in a folder that it has to itself, and says which promises it broke. */
export async function judge(one: Case, bases: Bases, folder: string): Promise<readonly Finding[]> {
  const table = tableOf(one, bases);
  const bytes = bytesOf(one, bases);
  const findings: Finding[] = [];
  const world = worldOf(folder, findings, randomOf(one.plan ^ 0x5bd1e995), one.plan % 2 === 0);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  if (table === null) {
    writeFileSync(world.register, bytes);
    await judgeRegister(world, bytes);
  } else {
    const [base] = bases.registers;
    writeFileSync(world.register, base?.bytes ?? bytes);
    writeFileSync(world.table, bytes);
    await judgeTable(world, table);
  }
  return findings;
}

type World = ReturnType<typeof worldOf>;

/** `beside`: whether a thread looks ahead of what is read. */
function worldOf(folder: string, findings: Finding[], random: Random, beside: boolean) {
  const register = join(folder, 'r.plimsoll');
  const table = join(folder, 't.table');
  const out = join(folder, 'out');
  let ids = 0;
  const find = (rule: string, { args, status, out: said, err }: Ended, detail = '') =>
    findings.push({
      rule,
      command: args.join(' ').replaceAll(folder, ''),
      detail: `status ${status} ${detail}\n${err.slice(0, 600)}\n${said.slice(0, 300)}`,
    });
  /** Runs one command, and looks at what every command has to keep to. */
  const plimsoll = async (...args: readonly string[]): Promise<Ended> => {
    const before = readFileSync(register);
    let [text, err] = ['', ''];
    const status = await run(args, {
      machine: {
        ...(beside ? { lookAhead: lookAheadInTurns } : {}),
        now: () => instantOf(Date.UTC(2026, 0, 1)),
        newId: () => `fuzz-${String((ids += 1)).padStart(6, '0')}`,
        randomBytes: (count) => new Uint8Array(count).map((_, index) => (index * 11 + ids) % 256),
        account: 'hana',
        packer: () => nativePacker(null),
        packParts: packBeside(null),
      },
      systemLanguage: random.oneIn(2) ? 'en' : 'ko',
      out: (more) => (text += more),
      err: (more) => (err += more),
      isScreen: false,
      meter: null,
    });
    const ended = { args, status, out: text, err };
    if (![0, 1, 2, 3].includes(status)) find('status', ended);
    if (unforeseen.test(`${err}${text.slice(0, 20_000)}`)) find('unexpected', ended);
    checkWords(ended, find);
    if (status > 1 && !before.equals(readFileSync(register))) find('changed by a failure', ended);
    const left = readdirSync(folder).filter((name) => !['r.plimsoll', 't.table', 'out'].includes(name));
    if (left.length > 0) find('left behind', ended, left.join());
    return ended;
  };
  return { register, table, out, plimsoll, find, random };
}

/** One line for each problem, and one JSON document where it was asked for. */
function checkWords(ended: Ended, find: (rule: string, ended: Ended, detail?: string) => void): void {
  const { args, status, out, err } = ended;
  const lines = err === '' ? [] : err.replace(/\n$/, '').split('\n');
  const problems = lines.filter((line) => line.startsWith('plimsoll: '));
  if (status > 1 && (problems.length === 0 || lines.length > problems.length + 1)) find('lines', ended, `${lines.length} lines`);
  // Each heading of a table is named that is unknown or missing, and a table may have 500 columns.
  if (problems.length > 600) find('lines', ended, `${problems.length} problems`);
  if (!args.includes('--json')) {
    if (status > 1 && out !== '') find('output of a failure', ended);
    return;
  }
  try {
    const document = JSON.parse(out) as { readonly problems?: readonly unknown[] };
    if (status > 1 && document.problems?.length !== problems.length) find('lines', ended, `${document.problems?.length} problems in JSON`);
  } catch {
    find('one JSON document', ended);
  }
}

async function judgeRegister(world: World, bytes: Uint8Array): Promise<void> {
  const { register, plimsoll, find, random, out } = world;
  const verified = await plimsoll('verify', register, '--json');
  const whole = verified.status === 0;
  if (whole) {
    const head = (JSON.parse(verified.out) as { readonly head: { readonly seq: number; readonly hash: string } }).head;
    const proven = await plimsoll('verify', register, '--head', `${head.seq}:${head.hash}`);
    if (proven.status !== 0) find('verified, not proven', proven);
    const [start, directory] = [readFromStart(bytes), readByDirectory(bytes)].map((reading) =>
      JSON.stringify(reading === null ? null : [...reading].sort(byName)),
    );
    if (start !== directory) find('two readings', proven);
  }
  const readers = [
    ['list', register, random.pick(['risks', 'people', 'links', 'incidents', 'assessments', 'actions', 'losses'])],
    ['list', register, random.pick(['risks', 'controls', 'services']), '--format', random.pick(['csv', 'xlsx', 'json']), '--out', out],
    ['list', register, 'risks', '--json'],
    ['log', register],
    ['log', register, '--json', '--id', 'R-1'],
    ['as-of', register, '--at', random.pick(['2025-07-01T00:00:08Z', '2025-12-01T00:00:00Z']), '--json'],
    ['as-of', register, '--at', '2025-12-01T00:00:00Z'],
    ['report', register, '--quarter', '2025-Q3', '--format', random.pick(['json', 'csv,xlsx', 'json,csv', 'html']), '--out', out],
  ];
  const first = random.below(readers.length);
  for (const args of [readers[first] ?? [], readers[(first + 1 + random.below(readers.length - 1)) % readers.length] ?? []]) {
    const read = await plimsoll(...args);
    if (read.status < 2 && !whole) find('opened, not verified', read);
    // What names a record or a quarter may be refused for that; a register that verifies opens.
    if (read.status === 3 && whole && !read.args.includes('--id')) find('verified, not opened', read);
    if (existsSync(out)) rmSync(out, { recursive: true });
  }
  await judgeWriting(
    world,
    whole,
    random.pick([
      ['link', register, 'R-1', 'triggers', 'R-2', '--by', '김하나'],
      ['link', register, 'R-1', 'aggravates', 'R-2', '--evidence', 'x', '--json'],
    ]),
  );
}

async function judgeTable(world: World, table: string): Promise<void> {
  const { register, plimsoll, random } = world;
  const options = ['--json', '--strict', '--dry-run'].filter(() => random.oneIn(3));
  await judgeWriting(world, true, ['import', register, `--${table}`, world.table, '--by', '김하나', ...options]);
  await plimsoll('list', register, table);
}

/** Whatever a command leaves behind verifies, and only what verified before is written to. */
async function judgeWriting(world: World, whole: boolean, args: readonly string[]): Promise<void> {
  const { register, plimsoll, find } = world;
  const before = readFileSync(register);
  const written = await plimsoll(...args);
  const changed = !before.equals(readFileSync(register));
  if (written.status < 2 && !whole) find('opened, not verified', written);
  if (!changed) return;
  if (!whole) find('written, not verified', written);
  const after = await plimsoll('verify', register);
  if (after.status !== 0) find('written, then refused', after, args.join(' '));
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
