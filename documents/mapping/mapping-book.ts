import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid, OpenBook } from '../spreadsheets/book.ts';
import { tooManyColumns } from '../spreadsheets/sheet.ts';
import { canTurn, turnedGrid } from '../spreadsheets/turned-grid.ts';
import { findMapping, type FoundMapping, type ReadableBook } from './find-mapping.ts';
import { sureFrom } from './guess.ts';
import { guessDirection, type Direction, type Records } from './guess-direction.ts';
import { presetFor } from './presets/all.ts';
import { withCarriedColumns } from './presets/carried-columns.ts';

/**
 * A file as a mapping reads it, by what its records are said to be (`null`: as it is guessed for each sheet). `otherwise`: both ways in which
 * its sheets may be read, but for those that are too large to be turned.
 */
export type MappingBook = OpenBook & {
  readonly as: (records: Records | null) => OpenBook;
  readonly otherwise: readonly OpenBook[];
  /** Of a sheet that was read: whether it may be read the other way. */
  readonly canTurn: (at: number) => boolean;
};

const directions = new WeakMap<Grid, Direction>();

/** What a record is in a sheet of a `MappingBook`, and how sure that is. */
export function directionOf(grid: Grid): Direction {
  return directions.get(grid) ?? { records: 'rows', confidence: 1 };
}

/** What its records are taken for: as long as nobody is sure, its rows. */
export function readBy({ records, confidence }: Direction): Records {
  return confidence >= sureFrom ? records : 'rows';
}

/**
 * A file as a mapping reads it: a sheet whose columns are records is turned, and one of a program that is known has a column for each thing
 * of ours that stood in a text of theirs. Sheets that may be turned are read once.
 */
export function mappingBook(book: OpenBook): MappingBook {
  const small = new Map<number, Grid>();
  const large = new Set<number>();
  const read = (...asked: Parameters<OpenBook['grid']>): Result<Grid> => {
    const [at] = asked;
    const before = small.get(at);
    if (before !== undefined) return ok(before);
    const grid = book.grid(...asked);
    if (grid.ok && canTurn(grid.value)) small.set(at, grid.value);
    else large.add(at);
    return grid;
  };
  const as = (records: Records | null): OpenBook => ({
    ...book,
    grid(...asked) {
      const grid = read(...asked);
      if (!grid.ok) return grid;
      if (records === 'columns' && !canTurn(grid.value)) return fail(...tooManyColumns(1).problems);
      return ok(asIs(grid.value, records));
    },
  });
  // A large sheet was looked at as it is, and is not read again for it.
  const smallOnly = ({ grid, ...rest }: OpenBook): OpenBook => ({
    ...rest,
    grid: (...asked) => (large.has(asked[0]) ? fail(...tooManyColumns(1).problems) : grid(...asked)),
  });
  const isOfProgram = (grid: Grid) => presetFor(grid) !== null;
  const turns = (at: number) => {
    const grid = small.get(at);
    return grid !== undefined && !isOfProgram(grid);
  };
  return { ...as(null), as, canTurn: turns, otherwise: [smallOnly(as('rows')), smallOnly(as('columns'))] };
}

function asIs(grid: Grid, said: Records | null): Grid {
  const preset = presetFor(grid);
  if (preset !== null) return withCarriedColumns(grid, preset);
  const direction = said === null ? guessDirection(grid) : { records: said, confidence: 1 };
  // Another grid each time: the same sheet may be looked at both ways.
  const made = readBy(direction) === 'columns' ? turnedGrid(grid) : { ...grid };
  directions.set(made, direction);
  return made;
}

/** The kept mapping whose shape a book has, as its records are guessed, else as they may be as well; with the book in which it was found. */
export function findKept<K extends Parameters<typeof findMapping>[0][number], B extends ReadableBook>(
  kept: readonly K[],
  book: B,
  otherwise: readonly B[],
): { readonly found: FoundMapping<K>; readonly book: B } | null {
  for (const one of [book, ...otherwise]) {
    const found = findMapping(kept, one);
    if (found !== null) return { found, book: one };
  }
  return null;
}
