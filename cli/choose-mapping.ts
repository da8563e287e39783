import { findMapping, type ReadableBook } from '../documents/mapping/find-mapping.ts';
import type { Guess } from '../documents/mapping/guess.ts';
import { guessMapping } from '../documents/mapping/guess-mapping.ts';
import type { Known } from '../documents/mapping/known.ts';
import { furtherKey } from '../documents/mapping/targets.ts';
import type { Grid, OpenBook } from '../documents/spreadsheets/book.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Day } from '../engine/values/time.ts';
import { completedMapping } from './completed-mapping.ts';

/** By what a file with headings of its own is read: a mapping of a file, one that the register kept, or a guess. */
export type MappedBy = 'file' | 'kept' | 'guess';

/** A mapping that the register keeps. */
export type Kept = { readonly id: string; readonly name: string; readonly mapping: Mapping };

/** A sheet and the mapping by which it is read. */
export type Chosen = {
  readonly grid: Grid;
  readonly mapping: Mapping;
  readonly by: MappedBy;
  /** The mapping that the register keeps of files of this shape. */
  readonly kept: Kept | null;
  /** What was guessed, where something was. */
  readonly guess: Guess | null;
  /** Headings that the mapping does not know, and its own that the file has not. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
};

/** What a register knows that tells how a file is to be read. */
export type ChosenWith = { readonly table: string; readonly known: Known; readonly today: Day; readonly kept: readonly Kept[] };

/** More sheets of a workbook are not looked through for a table. */
const mostSheets = 20;

/** Chooses by what a book is read: the mapping that is given, wherever its headings stand. */
export function givenMapping(mapping: Mapping, book: ReadableBook, file: string, kept: readonly Kept[]): Result<Chosen> {
  const found = findMapping([{ mapping }], book);
  if (found === null) {
    const headings = mapping.columns.flatMap(({ heading, goes }) => (goes.to === 'leftOut' ? [] : [heading]));
    return fail(problem('import.mappingNotFitting', { file }, { headings: headings.slice(0, 10).join(', ') }));
  }
  const grid = book.grid(found.at);
  if (!grid.ok) return grid;
  // The one that the register keeps of this shape is put right by it, and no second one is kept.
  const shape = (of: Mapping) => JSON.stringify(of.columns.map(({ heading }) => heading));
  const same = [...kept].reverse().find((one) => shape(one.mapping) === shape(found.mapping)) ?? null;
  const { added, missing } = found;
  return ok({ grid: grid.value, mapping: found.mapping, by: 'file', kept: same, guess: null, added, missing });
}

/** Chooses by what a book is read: the kept mapping whose shape it has, completed by a guess, else a guess alone. */
export function guessedMapping(book: ReadableBook, { table, known, today, kept }: ChosenWith): Result<Chosen> {
  const found = findMapping(kept, book);
  const learnt = kept.map(({ mapping }) => mapping);
  const best = bestGuess(book, found?.at ?? null, (grid) => guessMapping(grid, { table, known, today, learnt }));
  if (!best.ok) return best;
  const { grid, guess } = best.value;
  if (found === null) return ok({ grid, mapping: guess.mapping, by: 'guess', kept: null, guess, added: [], missing: [] });
  const { added, missing } = found;
  return ok({ grid, mapping: completedMapping(found, guess), by: 'kept', kept: found.kept, guess, added, missing });
}

/** A book of the sheet that was named alone; of all its sheets where none was. */
export function sheetOf(book: OpenBook, name: string | null): Result<ReadableBook> {
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

type Guessed = { readonly grid: Grid; readonly guess: Guess };

/** The guess of the sheet that looks most like the table, or of the one at `at`. */
function bestGuess(book: ReadableBook, at: number | null, guessOf: (grid: Grid) => Guess): Result<Guessed> {
  const shown = book.sheets.flatMap(({ isHidden }, place) => (isHidden ? [] : [place])).slice(0, mostSheets);
  const places = at === null ? (shown.length === 0 ? [book.first] : shown) : [at];
  const only = places.length === 1;
  let best: (Guessed & { readonly weight: number }) | null = null;
  for (const place of places) {
    const grid = book.grid(place);
    // One that cannot be read stands in the way only where it is the one.
    if (!grid.ok && (only || place === book.first)) return grid;
    if (!grid.ok) continue;
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
