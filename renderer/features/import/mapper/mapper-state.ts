import { kinds } from '../../../../domain/index.ts';
import type { MappedColumn, MappedValue, Mapping } from '../../../../domain/imports/mapping.ts';
import { importsOf } from '../../../../engine/imports/import-columns.ts';
import { columnOf } from './targets.ts';
import { assertNever } from '../../../../engine/values/result.ts';
import type { ColumnView, MapperView, ShownValue } from '../../../workers/mapper-view.ts';

/** The steps of the mapper, each on its own data. */
export const mapSteps = ['sheet', 'columns', 'values'] as const;
export type MapStep = (typeof mapSteps)[number];

/** A file on its way to a mapping: what was guessed of it, and what a person said of that. */
export type MapperState = {
  readonly at: MapStep;
  /** Steps that a person has seen: what was shown there and left as it was is agreed to. */
  readonly seen: readonly MapStep[];
  readonly view: MapperView;
  /** The guess with everything that was corrected. */
  readonly mapping: Mapping;
  /** Who somebody of theirs is, by heading and their text, where that was said: no part of the mapping, which holds no personal name. */
  readonly people: People;
  /** What a person decided: the heading and the kind; columns, by their heading. Values are in the mapping once they are decided. */
  readonly said: { readonly header: boolean; readonly table: boolean; readonly columns: ReadonlySet<string> };
};

export type People = Readonly<Record<string, MappedColumn['values']>>;

export type MapperAction =
  /** The file, or another sheet of it, was looked at; or its heading or kind was said, and the rest guessed anew. */
  | { readonly type: 'viewed'; readonly view: MapperView; readonly said?: 'header' | 'table' | 'sheet' }
  | { readonly type: 'go'; readonly to: MapStep }
  /** A person says which rows are the heading. The rest is guessed next, and comes with `viewed`. */
  | { readonly type: 'header'; readonly header: Mapping['header'] }
  /** A person says where a column goes or how it is read. `anew`: what its values mean is guessed next, and comes with `columnViewed`. */
  | { readonly type: 'column'; readonly at: number; readonly column: MappedColumn; readonly anew?: boolean }
  | { readonly type: 'columnViewed'; readonly at: number; readonly found: ColumnView }
  | { readonly type: 'value'; readonly at: number; readonly theirs: string; readonly ours: MappedValue }
  /** What every row gets; `null` takes it away. */
  | { readonly type: 'fixed'; readonly key: string; readonly value: string | number | boolean | null };

/** The mapper as it opens on a file: at the first step that asks for something, else at the first. */
export function openedMapper(view: MapperView, mapping: Mapping = view.mapping): MapperState {
  return { at: 'sheet', seen: ['sheet'], view, mapping, people: {}, said: { header: false, table: false, columns: new Set() } };
}

export function mapperReducer(state: MapperState, action: MapperAction): MapperState {
  switch (action.type) {
    case 'viewed':
      return viewed(state, action.view, action.said);
    case 'go':
      return { ...state, at: action.to, seen: state.seen.includes(action.to) ? state.seen : [...state.seen, action.to] };
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
      if (namesPeople(state, at)) return { ...state, people: { ...state.people, [heading]: add(state.people[heading] ?? {}) } };
      return withColumn(state, at, (column) => ({ ...column, values: add(column.values) }));
    }
    case 'fixed': {
      const { [action.key]: _was, ...others } = state.mapping.fixed;
      const fixed = action.value === null ? others : { ...others, [action.key]: action.value };
      return { ...state, mapping: { ...state.mapping, fixed } };
    }
    default:
      return assertNever(action);
  }
}

/** Another guess takes the place of the former one, but for what a person said of columns that are there still. */
function viewed(state: MapperState, view: MapperView, said: 'header' | 'table' | 'sheet' | undefined): MapperState {
  const isSameKind = view.mapping.table === state.mapping.table;
  const keeps = isSameKind && said !== 'sheet' ? state.said.columns : new Set<string>();
  const were = new Map(state.mapping.columns.map((column, at) => [column.heading, { column, values: state.view.values[at] ?? [] }]));
  const kept = view.mapping.columns.map(({ heading }) => (keeps.has(heading) ? were.get(heading) : undefined));
  const columns = view.mapping.columns.map((column, at) => kept[at]?.column ?? column);
  const values = view.values.map((guessed, at) => kept[at]?.values ?? guessed);
  const fixed = isSameKind ? { ...view.mapping.fixed, ...state.mapping.fixed } : view.mapping.fixed;
  return {
    ...state,
    view: { ...view, values },
    mapping: { ...view.mapping, columns, fixed },
    said: {
      header: said === 'header' || (state.said.header && said === 'table'),
      table: said === 'table' || (state.said.table && said === 'header'),
      columns: new Set(view.mapping.columns.map(({ heading }) => heading).filter((heading) => keeps.has(heading))),
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

function withValues(state: MapperState, at: number, values: readonly ShownValue[]): MapperState {
  return { ...state, view: { ...state.view, values: state.view.values.map((were, index) => (index === at ? values : were)) } };
}

function saidOf(state: MapperState, at: number): MapperState {
  const heading = state.mapping.columns[at]?.heading;
  if (heading === undefined) return state;
  return { ...state, said: { ...state.said, columns: new Set([...state.said.columns, heading]) } };
}

function headingAt({ mapping }: MapperState, at: number): string {
  return mapping.columns[at]?.heading ?? '';
}

/** Whether the values of a column are people. */
function namesPeople({ mapping }: MapperState, at: number): boolean {
  const goes = mapping.columns[at]?.goes;
  return goes?.to === 'field' && columnOf(mapping.table, goes.key)?.kind === 'person';
}

/** What was said of the values of a column, by their text. */
function saidValues(state: MapperState, at: number): MappedColumn['values'] {
  return namesPeople(state, at) ? (state.people[headingAt(state, at)] ?? {}) : (state.mapping.columns[at]?.values ?? {});
}

/** Whether nobody was sure of a column, and no person has said what it is. */
export function isColumnOpen({ view, mapping, said }: MapperState, at: number): boolean {
  return view.columns[at]?.isUnsure === true && !said.columns.has(mapping.columns[at]?.heading ?? '');
}

/** Whether nobody was sure of a value, and no person has said what it means. */
export function isValueOpen(state: MapperState, at: number, { theirs, isUnsure }: ShownValue): boolean {
  return isUnsure && !Object.hasOwn(saidValues(state, at), theirs);
}

/** What a value of theirs is here: as it was said, else as it is guessed. */
export function meaningOf(state: MapperState, at: number, { theirs, ours }: ShownValue): MappedValue {
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
  const { view, said, mapping } = state;
  switch (step) {
    case 'sheet':
      return Number(view.isHeaderUnsure && !said.header) + Number(view.isTableUnsure && !said.table);
    case 'columns':
      return mapping.columns.filter((_, at) => isColumnOpen(state, at)).length + missingKeys(state).length;
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
 * The mapping as it is taken, and who people are: what was shown at the last step and left as it was is agreed to. Before that step
 * was seen an unsure value is left out, and said by the dry run.
 */
export function toTake(state: MapperState): { readonly mapping: Mapping; readonly people: People } {
  const isSeen = state.seen.includes('values');
  const all = state.mapping.columns.map((column, at) => {
    const shown = (state.view.values[at] ?? []).filter(({ ours, isUnsure }) => ours !== null && (isSeen || !isUnsure));
    return { column, values: { ...Object.fromEntries(shown.map(({ theirs, ours }) => [theirs, ours])), ...saidValues(state, at) } };
  });
  const columns = all.map(({ column, values }, at) => (namesPeople(state, at) ? column : { ...column, values }));
  const people = all.flatMap(({ column, values }, at) => (namesPeople(state, at) ? [[column.heading, values] as const] : []));
  const fixed = Object.fromEntries(Object.entries(state.mapping.fixed).filter(([, value]) => value !== ''));
  return { mapping: { ...state.mapping, columns, fixed }, people: Object.fromEntries(people) };
}
