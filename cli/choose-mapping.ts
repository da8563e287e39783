import type { ReadableBook } from '../documents/mapping/find-mapping.ts';
import { directionOf, findKept } from '../documents/mapping/mapping-book.ts';
import type { Direction } from '../documents/mapping/guess-direction.ts';
import type { Guess } from '../documents/mapping/guess.ts';
import { guessMapping } from '../documents/mapping/guess-mapping.ts';
import { guessSheet } from '../documents/mapping/guess-sheet.ts';
import type { Known } from '../documents/mapping/known.ts';
import { legendReader } from '../documents/mapping/scale-legend.ts';
import type { Grid, OpenBook } from '../documents/spreadsheets/book.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Day } from '../engine/values/time.ts';
import { completedMapping } from '../documents/mapping/completed-mapping.ts';

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
  /** What a record is in the sheet: a row or a column. */
  readonly direction: Direction;
};

/** A file, and how it may be read otherwise where nobody said what its records are. */
export type Books = { readonly book: ReadableBook; readonly otherwise: readonly ReadableBook[] };

/** What a register knows that tells how a file is to be read. */
export type ChosenWith = { readonly table: string; readonly known: Known; readonly today: Day; readonly kept: readonly Kept[] };

/** Chooses by what a book is read: the mapping that is given, wherever its headings stand. */
export function givenMapping(mapping: Mapping, { book, otherwise }: Books, file: string, kept: readonly Kept[]): Result<Chosen> {
  const hit = findKept([{ mapping }], book, otherwise);
  if (hit === null) {
    const headings = mapping.columns.flatMap(({ heading, goes }) => (goes.to === 'leftOut' ? [] : [heading]));
    return fail(problem('import.mappingNotFitting', { file }, { headings: headings.slice(0, 10).join(', ') }));
  }
  const { found } = hit;
  const grid = hit.book.grid(found.at);
  if (!grid.ok) return grid;
  // The one that the register keeps of this shape is put right by it, and no second one is kept.
  const shape = (of: Mapping) => JSON.stringify(of.columns.map(({ heading }) => heading));
  const same = [...kept].reverse().find((one) => shape(one.mapping) === shape(found.mapping)) ?? null;
  const { added, missing } = found;
  const direction = { ...directionOf(grid.value), confidence: 1 };
  return ok({ grid: grid.value, mapping: found.mapping, by: 'file', kept: same, guess: null, added, missing, direction });
}

/** Chooses by what a book is read: the kept mapping whose shape it has, completed by a guess, else a guess alone. */
export function guessedMapping({ book: first, otherwise }: Books, { table, known, today, kept }: ChosenWith): Result<Chosen> {
  const hit = findKept(kept, first, otherwise);
  const { found, book } = hit ?? { found: null, book: first };
  const legends = legendReader(book, (place) => {
    const read = book.grid(place);
    return read.ok ? read.value : null;
  });
  const at = found?.at ?? guessSheet(book, legends.gridAt);
  const grid = book.grid(at);
  if (!grid.ok) return grid;
  const learnt = kept.map(({ mapping }) => mapping);
  const header = found?.mapping.header ?? null;
  const guess = guessMapping(grid.value, { table, header, known, today, learnt, legendTop: legends.topBeside(at) });
  const direction = directionOf(grid.value);
  if (found === null)
    return ok({ grid: grid.value, mapping: guess.mapping, by: 'guess', kept: null, guess, added: [], missing: [], direction });
  const { added, missing } = found;
  return ok({
    grid: grid.value,
    mapping: completedMapping(found, guess.mapping),
    by: 'kept',
    kept: found.kept,
    guess,
    added,
    missing,
    direction: { ...direction, confidence: 1 },
  });
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
