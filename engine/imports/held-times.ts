import type { StoredRow } from '../rows/row.ts';
import type { Json } from '../values/json.ts';
import { readingsOf } from '../values/local-time.ts';
import { parseInstant, type Instant } from '../values/time.ts';
import type { Cells } from './cells.ts';
import type { Importing } from './importing.ts';
import type { Match } from './match.ts';
import { isSheetTime } from './raw-cell.ts';
import { sourcedOf } from './source-merge.ts';

/**
 * A time of a file that stands for two, in the hour that comes twice when summer time ends, and of which the earlier was taken.
 * `local` is what the file says, in the zone `timeZone`; `field` the key of its column.
 */
export type EarlierTime = {
  /** The row of the file. */
  readonly row: number;
  readonly field: string;
  readonly local: string;
  readonly timeZone: string;
  readonly taken: Instant;
  readonly later: Instant;
};

/** How many of them are told one by one. */
export const mostEarlierTimes = 200;

/** What a cell of a column of instants may mean. `isExact`: it gives fractions of a second, else it names a second as a whole. */
type Moment = { readonly readings: readonly Instant[]; readonly isExact: boolean; readonly local: string; readonly timeZone: string };

const fraction = /:\d\d[.,]\d/;

function momentOf(cell: Json, ofRegister: string): Moment {
  const local = isSheetTime(cell) ? cell.sheetTime : typeof cell === 'string' ? cell.trim() : '';
  const timeZone = isSheetTime(cell) ? (cell.timeZone ?? ofRegister) : ofRegister;
  const instant = /[Zz]$|[+-]\d\d/.test(local.slice(11)) ? parseInstant(local) : null;
  return { readings: instant === null ? readingsOf(local, timeZone) : [instant], isExact: fraction.test(local), local, timeZone };
}

/**
 * The cells of a row, in which each time that names what the record of `match` holds is that: the same second, whatever fraction of it
 * the record has, and either reading of the hour that comes twice. What its source said last counts like what it holds.
 * `raw`: the cells as the file has them.
 */
export function withHeldTimes(cells: Cells, raw: Cells, { row, isOfSource = false }: Match, importing: Importing): Cells {
  if (row === null) return cells;
  let kept: Record<string, Json> | null = null;
  for (const { key, kind } of importing.columns) {
    const cell = cells[key];
    if (kind !== 'instant' || typeof cell !== 'string' || cell === row[key]) continue;
    const held = heldIn(row, key, isOfSource);
    if (held.length === 0) continue;
    const moment = momentOf(raw[key] ?? null, importing.timeZone);
    const same = held.find((one) => moment.readings.some((reading) => isSame(one, reading, moment.isExact)));
    if (same !== undefined) (kept ??= { ...cells })[key] = same;
  }
  return kept ?? cells;
}

/** Whether a cell of a file names the instant that a record holds. */
export function isHeldTime(held: Json | undefined, raw: Json, timeZone: string): boolean {
  if (typeof held !== 'string') return false;
  const { readings, isExact } = momentOf(raw, timeZone);
  return readings.some((reading) => isSame(held, reading, isExact));
}

function heldIn(row: StoredRow, key: string, isOfSource: boolean): readonly Instant[] {
  const said = isOfSource ? sourcedOf(row)?.[key] : undefined;
  return [said, row[key]].filter((one): one is string => typeof one === 'string');
}

function isSame(held: Instant, reading: Instant, isExact: boolean): boolean {
  return isExact ? held === reading : held.slice(0, secondEnds) === reading.slice(0, secondEnds);
}

/** Where the seconds of an instant end: `2025-03-01T00:00:00`. */
const secondEnds = 19;

/** The times of a row that were taken as the earlier of two. `cells` are those that were taken. */
export function earlierTimes(at: number, cells: Cells, raw: Cells, { row }: Match, importing: Importing): readonly EarlierTime[] {
  return importing.columns.flatMap(({ key, kind }): EarlierTime[] => {
    const cell = cells[key];
    if (kind !== 'instant' || typeof cell !== 'string' || cell === row?.[key]) return [];
    const { readings, local, timeZone } = momentOf(raw[key] ?? null, importing.timeZone);
    const [taken, later] = readings;
    return taken === undefined || later === undefined || cell !== taken ? [] : [{ row: at, field: key, local, timeZone, taken, later }];
  });
}
