import type { Call, Machine } from '../../cli/command.ts';
import { nativePacker } from '../../cli/native-packer.ts';
import { packBeside } from '../../cli/pack-beside.ts';
import { readRegister, type ReadRegister } from '../../cli/register-file.ts';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { run } from '../../cli/run.ts';
import { writtenList } from '../../documents/spreadsheets/written-list.ts';
import { kinds } from '../../domain/index.ts';
import { listRows } from '../../domain/register/in-memory.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { todayOf } from '../../domain/settings/today.ts';
import { memorySource } from '../../engine/lists/memory-source.ts';
import type { Result } from '../../engine/values/result.ts';
import { unzipped } from './register-files.ts';

/** A folder for each released schema: register files that are never made again, and the documents made of them. */
const root = join(import.meta.dirname, '../fixtures/frozen');

export type FrozenRegister = {
  /** `schema-2/register` */
  readonly name: string;
  readonly path: string;
  /** Where its documents are, each compressed. */
  readonly documents: string;
};

export function frozenFolder(schema: number): string {
  return join(root, `schema-${schema}`);
}

/** The schemas that have a folder. */
export const frozenSchemas: readonly number[] = readdirSync(root)
  .map((name) => Number(name.replace('schema-', '')))
  .sort((a, b) => a - b);

export function frozenRegisters(schema: number): readonly FrozenRegister[] {
  const folder = frozenFolder(schema);
  const names = readdirSync(folder).flatMap((name) => (name.endsWith('.plimsoll') ? [name.replace('.plimsoll', '')] : []));
  return names.map((name) => ({
    name: `schema-${schema}/${name}`,
    path: join(folder, `${name}.plimsoll`),
    documents: join(folder, 'documents', name),
  }));
}

type Row = Readonly<Record<string, unknown>>;

/** What is known of the registers of a folder apart from their bytes: written by hand, into its `expected.json`. */
export type Expected = {
  /** Of `register.plimsoll`, as are all but the figures. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly asOf: readonly {
    readonly at: string;
    readonly seq: number;
    readonly table: string;
    readonly id: string;
    readonly fields: Row;
  }[];
  /** A row whole under its own schema, and some of its fields under that of today. */
  readonly row: { readonly table: string; readonly id: string; readonly then: Row; readonly today: Row };
  /** An edit, and the table of its record. */
  readonly command: { readonly action: string; readonly input: { readonly id: string; readonly fields: Row }; readonly table: string };
  /** An entry that made the row of `row`, on which nothing was built later. */
  readonly undo: { readonly seq: number };
  /** Figures of documents, counted by hand from the story. `path` leads to one of a JSON document: `risks.total`. */
  readonly figures: readonly {
    readonly register: string;
    readonly document: string;
    readonly path: string;
    readonly is: unknown;
    readonly because: string;
  }[];
};

export function expectedOf(schema: number): Expected {
  return JSON.parse(readFileSync(join(frozenFolder(schema), 'expected.json'), 'utf8')) as Expected;
}

/** The documents that were frozen of a register, by name. */
export function frozenDocuments({ documents }: FrozenRegister): ReadonlyMap<string, Uint8Array> {
  const names = existsSync(documents) ? readdirSync(documents).sort() : [];
  return new Map(names.map((name) => [name.replace(/\.gz$/, ''), gunzipSync(readFileSync(join(documents, name)))]));
}

/** The instant by which the reports know, and by which the lists are made. */
const knownAt = '2026-01-01T00:00:00.000Z';
const languages = ['ko', 'en'] as const;
/** The formats of a report, each with the ending of its file. */
const reportFormats = { json: '.json', html: '.html', csv: '-csv.zip', xlsx: '.xlsx' } as const;
const quarters: Readonly<Record<string, readonly string[]>> = { register: ['2025-Q2', '2025-Q3'] };

/**
 * Every document of a register file as the command line makes it, by name: the quarterly report compared with the quarter
 * before, the lists, the log. The program's fonts are left out of the HTML. A list that today's program does not know, or
 * a command that fails, is an error.
 */
export async function documentsOf({ name, path }: Pick<FrozenRegister, 'name' | 'path'>): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-frozen-'));
  const take = (file: string, as: string) => made.set(as, readFileSync(join(folder, file)));
  const opened = succeeded(await readRegister(silentCall, path));
  try {
    for (const language of languages) {
      const options = ['--format', Object.keys(reportFormats).join(), '--out', folder, '--known-at', knownAt, '--language', language];
      for (const quarter of quarters[name.replace(/^.*\//, '')] ?? ['2025-Q3']) {
        await plimsoll('report', path, '--quarter', quarter, ...options);
        for (const ending of Object.values(reportFormats)) take(`report${ending}`, `report.${quarter}.${language}${ending}`);
      }
      // Of the samples, which are large, the workbooks of lists are made in their own language only.
      const formats = /\/sample-/.test(name) && !name.endsWith(language) ? (['csv'] as const) : (['csv', 'xlsx'] as const);
      for (const [as, bytes] of listsOf(opened, language, formats)) made.set(as, bytes);
      made.set(`log.${language}.txt`, await plimsoll('log', path, '--language', language));
    }
    made.set('log.json', await plimsoll('log', path, '--json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [as, bytes] of made) if (as.endsWith('.html')) made.set(as, withoutFonts(bytes));
  return made;
}

/** Every list of a register as `list` writes it, by name. They are made of one reading: a command for each reads the file a hundred times. */
function listsOf(
  opened: ReadRegister,
  language: Language,
  formats: readonly ('csv' | 'xlsx')[],
): readonly (readonly [string, Uint8Array])[] {
  const { settings: register } = opened;
  const source = memorySource(opened, todayOf(register, knownAt));
  return kinds.names
    .filter((kind) => kinds.columns(kind).length > 0)
    .flatMap((table) => {
      const rows = listRows(source, { table, search: '', filters: [], sort: [], archived: false });
      return formats.map((format): readonly [string, Uint8Array] => [
        `list.${table}.${language}.${format}`,
        succeeded(writtenList(format, { table, rows, source, language, register })),
      ]);
    });
}

const machine: Machine = {
  now: () => knownAt,
  newId: never,
  randomBytes: never,
  account: 'hana',
  packer: () => nativePacker(null),
  packParts: packBeside(null),
};

function never(): never {
  throw new Error('a document is made without chance');
}

/** A use of the command line in which nothing is asked for and nobody is told anything. */
const silentCall: Call = {
  args: [],
  text: () => null,
  texts: () => [],
  flag: () => false,
  machine,
  language: null,
  spoken: 'en',
  speak: () => undefined,
  notify: () => undefined,
  progress: () => undefined,
};

function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Runs the command line in this process. Answers what it prints. */
async function plimsoll(...args: readonly string[]): Promise<Uint8Array> {
  let [out, err] = ['', ''];
  const status = await run(args, {
    machine,
    systemLanguage: 'en',
    isScreen: false,
    meter: null,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  if (status !== 0) throw new Error(`plimsoll ${args.join(' ')}: ${err}`);
  return new TextEncoder().encode(out);
}

function withoutFonts(html: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(html).replace(/(data:font\/woff2;base64,)[\w+/=]+/g, '$1'));
}

/** How two documents differ, to be read by a person: the first lines that only one of them has; `null` where they do not. */
export function difference(name: string, frozen: Uint8Array, now: Uint8Array): string | null {
  if (Buffer.compare(frozen, now) === 0) return null;
  if (now.length === 0) return `${name}: is not made`;
  if (/\.(xlsx|zip|plimsoll)$/.test(name)) {
    const [was, is] = [unzipped(frozen), unzipped(now)];
    const nothing = new Uint8Array();
    const parts = [...new Set([...was.keys(), ...is.keys()])].flatMap(
      (part) => difference(`${name}/${part}`, was.get(part) ?? nothing, is.get(part) ?? nothing) ?? [],
    );
    return parts.length > 0 ? parts.join('\n') : `${name}: the same parts, packed otherwise`;
  }
  const [was, is] = [linesOf(frozen), linesOf(now)];
  let [head, tail] = [0, 0];
  while (head < was.length && was[head] === is[head]) head += 1;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const between = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  const shown = (sign: string, lines: readonly string[], others: readonly string[]) => {
    const alone = lines.filter((line) => !others.includes(line));
    // Where lines only changed places, or stand there once more, all of them tell.
    const told = alone.length > 0 ? alone : lines;
    return [
      ...told.slice(0, 8).map((line) => `${sign} ${line.slice(0, 400)}`),
      ...(told.length > 8 ? [`${sign} … ${told.length - 8} more`] : []),
    ];
  };
  const [before, after] = [between(was), between(is)];
  return [`${name}, line ${head + 1} of ${was.length}:`, ...shown('-', before, after), ...shown('+', after, before)].join('\n');
}

/** Lines; in HTML and XML also what stands between two tags. */
function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split(/\n|(?<=>)(?=<)/);
}
