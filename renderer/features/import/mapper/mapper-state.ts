import { kinds } from '../../../../domain/index.ts';
import type { MappedColumn, MappedValue, Mapping } from '../../../../domain/imports/mapping.ts';
import { importsOf } from '../../../../engine/imports/import-columns.ts';
import { isReading } from '../../../../documents/mapping/readings.ts';
import { nameAt, readingAt, withReading } from './mapper-readings.ts';
import { columnOf } from './targets.ts';
import { assertNever } from '../../../../engine/values/result.ts';
import type { ValueGuess } from '../../../../documents/mapping/guess.ts';
import type { ColumnView, MapperView } from '../../../workers/mapper-view.ts';

/** The steps of the mapper, each on its own data. */
export const mapSteps = ['sheet', 'columns', 'values'] as const;
export type MapStep = (typeof mapSteps)[number];

/** A file on its way to a mapping: what was guessed of it, and what a person said of that. */
export type MapperState = {
  readonly at: MapStep;
  /** Steps that a person has seen and gone on from: what was shown there and left as it was is agreed to. */
  readonly passed: readonly MapStep[];
  readonly view: MapperView;
  /** The guess with everything that was corrected. */
  readonly mapping: Mapping;
  /** Who somebody of theirs is, by heading and their text, where that was said: no part of the mapping, which holds no personal name. */
  readonly people: People;
  /** What a person decided: what the records are, the heading, the kind, columns by their heading, what every row gets. Values are in the mapping once they are. */
  readonly said: {
    readonly records: boolean;
    readonly header: boolean;
    readonly table: boolean;
    readonly columns: ReadonlySet<string>;
    readonly fixed: ReadonlySet<string>;
  };
};

const nothingSaid = { records: false, header: false, table: false, columns: new Set<string>(), fixed: new Set<string>() } as const;

export type People = Readonly<Record<string, MappedColumn['values']>>;

export type MapperAction =
  /** The file, or another sheet of it, was looked at; or its heading or kind was said, and the rest guessed anew. */
  | { readonly type: 'viewed'; readonly view: MapperView; readonly said?: 'records' | 'header' | 'table' | 'sheet' }
  | { readonly type: 'go'; readonly to: MapStep | 'check' }
  /** A person says which rows are the heading. The rest is guessed next, and comes with `viewed`. */
  | { readonly type: 'header'; readonly header: Mapping['header'] }
  /** A person says where a column goes or how it is read. `anew`: what its values mean is guessed next, and comes with `columnViewed`. */
  | { readonly type: 'column'; readonly at: number; readonly column: MappedColumn; readonly anew?: boolean }
  | { readonly type: 'columnViewed'; readonly at: number; readonly found: ColumnView }
  /** A person says that a column of theirs is read once more, for this column of ours, or (`null`) that none is. */
  | { readonly type: 'reading'; readonly of: number | null; readonly key: string }
  | { readonly type: 'value'; readonly at: number; readonly theirs: string; readonly ours: MappedValue }
  /** What every row gets; `null` takes it away. */
  | { readonly type: 'fixed'; readonly key: string; readonly value: string | number | boolean | null };

/** The mapper as it opens on a file. */
export function openedMapper(view: MapperView): MapperState {
  return { at: 'sheet', passed: [], view, mapping: view.mapping, people: {}, said: nothingSaid };
}

export function mapperReducer(state: MapperState, action: MapperAction): MapperState {
  switch (action.type) {
    case 'viewed':
      return viewed(state, action.view, action.said);
    case 'go':
      return wentOn(state, action.to);
    case 'header':
      return { ...state, mapping: { ...state.mapping, header: action.header }, said: { ...state.said, header: true } };
    case 'column': {
      const { at, column, anew = true } = action;
      const next = saidOf(
        withColumn(state, at, () => (anew ? { ...column, values: {} } : column)),
        at,
      );
      return anew ? withValues(next, at, []) : next;
    }
    case 'reading':
      return saidReading(withReading(state, action.key, action.of), action.key);
    case 'columnViewed': {
      const { at, found } = action;
      const now = state.mapping.columns[at];
      if (now === undefined || !isSameReading(now, found.column)) return state;
      return withValues(
        withColumn(state, at, () => found.column),
        at,
        found.values,
      );
    }
    case 'value': {
      const { at, theirs, ours } = action;
      const add = (values: MappedColumn['values']) => ({ ...values, [theirs]: ours });
      const heading = headingAt(state, at);
      if (arePeople(state, at)) return { ...state, people: { ...state.people, [heading]: add(state.people[heading] ?? {}) } };
      return withColumn(state, at, (column) => ({ ...column, values: add(column.values) }));
    }
    case 'fixed': {
      const { [action.key]: _was, ...others } = state.mapping.fixed;
      const fixed = action.value === null ? others : { ...others, [action.key]: action.value };
      const said = { ...state.said, fixed: new Set([...state.said.fixed, action.key]) };
      return { ...state, said, mapping: { ...state.mapping, fixed } };
    }
    default:
      return assertNever(action);
  }
}

function wentOn(state: MapperState, to: MapStep | 'check'): MapperState {
  const isOnward = to === 'check' || mapSteps.indexOf(to) > mapSteps.indexOf(state.at);
  const passed = isOnward && !state.passed.includes(state.at) ? [...state.passed, state.at] : state.passed;
  return { ...state, passed, at: to === 'check' ? state.at : to };
}

/** Another guess takes the place of the former one, but for what a person said of columns that are there still. */
function viewed(state: MapperState, view: MapperView, said: 'records' | 'header' | 'table' | 'sheet' | undefined): MapperState {
  // Another sheet, or the same on its side, has other columns.
  const isSame = view.mapping.table === state.mapping.table && said !== 'sheet' && said !== 'records';
  const keeps = isSame ? state.said.columns : new Set<string>();
  const were = new Map(
    state.mapping.columns.map((column, at) => [nameAt(state.mapping, at), { column, values: state.view.values[at] ?? [] }]),
  );
  const names = view.mapping.columns.map((_, at) => nameAt(view.mapping, at));
  const kept = names.map((name) => (keeps.has(name) ? were.get(name) : undefined));
  const columns = view.mapping.columns.map((column, at) => kept[at]?.column ?? column);
  const values = view.values.map((guessed, at) => kept[at]?.values ?? guessed);
  const saidFixed = isSame ? state.said.fixed : new Set<string>();
  const givenFixed = Object.entries(state.mapping.fixed).filter(([key]) => saidFixed.has(key));
  const guessedFixed = Object.entries(view.mapping.fixed).filter(([key]) => !saidFixed.has(key));
  const fixed = Object.fromEntries([...guessedFixed, ...givenFixed]);
  return {
    ...state,
    passed: [],
    view: { ...view, values },
    mapping: { ...view.mapping, columns, fixed },
    said: {
      records: said === 'records' || (state.said.records && said !== 'sheet'),
      header: said === 'header' || (state.said.header && said === 'table'),
      table: said === 'table' || (state.said.table && said === 'header'),
      columns: new Set(names.filter((name) => keeps.has(name))),
      fixed: saidFixed,
    },
  };
}

/** Whether the values of a column mean the same in both: an answer that comes after another wish is none. */
function isSameReading(one: MappedColumn, other: MappedColumn): boolean {
  return JSON.stringify([one.goes, one.separator]) === JSON.stringify([other.goes, other.separator]);
}

function withColumn(state: MapperState, at: number, change: (column: MappedColumn) => MappedColumn): MapperState {
  const columns = state.mapping.columns.map((column, index) => (index === at ? change(column) : column));
  return { ...state, mapping: { ...state.mapping, columns } };
}

function withValues(state: MapperState, at: number, values: readonly ValueGuess[]): MapperState {
  return { ...state, view: { ...state.view, values: state.view.values.map((were, index) => (index === at ? values : were)) } };
}

function saidOf(state: MapperState, at: number): MapperState {
  if (state.mapping.columns[at] === undefined) return state;
  return { ...state, said: { ...state.said, columns: new Set([...state.said.columns, nameAt(state.mapping, at)]) } };
}

function saidReading(state: MapperState, key: string): MapperState {
  return saidOf(state, readingAt(state.mapping, key));
}

function headingAt({ mapping }: MapperState, at: number): string {
  return mapping.columns[at]?.heading ?? '';
}

/** Whether the values of a column are people: who that is, is matched each time. */
function arePeople({ mapping }: MapperState, at: number): boolean {
  const goes = mapping.columns[at]?.goes;
  return goes?.to === 'field' && columnOf(mapping.table, goes.key)?.kind === 'person';
}

/** What was said of the values of a column, by their text. */
function saidValues(state: MapperState, at: number): MappedColumn['values'] {
  return arePeople(state, at) ? (state.people[headingAt(state, at)] ?? {}) : (state.mapping.columns[at]?.values ?? {});
}

/** Whether nobody was sure of a column, and no person has said what it is, or agreed. */
export function isColumnOpen(state: MapperState, at: number): boolean {
  const { view, said, passed } = state;
  return view.columns[at]?.isUnsure === true && !passed.includes('columns') && !said.columns.has(nameAt(state.mapping, at));
}

/** Whether nobody was sure of what every row gets, and no person has said it, or agreed. */
export function isFixedOpen({ view, said, passed }: MapperState, key: string): boolean {
  return view.unsureFixed.includes(key) && !passed.includes('columns') && !said.fixed.has(key);
}

/** Whether nobody was sure of a value, and no person has said what it means, or agreed. */
export function isValueOpen(state: MapperState, at: number, { theirs, isUnsure }: ValueGuess): boolean {
  return isUnsure && !state.passed.includes('values') && !Object.hasOwn(saidValues(state, at), theirs);
}

/** What a value of theirs is here: as it was said, else as it is guessed. */
export function meaningOf(state: MapperState, at: number, { theirs, ours }: ValueGuess): MappedValue {
  const said = saidValues(state, at);
  return Object.hasOwn(said, theirs) ? (said[theirs] ?? null) : ours;
}

/** The columns without which a row says nothing, that no column of theirs and no fixed value gives. */
export function missingKeys({ mapping }: MapperState): readonly string[] {
  const keys = new Set(mapping.columns.flatMap(({ goes }) => (goes.to === 'field' ? [goes.key] : [])));
  if (keys.has('id') || keys.has('code')) return [];
  return importsOf(kinds, mapping.table).needed.filter((key) => !keys.has(key) && (mapping.fixed[key] ?? '') === '');
}

/** How many things a step asks a person, because nobody is sure of them. */
export function openCount(state: MapperState, step: MapStep): number {
  const { view, said, mapping, passed } = state;
  switch (step) {
    case 'sheet':
      if (passed.includes('sheet')) return 0;
      return (
        Number(view.isRecordsUnsure && !said.records) +
        Number(view.isHeaderUnsure && !said.header) +
        Number(view.isTableUnsure && !said.table)
      );
    case 'columns':
      return (
        mapping.columns.filter((_, at) => isColumnOpen(state, at)).length +
        Object.keys(mapping.fixed).filter((key) => isFixedOpen(state, key)).length +
        missingKeys(state).length
      );
    case 'values':
      return view.values.reduce((sum, values, at) => sum + values.filter((value) => isValueOpen(state, at, value)).length, 0);
    default:
      return assertNever(step);
  }
}

/** Whether nothing is asked at any step: the rows may be checked at once. */
export function isSure(state: MapperState): boolean {
  return mapSteps.every((step) => openCount(state, step) === 0);
}

/**
 * The mapping as it is taken, and who people are. What was shown and left as it was is agreed to; an unsure guess that nobody has
 * seen is not taken, and the dry run says what is left out.
 */
export function toTake(state: MapperState): { readonly mapping: Mapping; readonly people: People } {
  const { view, mapping, passed } = state;
  const hasSeen = passed.includes('values');
  const all = mapping.columns.map((column, at) => {
    const guessed = (view.values[at] ?? [])
      .filter(({ theirs, ours }) => theirs !== String(ours))
      .map(({ theirs, ours, isUnsure }) => [theirs, hasSeen || !isUnsure ? ours : null] as const);
    const values = { ...Object.fromEntries(guessed), ...saidValues(state, at) };
    if (isColumnOpen(state, at))
      return { column: { ...column, goes: view.columns[at]?.otherwise ?? column.goes, values: {} }, named: null };
    return arePeople(state, at) ? { column, named: values } : { column: { ...column, values }, named: null };
  });
  const fixed = Object.entries(mapping.fixed).filter(([key, value]) => value !== '' && !isFixedOpen(state, key));
  // What is read once more for nothing is not read once more.
  const columns = all.map(({ column }) => column).filter(({ goes }, at) => goes.to !== 'leftOut' || !isReading(mapping.columns, at));
  return {
    mapping: { ...mapping, columns, fixed: Object.fromEntries(fixed) },
    people: Object.fromEntries(all.flatMap(({ column, named }) => (named === null ? [] : [[column.heading, named]]))),
  };
}
