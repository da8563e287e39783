import { applyMapping, type Mapped } from '../documents/mapping/apply-mapping.ts';
import type { MappingContext } from '../documents/mapping/context.ts';
import { findMapping, type Fit, type ReadableBook } from '../documents/mapping/find-mapping.ts';
import { theirCells } from '../documents/mapping/grouped-problems.ts';
import { guessMapping, type Guess } from '../documents/mapping/guess-mapping.ts';
import { knownOf } from '../documents/mapping/known.ts';
import { furtherKey } from '../documents/mapping/targets.ts';
import type { ImportFile } from '../documents/spreadsheets/import-file.ts';
import type { Grid, OpenBook } from '../documents/spreadsheets/book.ts';
import { openBook } from '../documents/spreadsheets/open-book.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { rowsAs } from '../domain/rows.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { MemoryRegister } from '../engine/commands/memory-register.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Instant } from '../engine/values/time.ts';
import { sureMapping } from './import-sure.ts';

/** A register as far as a mapping is guessed and applied with it. */
export type MappingRegister = Pick<MemoryRegister, 'replay' | 'privates'> & { readonly settings: Settings; readonly now: Instant };

/** By what a file with headings of its own is read: a mapping of a file, one that the register kept, or a guess. */
export type MappedBy = 'file' | 'kept' | 'guess';

/** A file with headings of its own as rows of ours, and all that is told of how it was read. */
export type MappedFile = ImportFile & {
  readonly grid: Grid;
  readonly by: MappedBy;
  readonly mapping: Mapping;
  /** The mapping that the register keeps of files of this shape. */
  readonly kept: { readonly id: string; readonly name: string } | null;
  /** What was guessed, where something was. */
  readonly guess: Guess | null;
  /** Headings that the mapping does not know, and its own that the file has not. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly told: Pick<Mapped, 'notices' | 'passedOver'>;
  /** What stands in the file where a column of ours was read from. */
  readonly textIn: (row: number, column: string) => string | null;
};

/** What was asked of the reading of a file: a mapping, or that it be guessed; and the sheet, where it was named. */
export type MappedAs = { readonly table: string; readonly mapping: Mapping | null; readonly sheet: string | null };

/** More sheets of a workbook are not looked through for a table. */
const mostSheets = 20;

/** Reads a file with headings of its own: by the mapping that was given, else by the kept one whose shape it has, else by a guess. */
export function mappedFile(bytes: Uint8Array, path: string, asked: MappedAs, register: MappingRegister): Result<MappedFile> {
  const opened = openBook(bytes, path);
  if (!opened.ok) return opened;
  const book = sheetOf(opened.value, asked.sheet);
  if (!book.ok) return book;
  const today = todayOf(register.settings, register.now);
  const known = knownOf(memorySource(register, today));
  const kept = keptMappings(register, asked.table);
  if (asked.mapping !== null) {
    const fits = findMapping([{ mapping: asked.mapping }], book.value);
    if (fits === null) return notFitting(asked.mapping, path);
    return byMapping(fits, book.value, { known, today, people: {} }, keptAs(kept, fits));
  }
  const found = findMapping(kept, book.value);
  const guessed = bestGuess(book.value, found?.at ?? null, (grid) =>
    guessMapping(grid, {
      table: asked.table,
      known,
      learnt: kept.map(({ mapping }) => mapping),
      today,
      language: register.settings.language,
    }),
  );
  if (!guessed.ok) return guessed;
  const { grid, guess } = guessed.value;
  const { mapping, people } = sureMapping(found, guess);
  const fileBy = found === null ? 'guess' : 'kept';
  return ok(
    applied(
      grid,
      mapping,
      { known, today, people },
      { by: fileBy, kept: found?.kept ?? null, guess, added: found?.added ?? [], missing: found?.missing ?? [] },
    ),
  );
}

type Kept = { readonly id: string; readonly name: string; readonly mapping: Mapping };
type How = Pick<MappedFile, 'by' | 'kept' | 'guess' | 'added' | 'missing'>;

function byMapping(
  found: Fit & { readonly at: number },
  book: ReadableBook,
  context: MappingContext,
  kept: Kept | null,
): Result<MappedFile> {
  const grid = book.grid(found.at);
  if (!grid.ok) return grid;
  return ok(applied(grid.value, found.mapping, context, { by: 'file', kept, guess: null, added: found.added, missing: found.missing }));
}

function applied(grid: Grid, mapping: Mapping, context: MappingContext, { kept, ...how }: How): MappedFile {
  const mapped = applyMapping(grid, mapping, context);
  const { rows, headings, places } = mapped;
  return {
    ...how,
    rows,
    headings,
    from: null,
    grid,
    mapping,
    kept: kept === null ? null : { id: kept.id, name: kept.name },
    told: mapped,
    textIn: theirCells(grid, places),
  };
}

/** The mapping that the register keeps of files of the shape that a given one has: it is put right by it, and no second one is kept. */
function keptAs(kept: readonly Kept[], { mapping: { columns } }: Fit): Kept | null {
  const shape = (of: Mapping['columns']) => JSON.stringify(of.map(({ heading }) => heading));
  return [...kept].reverse().find(({ mapping }) => shape(mapping.columns) === shape(columns)) ?? null;
}

/** The mappings of a kind that a register keeps. */
function keptMappings({ replay }: MappingRegister, table: string): readonly Kept[] {
  const rows = rowsAs('importMappings', [...tableOf(replay, 'importMappings').values()]);
  return rows.flatMap(({ id, name, mapping, archivedAt }) =>
    mapping.table === table && archivedAt === null ? [{ id, name, mapping }] : [],
  );
}

/** A book of the sheet that was named alone. */
function sheetOf(book: OpenBook, name: string | null): Result<ReadableBook> {
  if (name === null) return ok(book);
  const plain = (text: string | null) => (text ?? '').normalize('NFC').trim().toLowerCase();
  const at = book.sheets.findIndex((sheet) => plain(sheet.name) === plain(name));
  const sheet = book.sheets[at];
  if (sheet === undefined) {
    const values = book.sheets.flatMap((one) => one.name ?? []).join(', ');
    return fail(problem('usage.notOneOf', undefined, { value: name, option: '--sheet', values }));
  }
  return ok({ sheets: [{ ...sheet, isHidden: false }], first: 0, grid: () => book.grid(at) });
}

/** The guess of the sheet that looks most like the table, or of the one at `at`. */
function bestGuess(
  book: ReadableBook,
  at: number | null,
  guessOf: (grid: Grid) => Guess,
): Result<{ readonly grid: Grid; readonly guess: Guess }> {
  const shown = book.sheets.flatMap(({ isHidden }, place) => (isHidden ? [] : [place])).slice(0, mostSheets);
  let best: { readonly grid: Grid; readonly guess: Guess; readonly weight: number } | null = null;
  for (const place of at === null ? (shown.length === 0 ? [book.first] : shown) : [at]) {
    const grid = book.grid(place);
    // One that cannot be read stands in the way only where it is the one.
    if (!grid.ok) {
      if (place === (at ?? book.first)) return grid;
      continue;
    }
    const guess = guessOf(grid.value);
    const weight = weightOf(guess);
    if (best === null || weight > best.weight) best = { grid: grid.value, guess, weight };
  }
  if (best === null) throw new Error('a book has a sheet');
  return ok(best);
}

/** How much of a sheet is sure to be of the table. */
function weightOf({ mapping, columns }: Guess): number {
  return mapping.columns.reduce((sum, { goes }, at) => {
    const isOurs = goes.to !== 'leftOut' && !(goes.to === 'field' && goes.key === furtherKey);
    const column = columns[at];
    return isOurs && column?.isUnsure === false ? sum + column.confidence : sum;
  }, 0);
}

function notFitting({ columns }: Mapping, file: string) {
  const headings = columns.flatMap(({ heading, goes }) => (goes.to === 'leftOut' ? [] : [heading]));
  return fail(problem('import.mappingNotFitting', { file }, { headings: headings.slice(0, 10).join(', ') }));
}
