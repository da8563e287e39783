import { fixedToday, mappedAxes, type Mapping } from '../../domain/imports/mapping.ts';
import type { ImportRow } from '../../engine/imports/import-input.ts';
import { isSheetTime, isUnreadable, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import { cellText, fieldPlans, joinedText, placed, type FieldPlan } from './column-plan.ts';
import type { MappingContext } from './context.ts';
import { placesIn } from './readings.ts';
import { levelKey, levelsWriter, scoreCheck } from './levels-plan.ts';
import { noticesOf, type NoticeCode, type Notices } from './notices.ts';
import type { PassedOver } from './passed-over.ts';
import { rowWriter, type Further } from './row-writer.ts';
import { longCellOf } from '../spreadsheets/long-cell.ts';
import { columnNames, plainName } from '../spreadsheets/column-names.ts';
import { readFurther } from '../../domain/imports/further.ts';
import { tableRows, type TableRow } from './table-rows.ts';
import { continued, continuedRows } from './continued-rows.ts';
import { endingOf } from './endings.ts';
import { furtherKey, isList, targetsOf } from './targets.ts';

/**
 * Rows as `register.import` takes them: keys of our columns, canonical values. A row's number is that of the file, where its own cells
 * stand. By our key: `headings` is what the columns are called in the file, `places` where they stand in a row.
 */
export type Mapped = {
  readonly rows: readonly ImportRow[];
  readonly headings: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, readonly number[]>>;
  readonly notices: Notices;
  readonly passedOver: readonly PassedOver[];
};

/** Makes the rows of a table of somebody else's, some at a time. */
export type Mapper = {
  /** How many rows of the file there are to go through, those that are passed over counted. */
  readonly count: number;
  readonly headings: Mapped['headings'];
  readonly places: Mapped['places'];
  /** The rows made of the next so many of the file; none at its end. */
  next(count: number): readonly ImportRow[];
  /** Of the rows so far. */
  notices(): Notices;
  passedOver(): readonly PassedOver[];
};

/** All rows of a table at once. */
export function applyMapping(grid: Grid, mapping: Mapping, context: MappingContext): Mapped {
  const mapper = startMapping(grid, mapping, context);
  const rows = mapper.next(mapper.count);
  return { rows, headings: mapper.headings, places: mapper.places, notices: mapper.notices(), passedOver: mapper.passedOver() };
}

export function startMapping(grid: Grid, mapping: Mapping, context: MappingContext): Mapper {
  const targets = targetsOf(mapping.table);
  const plans = fieldPlans(mapping, targets, context, grid.dates);
  const further = placed(mapping, ({ goes }) => goes.to === 'field' && goes.key === furtherKey);
  const levels = levelsWriter(mapping, context.known);
  const fixed = Object.entries(mapping.fixed).filter(([key]) => targets.columns.has(key));
  const byKey = groupedByKey(plans);
  const mayKeep = targets.hasFurther && mapping.columns.some(({ goes }) => goes.to !== 'leftOut');
  // A file that has the day on which a record ended, and no status, says by the day that it did.
  const ending = endingOf(mapping.table);
  const impliesEnd = ending !== null && byKey.has(ending.day) && !byKey.has(ending.status);
  const ended = impliesEnd ? [ending.status] : [];
  const keys = [...new Set([...byKey.keys(), ...levels.keys, ...fixed.map(([key]) => key), ...ended, ...(mayKeep ? [furtherKey] : [])])];
  const row = rowWriter(targets, keys);
  const ownNames = columnNames(mapping.table);
  const isElsewhere = longCellOf(mapping.table, furtherKey);
  const checkScores = scoreCheck(mapping, plans);
  const standing = placesIn(mapping.columns);
  const notices = noticesOf();
  const passedOver: PassedOver[] = [];
  const table = tableRows(grid, mapping);
  function made(of: TableRow): ImportRow | null {
    const { cells } = of;
    if (of.passedOver !== null) {
      passedOver.push({ row: of.row, why: of.passedOver });
      return null;
    }
    const say = (code: NoticeCode, at: number, heading: string, value: string) => notices.add(code, at, heading, value, of.row);
    row.begin();
    for (const [key, columns] of byKey) row.put(key, valueOfKey(key, columns, cells, say));
    levels.write(cells, row, say);
    if (impliesEnd && ending !== null && (row.get(ending.day) ?? '') !== '') {
      row.put(ending.status, ending.among[0] ?? null);
      const [plan] = byKey.get(ending.day) ?? [];
      if (plan !== undefined) say('ended', plan.at, plan.heading, cellKey(cells[plan.at] ?? null));
    }
    for (const [key, value] of fixed) if (isMissing(key)) row.put(key, value === fixedToday && isDayKey(key) ? context.today : value);
    checkScores(cells, row, say);
    for (const { at, mapped } of further) keepFurther(mapped.heading, cells[at] ?? null);
    return { row: of.row, fields: row.done() };
  }

  /** A text without a place here; a column that bears our own name for such texts holds several of them. */
  function keepFurther(heading: string, cell: RawCell): void {
    const isOwn = ownNames.get(plainName(heading)) === furtherKey;
    if (isOwn && typeof cell === 'string' && isElsewhere(cell)) return row.put(furtherKey, { asItWas: cell });
    const read = isOwn && cell !== null && !isUnreadable(cell) ? readFurther(cell) : null;
    if (read === null || !read.ok) row.keep(heading, cellText(cell));
    else for (const one of read.value as readonly Further[]) row.keep(one.name, one.text);
  }

  /** Whether a row says nothing of a field that it may have: the event type of an operational risk alone, the last day of what ended. */
  function isMissing(key: string): boolean {
    if ((row.get(key) ?? '') !== '') return false;
    if (ending?.day === key) {
      const status = row.get(ending.status) ?? mapping.fixed[ending.status];
      return ending.among.some((one) => one === status);
    }
    const only = targets.columns.get(key)?.field?.onlyWhere;
    return only === undefined || row.get(only.field) === only.is || (row.get(only.field) === null && mapping.fixed[only.field] === only.is);
  }
  const isDayKey = (key: string) => targets.columns.get(key)?.kind === 'day';

  type Say = (code: NoticeCode, at: number, heading: string, value: string) => void;

  function valueOfKey(key: string, columns: readonly FieldPlan[], cells: readonly RawCell[], say: Say): Json {
    const [first] = columns;
    if (first === undefined) return null;
    if (columns.length > 1 && first.target.kind === 'text' && key !== targets.naming) {
      return joinedText(columns.map(({ at, heading }) => [heading, cells[at] ?? null]));
    }
    if (columns.length === 1) {
      const value = readOf(first, cells[first.at] ?? null, say);
      return key === targets.naming ? titled(value, first, say) : value;
    }
    const values = columns.map((plan) => readOf(plan, cells[plan.at] ?? null, say));
    const said = values.flatMap((value, index) => (value === null || value === '' ? [] : [{ value, plan: columns[index] ?? first }]));
    const [one, ...others] = said;
    if (one === undefined) return null;
    if (isList(first.target) && others.length > 0) return said.flatMap(({ value }) => (Array.isArray(value) ? (value as Json[]) : [value]));
    if (first.target.kind === 'instant' && others.length > 0) return withClock(said.map(({ value }) => value));
    for (const { plan } of others) {
      const text = cellKey(cells[plan.at] ?? null);
      say('overridden', plan.at, plan.heading, text);
      row.keep(plan.heading, text);
    }
    return key === targets.naming ? titled(one.value, one.plan, say) : one.value;
  }

  function readOf(plan: FieldPlan, cell: RawCell, say: Say): Json {
    const { value, isKept, isLeftOut } = plan.read(cell);
    const { at, heading, keeps } = plan;
    // What a column says once more it says in its own place.
    if (isLeftOut && standing[at] === at) say('leftOut', at, heading, cellKey(cell));
    else if (isKept) say('rest', at, heading, cellKey(cell));
    if ((isKept || keeps) && !isUnreadable(cell)) row.keep(heading, cellKey(cell));
    return value;
  }

  /** A title has an end: what is too long is cut, and stands whole as a further field. */
  function titled(value: Json, { at, heading, target }: FieldPlan, say: Say): Json {
    if (typeof value !== 'string' || target.kind !== 'text') return value;
    if (value.length <= longestTitle || !targets.hasFurther) return value;
    const line = value.replace(/\s*\n\s*/g, ' ').trim();
    say('shortened', at, heading, `${line.slice(0, 60)}…`);
    row.keep(heading, value);
    return `${line.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }

  const places = placesByKey(mapping, byKey);
  const continuing = continuedRows(grid, mapping.header.last, places.get(targets.naming) ?? []);
  const nameOf = (key: string) => (places.get(key) ?? []).map((place) => mapping.columns[place]?.heading ?? '').join(' + ') || key;
  let waiting: ImportRow | null = null;

  /** The records that are whole once this row is there: one that goes on below waits for its further rows. `null`: no row follows. */
  function whole(made: ImportRow | null): readonly ImportRow[] {
    if (made !== null && continuing.size === 0) return [made];
    if (made !== null && waiting !== null && continuing.has(made.row)) {
      waiting = continued(waiting, made, targets, nameOf);
      return [];
    }
    const done = waiting === null ? [] : [waiting];
    waiting = made;
    return done;
  }

  let at = 0;
  return {
    count: table.count,
    headings: Object.fromEntries(
      [...places].map(([key, ats]) => [key, ats.map((place) => mapping.columns[place]?.heading ?? '').join(' + ')]),
    ),
    places: Object.fromEntries([...places].map(([key, ats]) => [key, ats.map((at) => standing[at] ?? at)])),
    next(count) {
      const rows = table.from(at, count).flatMap((of) => {
        const record = made(of);
        return record === null ? [] : whole(record);
      });
      at += count;
      return at < table.count ? rows : [...rows, ...whole(null)];
    },
    notices: notices.all,
    passedOver: () => passedOver,
  };
}

/** What a title may have at most, in UTF-16 units. */
const longestTitle = 200;

function groupedByKey(plans: readonly FieldPlan[]): ReadonlyMap<string, readonly FieldPlan[]> {
  const byKey = new Map<string, FieldPlan[]>();
  for (const plan of plans) {
    const others = byKey.get(plan.target.key);
    if (others) others.push(plan);
    else byKey.set(plan.target.key, [plan]);
  }
  return byKey;
}

function placesByKey(mapping: Mapping, byKey: ReadonlyMap<string, readonly FieldPlan[]>): ReadonlyMap<string, readonly number[]> {
  const levels: (readonly [string, readonly number[]])[] = mapping.columns.flatMap(({ goes }, at) =>
    goes.to === 'levels' ? mappedAxes.map((axis) => [levelKey(goes.position, axis), [at]] as const) : [],
  );
  const further = placed(mapping, ({ goes }) => goes.to === 'field' && goes.key === furtherKey).map(({ at }) => at);
  return new Map<string, readonly number[]>([
    ...levels,
    ...[...byKey].map(([key, plans]) => [key, plans.map(({ at }) => at)] as const),
    ...(further.length === 0 ? [] : [[furtherKey, further] as const]),
  ]);
}

/** A day of one column with the time of day of another. */
function withClock(values: readonly Json[]): Json {
  const texts = values.map((value) => (typeof value === 'string' ? value : isSheetTime(value) ? value.sheetTime : ''));
  const day = texts.find((text) => /^\d{4}-\d\d-\d\d/.test(text))?.slice(0, 10);
  const clock = texts
    .map((text) => /(?:^|T)(\d\d:\d\d(?::\d\d)?)$/.exec(text)?.[1])
    .find((time) => time !== undefined && time !== '00:00:00');
  return day === undefined ? (values[0] ?? null) : `${day}T${clock ?? '00:00'}`;
}
