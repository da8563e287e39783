import { expose, transfer } from 'comlink';
import { roundOfSheet } from '../../documents/rcsa/read-sheet.ts';
import { sourcesOf } from '../../documents/sources/all.ts';
import { isJsonFile, readSourceFile, sourceOfFile } from '../../documents/sources/read-source.ts';
import type { SourceChoices } from '../../documents/sources/source.ts';
import type { Records } from '../../documents/mapping/guess-direction.ts';
import { ownCells } from '../../documents/mapping/grouped-problems.ts';
import { rejectedOf, writeRejected, type RejectedFormat } from '../../documents/mapping/rejected-file.ts';
import { importFileOf, readImportFile, type ImportFile } from '../../documents/spreadsheets/import-file.ts';
import { readTable } from '../../documents/spreadsheets/read-table.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { importable, importsOf } from '../../engine/imports/import-columns.ts';
import type { ImportAnswer, ImportInput, ImportRow, Rejection } from '../../engine/imports/import-input.ts';
import { jsonToBytes } from '../../engine/values/json-bytes.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Pause } from '../../engine/values/steps.ts';
import { translator } from '../../words/translate.ts';
import { openedGrids, type OpenedGrids } from './import-mapping.ts';
import { inSlices } from './in-slices.ts';
import { openedWhole, type OpenedWhole, type WholeRead, type WholeWishes } from './import-whole.ts';
import type { ColumnView, MapperView, ScoreCheck } from './mapper-view.ts';
import { previewedOf, type Previewed } from './previewed.ts';
import { register, tried, type Tell } from './tried.ts';
import { withLooked, type Walked, type WalkedName, type WalkedParts } from './walked.ts';

// A file is read, and what it would do is found out, away from the page's thread: its rows stay here until they are taken,
// some at a time. To stop it, the worker is ended.

/**
 * What a page is told of rows that were made of a file. `asksService`: some of them name no service, and could. `isJson`: it may be
 * the file of another program, whatever it was read as.
 */
export type FileRead = Pick<ImportFile, 'headings' | 'from' | 'examples'> & {
  readonly count: number;
  readonly asksService: boolean;
  readonly isJson: boolean;
};

/** How a file is read: as that of a program by its name, `null` for one with columns of its own. */
export type ReadingWishes = SourceChoices & { readonly as: string | null };

/** An import but for its rows, which are here. */
export type ImportWishes = Omit<ImportInput<Mapping>, 'rows'>;

/** What a person brings: a file, or what was copied. */
export type Brought =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string; readonly html: string | null };

/** Into what a file is brought: `table` is `null` where the kind is guessed as well. */
export type Opening = {
  readonly table: string | null;
  readonly language: Language;
  readonly today: string;
  readonly names: Readonly<Record<string, string>>;
};

/** What a file turned out to be: a whole register, one of ours, or one whose columns are mapped, `kept` by a mapping that the register keeps. */
export type Opened =
  | { readonly way: 'whole'; readonly read: WholeRead }
  /** A sheet of a round: that page takes it. `bytes`: those of the file. */
  | { readonly way: 'rcsa'; readonly roundId: string; readonly bytes: Uint8Array }
  | { readonly way: 'own'; readonly table: string; readonly read: FileRead }
  | { readonly way: 'mapped'; readonly view: MapperView; readonly kept: KeptMapping | null };
export type KeptMapping = { readonly id: string; readonly name: string; readonly isExact: boolean };

/**
 * What of a sheet is said, and is not guessed; without a sheet it is the first. `added`: headings that a kept mapping does not know;
 * `missing`: those of its own that the sheet has not.
 */
export type Looking = {
  readonly sheet?: number;
  /** Whether the rows or the columns of the sheet are its records. */
  readonly records?: Records;
  readonly header?: Mapping['header'];
  readonly table?: string | null;
  readonly mapping?: Mapping;
  readonly added?: readonly string[];
  readonly missing?: readonly string[];
};

/** Who somebody of theirs is, by heading and their text. */
export type People = Readonly<Record<string, Mapping['columns'][number]['values']>>;

/** How many rows the work is done with; of how many is not known while a file is read. */
export type RowProgress = { readonly done: number; readonly of: number | null };

let file: ImportFile = { rows: [], headings: {}, from: null };
/** The file that is read, so that it can be read otherwise. */
let opened: { readonly table: string; readonly bytes: Uint8Array; readonly name: string } | null = null;
/** Its sheets as they are, where they are mapped. */
let grids: OpenedGrids | null = null;
/** What was rejected of them, as far as it was found out last. */
let refused: readonly Rejection[] = [];
/** What is told of them one by one, of what was looked at or taken last. */
let walked: Walked | null = null;
/** What they would do, as it was found out last. */
let looked: ImportAnswer | null = null;
/** Whether the rows were made by a mapping. */
let isMapped = false;
/** A workbook that is a whole register. */
let every: OpenedWhole | null = null;

/** What is done in steps, and may be ended between two of them. */
let underWay = new AbortController();

/** Gives the thread to others now and then, and throws once somebody has left what is then begun, or begins it anew. */
function untilLeft(): Pause {
  underWay.abort();
  underWay = new AbortController();
  return inSlices(underWay.signal);
}

function readOf(table: string, bytes: Uint8Array | null): FileRead {
  const { fileField } = importsOf(kinds, table);
  const asksService = fileField !== undefined && file.rows.some(({ fields }) => (fields[fileField] ?? '') === '');
  const { headings, from, examples = [] } = file;
  return { headings, from, examples, count: file.rows.length, asksService, isJson: bytes !== null && isJsonFile(bytes) };
}

/** The kind of a file that is one of ours, or of another program that is known; `null` where its columns are to be mapped. */
function ownFile(brought: { readonly name: string; readonly bytes: Uint8Array }, table: string | null): Result<string | null> {
  const { name, bytes } = brought;
  const tables = table === null ? importable(kinds) : [table];
  for (const one of tables) {
    const source = sourceOfFile(one, bytes);
    const read = source === null ? null : readSourceFile(source, bytes, name, { label: null, production: [] });
    if (read?.ok !== true) continue;
    file = read.value;
    return ok(one);
  }
  const own = grids?.ownTables(tables) ?? [];
  const raw = own.length === 0 ? null : readTable(bytes, name);
  for (const one of raw?.ok === true ? own : []) {
    const read = raw?.ok === true ? importFileOf(one, raw.value) : null;
    if (read?.ok !== true) continue;
    // A template in which nothing was filled in.
    if (read.value.rows.length === 0) return fail(problem('import.noRows', { file: name }));
    file = read.value;
    return ok(one);
  }
  return ok(null);
}

const service = {
  /** Reads what somebody brings as what it looks like. `port` leads to the register. */
  async open(brought: Brought, opening: Opening, port: MessagePort, tell: (progress: RowProgress) => void): Promise<Result<Opened>> {
    const found = await openedGrids(brought, opening, register(port), (done) => tell({ done, of: null }));
    port.close();
    grids = found.ok ? found.value : null;
    isMapped = false;
    every = null;
    if ('bytes' in brought) {
      const roundId = found.ok ? roundOfSheet(found.value.book) : null;
      if (roundId !== null) return transfer(ok({ way: 'rcsa', roundId, bytes: brought.bytes }), [brought.bytes.buffer as ArrayBuffer]);
      const known = found.ok ? openedWhole(found.value.book, brought.bytes, brought.name) : null;
      if (known?.ok === false) return known;
      if (known !== null) {
        every = known.value;
        file = { rows: every.rows, headings: {}, from: null };
        return ok({ way: 'whole', read: every.read });
      }
      const own = ownFile(brought, opening.table);
      if (!own.ok) return own;
      if (own.value !== null) {
        opened = { table: own.value, bytes: brought.bytes, name: brought.name };
        return ok({ way: 'own', table: own.value, read: readOf(own.value, brought.bytes) });
      }
    }
    if (!found.ok) return found;
    const first = found.value.first();
    return first.ok ? ok({ way: 'mapped', ...first.value }) : first;
  },

  /** Reads the file once more, as somebody wants it. What cannot be read so leaves what was read before. */
  async readAs({ as, ...choices }: ReadingWishes): Promise<Result<FileRead>> {
    if (opened === null) throw new Error('no file is open');
    const { table, bytes, name } = opened;
    const source = sourcesOf(table).find((one) => one.name === as);
    const read = source === undefined ? await readImportFile(table, bytes, name) : readSourceFile(source, bytes, name, choices);
    if (!read.ok) return read;
    file = read.value;
    return ok(readOf(table, bytes));
  },

  /** A sheet as the mapper shows it, guessed anew as far as it is not said. */
  view: (looking: Looking): Result<MapperView> => whole().view(looking),
  /** What a column holds where a person has said what it is. */
  column: (mapping: Mapping, at: number): ColumnView => whole().column(mapping, at),

  scores: (mapping: Mapping, people: People): ScoreCheck => whole().scores(mapping, people),

  /** Makes the rows of a mapping. */
  async apply(mapping: Mapping, people: People, tell: Tell): Promise<FileRead> {
    const { rows, headings } = await whole().apply(mapping, people, tell, untilLeft());
    file = { rows, headings, from: null };
    isMapped = true;
    return readOf(mapping.table, null);
  },

  /** Decides as the command would, and throws the decision away. `port` leads to the register. */
  async preview(wishes: ImportWishes, port: MessagePort, tell: Tell): Promise<Result<Previewed>> {
    const found = await tried('register.import', { ...wishes, rows: file.rows }, port, tell, untilLeft());
    if (!found.ok) return found;
    looked = found.value;
    return ok(outcome(found.value, file.rows, isMapped ? whole().told() : null));
  },

  /** The same of a whole register. */
  previewWhole: (wishes: WholeWishes, port: MessagePort, tell: Tell): Promise<Result<readonly Previewed[]>> =>
    everySheet().preview(wishes, port, tell, untilLeft()),

  /** Ends the making of rows, or the finding out what they would do, that is under way: what was made before stays. */
  leave(): void {
    underWay.abort();
  },

  /** What became of the rows, once they were taken. */
  outcome: (answer: ImportAnswer): Previewed => outcome(withLooked(answer, looked), [], null),
  outcomes: (answers: readonly ImportAnswer[]): readonly Previewed[] => everySheet().outcomes(answers),

  /** Some of what is told one by one: of a whole register (`table`) of one of its kinds. */
  walk: <N extends WalkedName>(table: string | null, name: N, from: number, count: number): readonly WalkedParts[N][] =>
    (table === null ? walked : everySheet().walked(table))?.part(name, from, count) ?? [],

  /** Some of the rows, as bytes of their JSON. */
  part(from: number, count: number): Uint8Array {
    const bytes = jsonToBytes(file.rows.slice(from, from + count));
    return transfer(bytes, [bytes.buffer]);
  },

  /** The rejected rows of what was looked at or taken, in the shape of their file, with a column that says why. */
  rejected(table: string, language: Language, format: RejectedFormat): Result<Uint8Array> {
    const shape = file.from === null ? whole().shape() : ok(null);
    if (!shape.ok) return shape;
    return writeRejected([rejectedOf({ table, file, shape: shape.value }, refused, translator(language))], format);
  },
  /** Those of a whole register, as a workbook of its sheets. */
  rejectedSheets: (language: Language): Result<Uint8Array> => everySheet().rejected(translator(language)),
};
export type ImportService = typeof service;

function whole(): OpenedGrids {
  if (grids === null) throw new Error('no sheet is open');
  return grids;
}

function everySheet(): OpenedWhole {
  if (every === null) throw new Error('no whole register is open');
  return every;
}

function outcome(answer: ImportAnswer, rows: readonly ImportRow[], told: Previewed['told']): Previewed {
  refused = answer.rejected;
  const made = previewedOf(answer, rows, isMapped ? whole().theirs() : ownCells(file.rows), told);
  walked = made.walked;
  return made.found;
}

expose(service);
