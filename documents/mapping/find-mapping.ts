import type { Mapping } from '../../domain/imports/mapping.ts';
import type { Grid, OpenBook } from '../spreadsheets/book.ts';
import { withoutReadings } from './readings.ts';
import { columnLetter, headingsOf, type HeaderRows } from './headings.ts';
import { plainName } from '../spreadsheets/column-names.ts';

/** What of a book is looked at. */
export type ReadableBook = Pick<OpenBook, 'sheets' | 'first' | 'grid'>;

/**
 * How a kept mapping fits a sheet: as `mapping`, made for the places at which its headings stand there. `added` are headings of the sheet
 * that it does not know, which it leaves out until somebody says otherwise; `missing` those of its own that the sheet has not.
 */
export type Fit = {
  readonly mapping: Mapping;
  readonly isExact: boolean;
  readonly added: readonly string[];
  readonly missing: readonly string[];
};

export type FoundMapping<K> = Fit & { readonly kept: K; /** The place of the sheet in the book. */ readonly at: number };

/** Titles and instructions may stand above a heading, but not more than these rows. */
const furthestHeader = 40;
/** The share of the columns that a mapping takes that must be there. */
const nearly = 0.75;

/**
 * The kept mapping whose shape a book has: its headings stand on a sheet, first that of its name. An exact fit comes before a near one, and of
 * near ones that with the fewest differences; the later kept of two alike.
 */
export function findMapping<K extends { readonly mapping: Mapping }>(kept: readonly K[], book: ReadableBook): FoundMapping<K> | null {
  const grids = new Map<number, Grid | null>();
  const gridAt = (at: number): Grid | null => {
    let grid = grids.get(at);
    if (grid === undefined) {
      const read = book.grid(at);
      grids.set(at, (grid = read.ok ? read.value : null));
    }
    return grid;
  };
  let best: FoundMapping<K> | null = null;
  for (const one of [...kept].reverse()) {
    for (const at of sheetsFor(one.mapping, book)) {
      const grid = gridAt(at);
      const fit = grid === null ? null : fitMapping(one.mapping, grid);
      if (fit !== null && (best === null || differences(fit) < differences(best))) best = { ...fit, kept: one, at };
      if (best?.isExact === true) return best;
    }
  }
  return best;
}

function differences({ added, missing, isExact }: Fit): number {
  return isExact ? -1 : added.length + missing.length;
}

/** The sheet of that name and the first; where none has that name every one that is shown, as names of sheets say a day or a quarter. */
function sheetsFor({ sheet }: Mapping, { sheets, first }: ReadableBook): readonly number[] {
  const named = sheets.findIndex(({ name }) => name === sheet);
  if (named >= 0) return [...new Set([named, first])];
  return [...new Set([first, ...sheets.flatMap(({ isHidden }, at) => (isHidden ? [] : [at]))])];
}

/** A mapping on a sheet, wherever its headings stand there; `null` where too few of them do. */
export function fitMapping(kept: Mapping, grid: Grid): Fit | null {
  const { own, readings } = withoutReadings(kept);
  const fit = fitColumns({ ...kept, columns: [...own] }, grid);
  if (fit === null || readings.length === 0) return fit;
  // What is read once more goes where the column that it reads does.
  const there = readings.flatMap((reading) => {
    const heading = fit.mapping.columns.find((one) => plainName(one.heading) === plainName(reading.heading))?.heading;
    return heading === undefined ? [] : [{ ...reading, heading }];
  });
  return { ...fit, mapping: { ...fit.mapping, columns: [...fit.mapping.columns, ...there] } };
}

function fitColumns(mapping: Mapping, grid: Grid): Fit | null {
  const wanted = mapping.columns.filter((column) => !isNameless(column.heading, mapping, column));
  if (wanted.length === 0) return mapping.columns.length === grid.width ? exact(mapping, grid, mapping.header) : null;
  let best: Fit | null = null;
  for (const header of headersToTry(mapping, grid)) {
    const fit = fitAt(mapping, grid, header);
    if (fit !== null && (best === null || differences(fit) < differences(best))) best = fit;
    if (best?.isExact === true) return best;
  }
  return best;
}

/** A column that is called by its letter and taken nowhere says nothing of the shape of a file. */
function isNameless(heading: string, mapping: Mapping, column: Mapping['columns'][number]): boolean {
  return heading === columnLetter(mapping.columns.indexOf(column)) && column.goes.to === 'leftOut';
}

function headersToTry({ header }: Mapping, grid: Grid): readonly HeaderRows[] {
  if (grid.keys !== null) return [{ first: 0, last: 0 }];
  if (header.first === 0) return [header];
  const height = header.last - header.first;
  const rows = grid.rows.slice(0, furthestHeader).map(({ row }) => row);
  const moved = rows.map((first) => ({ first, last: first + height }));
  // Rejected rows come back with one heading, whose lines are joined.
  const single = height === 0 ? [] : rows.map((first) => ({ first, last: first }));
  return [header, ...moved, ...single];
}

function fitAt(mapping: Mapping, grid: Grid, header: HeaderRows): Fit | null {
  const headings = headingsOf(grid, header);
  const places = placesOf(mapping, headings);
  const taken = mapping.columns.flatMap(({ goes }, at) => (goes.to === 'leftOut' ? [] : [places[at] ?? -1]));
  const there = taken.filter((place) => place >= 0).length;
  if (taken.length === 0 || there / taken.length < nearly) return null;
  const isSame = mapping.columns.length === grid.width && places.every((place, at) => place === at);
  if (isSame) return exact(mapping, grid, header);
  const columns = headings.map((heading, at) => {
    const from = places.indexOf(at);
    const known = from < 0 ? undefined : mapping.columns[from];
    return known === undefined ? { ...unknownColumn, heading } : { ...known, heading };
  });
  const isBlank = (at: number) => headings[at] === columnLetter(at);
  const added = headings.filter((_, at) => !places.includes(at) && !isBlank(at));
  const missing = mapping.columns
    .filter((column, at) => (places[at] ?? -1) < 0 && !isNameless(column.heading, mapping, column))
    .map(({ heading }) => heading);
  // In which order they stand is nothing to ask about.
  const isExact = added.length === 0 && missing.length === 0;
  return { mapping: { ...mapping, sheet: grid.name, header, columns }, isExact, added, missing };
}

/** At which heading each column of a mapping stands, each at one: what is written alike first; -1 where it is not there. */
function placesOf({ columns }: Mapping, headings: readonly string[]): readonly number[] {
  const plain = headings.map(plainName);
  const same = columns.map(({ heading }) => headings.indexOf(heading));
  const taken = new Set(same);
  return columns.map(({ heading }, at) => {
    const place = same[at] ?? -1;
    if (place >= 0) return place;
    const wanted = plainName(heading);
    const near = plain.findIndex((one, index) => one === wanted && !taken.has(index));
    taken.add(near);
    return near;
  });
}

const unknownColumn = { goes: { to: 'leftOut' }, values: {}, order: null, separator: null, keeps: false } as const;

function exact(mapping: Mapping, grid: Grid, header: HeaderRows): Fit {
  return { mapping: { ...mapping, sheet: grid.name, header }, isExact: true, added: [], missing: [] };
}
