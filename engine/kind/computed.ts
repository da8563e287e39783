import { linesOf } from '../lists/lines.ts';
import { isArchived, textOrNull, type StoredRow } from '../rows/row.ts';
import { byCodePoint } from '../values/json.ts';
import { rounded } from '../values/rounding.ts';
import { addDays, epochOf } from '../values/time.ts';
import type { Computed } from './column.ts';

/** Whole minutes from one instant of the record to a later one; the wrong way round they say nothing. */
export function minutesBetween(start: string, end: string): Computed {
  return {
    kind: 'number',
    unit: 'minutes',
    read(row) {
      const [from, to] = [textOrNull(row, start), textOrNull(row, end)];
      return from === null || to === null || to < from ? null : rounded((epochOf(to) - epochOf(from)) / 60_000);
    },
  };
}

type Counted = {
  /** The field whose different values are counted; by default each row is one. */
  readonly distinct?: string;
  /** What a row must hold to be counted. */
  readonly where?: { readonly [field: string]: string };
  /** The instant at which a row begins: one that begins more than a day ahead is left out. */
  readonly begins?: string;
};

/** How many rows hold the record's id in `field`; archived ones are left out. */
export function countOf(kind: string, field: string, { distinct = 'id', where = {}, begins }: Counted = {}): Computed {
  return {
    kind: 'number',
    parts: [{ kind, field, ...(begins === undefined ? {} : { begins }) }],
    read(row, world) {
      const rows = world.by(kind, field, row.id);
      const last = begins === undefined || rows.length === 0 ? null : addDays(world.asOn, 1);
      const hasBegun = (one: StoredRow) => last === null || (textOrNull(one, begins ?? '') ?? '').slice(0, 10) <= last;
      const kept = rows.filter(
        (one) => !isArchived(one) && hasBegun(one) && Object.entries(where).every(([name, value]) => one[name] === value),
      );
      return new Set(kept.map((one) => one[distinct])).size;
    },
  };
}

/** The texts of the parts that belong to the record, in their order, one a line. */
export function textsOfParts(kind: string, field: string): Computed {
  return {
    kind: 'lines',
    imported: true,
    parts: [{ kind, field }],
    read(row, world) {
      const lines = linesOf(inRank(world.by(kind, field, row.id)).map((part) => textOrNull(part, 'text') ?? ''));
      return lines === '' ? null : lines;
    },
  };
}

/** Parts by their rank; of two with one rank the older first. */
export function inRank<P extends StoredRow>(parts: readonly P[]): P[] {
  return [...parts].sort((a, b) => Number(a['rank']) - Number(b['rank']) || byCodePoint(a.id, b.id));
}
