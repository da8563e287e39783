import { usualControlKind } from '../../domain/controls/kind.ts';
import { fixedToday, type MappedColumn, type MappedTo, type Mapping } from '../../domain/imports/mapping.ts';
import { kinds } from '../../domain/index.ts';
import { importsOf } from '../../engine/imports/import-columns.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { guessColumns } from './guess-columns.ts';
import { guessHeader } from './guess-header.ts';
import { guessReadings } from './guess-readings.ts';
import { guessTable, isNamedIn, titlesOf } from './guess-table.ts';
import { guessValues, withValues } from './guess-values.ts';
import type { Asked, ColumnGuess, Guess, GuessContext, ValueGuess } from './guess.ts';
import { headingsOf, type HeaderRows } from './headings.ts';
import { presetFor } from './presets/all.ts';
import { cellKey } from './cell-key.ts';
import { isReading, readingOf } from './readings.ts';
import { endingOf, type Ending } from './endings.ts';
import { tableRows } from './table-rows.ts';
import { tableWords } from './synonyms/headings.ts';
import { furtherKey, targetOf, targetsOf, type Targets } from './targets.ts';
import { usualEventType } from './usual-event-type.ts';

/** What was said of a sheet already: the kind of its records and the rows of its heading; `null` is guessed. */
export type Said = { readonly table: string | null; readonly header?: HeaderRows | null };

/** Guesses how a sheet becomes rows of a kind. What is not sure is not in the mapping: it is asked. */
export function guessMapping(grid: Grid, context: GuessContext & Said): Guess {
  const header = context.header == null ? guessHeader(grid) : { header: context.header, confidence: 1 };
  const headings = headingsOf(grid, header.header);
  const tables = context.table === null ? tablesOf(grid, headings, header.header) : [{ table: context.table, confidence: 1 }];
  const table = tables[0]?.table ?? 'risks';
  const targets = targetsOf(table);
  const guessed = guessColumns(grid, header.header, table, context);
  const bare: Mapping = {
    version: 1,
    table,
    sheet: grid.name,
    header: header.header,
    columns: headings.map((heading, at) => columnOf(heading, guessed[at], targets)),
    fixed: {},
  };
  const again = guessReadings(grid, bare, guessed, context);
  const columns = [...guessed, ...again.map(({ guess }) => guess)];
  const whole = { ...bare, columns: [...bare.columns, ...again.map(({ of, key }) => readingOf({ heading: headings[of] ?? '' }, key))] };
  const values = guessValues(grid, whole, context);
  const mapping = withoutUnsure(withValues(whole, values, context), columns);
  const { fixed, asked } = lacking(grid, mapping, values, targets, context);
  return { mapping: { ...mapping, fixed }, header, tables, columns, values, people: peopleOf(mapping, values, targets), asked };
}

/** The kinds that its records may be of: of the export of a program that is known, what it exports. */
function tablesOf(grid: Grid, headings: readonly string[], header: HeaderRows): Guess['tables'] {
  const preset = presetFor(grid);
  const guessed = guessTable(headings, titlesOf(grid, header));
  const table = preset?.mapping.table;
  return table === undefined ? guessed : [{ table, confidence: 1 }, ...guessed.filter((one) => one.table !== table)];
}

/** A column of which it is not sure what it is keeps its text under its own name, where there is such a place. */
function columnOf(heading: string, guess: ColumnGuess | undefined, { hasFurther }: Targets): MappedColumn {
  const nothing = { heading, values: {}, order: null, separator: null, keeps: false };
  const aside: MappedTo = hasFurther ? { to: 'field', key: furtherKey } : { to: 'leftOut' };
  if (guess === undefined || guess.isUnsure) return { ...nothing, goes: guess === undefined ? { to: 'leftOut' } : aside };
  return { ...nothing, goes: guess.goes, order: guess.isOrderUnsure ? null : guess.order, separator: guess.separator };
}

/** What is read once more, and is not sure, is left out so long. */
function withoutUnsure(mapping: Mapping, guessed: readonly ColumnGuess[]): Mapping {
  const isOpen = (at: number) => guessed[at]?.isUnsure === true && isReading(mapping.columns, at);
  const columns = mapping.columns.map((column, at): MappedColumn => (isOpen(at) ? readingOf(column, null) : column));
  return { ...mapping, columns };
}

/** Who people are whose text is not their name here: it stands beside the mapping, never in it. */
function peopleOf(mapping: Mapping, values: readonly (readonly ValueGuess[])[], targets: Targets): Guess['people'] {
  const people = mapping.columns.flatMap(({ heading, goes }, at) => {
    if (targetOf(targets, goes)?.kind !== 'person') return [];
    const said = (values[at] ?? [])
      .filter(({ theirs, ours }) => theirs !== ours)
      .map(({ theirs, ours, isUnsure }) => [theirs, isUnsure ? null : ours] as const);
    return said.length === 0 ? [] : [[heading, Object.fromEntries(said)] as const];
  });
  return Object.fromEntries(people);
}

/** Where nobody says otherwise: what may be agreed to. */
const offered: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  risks: { category: 'operational' },
  controls: { kind: usualControlKind },
};

/** What the records need and no column says. The day of identification is that of the import; a currency may stand in the heading of the amount. */
function lacking(
  grid: Grid,
  mapping: Mapping,
  values: readonly (readonly ValueGuess[])[],
  targets: Targets,
  { known }: GuessContext,
): { readonly fixed: Mapping['fixed']; readonly asked: readonly Asked[] } {
  const { table, columns, naming } = targets;
  const has = (key: string) => mapping.columns.some(({ goes }) => goes.to === 'field' && goes.key === key);
  const fixed: Record<string, string> = {};
  const asked: Asked[] = [];
  for (const column of columns.values()) if (column.field?.onImport === 'today' && !has(column.key)) fixed[column.key] = fixedToday;
  // A value that is not sure is nothing in its row, and what cannot be nothing is asked.
  const isOpen = (key: string) =>
    mapping.columns.some(({ goes }, at) => goes.to === 'field' && goes.key === key && (values[at] ?? []).some(({ isUnsure }) => isUnsure));
  for (const key of new Set([naming, ...importsOf(kinds, table).needed, ...(beside[table] ?? [])])) {
    if (has(key) && !isOpen(key)) continue;
    const said = key === 'currency' ? currencyIn(mapping) : key === 'subjectTable' ? subjectIn(mapping) : null;
    if (said !== null) fixed[key] = said;
    else asked.push({ key, ours: key === 'currency' ? known.currency : (offered[table]?.[key] ?? null) });
  }
  if (table === 'risks' && (!has('eventTypeId') || isOpen('eventTypeId'))) {
    const category = mapping.columns.findIndex(({ goes }) => goes.to === 'field' && goes.key === 'category');
    const isOperational = category < 0 || (values[category] ?? []).some(({ ours, isUnsure }) => !isUnsure && ours === 'operational');
    if (isOperational) asked.push({ key: 'eventTypeId', ours: usualEventType(grid, mapping, values) });
  }
  const ending = endingOf(table);
  if (ending !== null && endsWithoutDay(grid, mapping, values, ending)) asked.push({ key: ending.day, ours: fixedToday });
  return { fixed, asked };
}

/** What is not needed by itself, and is with what is there: the kind of the record that an action is about. */
const beside: Readonly<Record<string, readonly string[]>> = { actions: ['subjectTable'] };

/** The kind of the records of whose codes a heading speaks: `Risk ID`, `관련 리스크`. */
function subjectIn({ columns }: Mapping): string | null {
  const heading = columns.find(({ goes }) => goes.to === 'field' && goes.key === 'subjectId')?.heading ?? '';
  return ['risks', 'incidents', 'controls', 'losses'].find((table) => isNamedIn(heading, tableWords[table] ?? [])) ?? null;
}

/** Whether a record of theirs ended and its row does not say when. */
function endsWithoutDay(grid: Grid, mapping: Mapping, values: readonly (readonly ValueGuess[])[], { status, among, day }: Ending): boolean {
  const placeOf = (key: string) => mapping.columns.findIndex(({ goes }) => goes.to === 'field' && goes.key === key);
  const [at, dayAt] = [placeOf(status), placeOf(day)];
  const ends = new Set(
    (values[at] ?? []).filter(({ ours, isUnsure }) => !isUnsure && among.includes(String(ours))).map(({ theirs }) => theirs),
  );
  if (ends.size === 0 || dayAt < 0) return ends.size > 0;
  for (const { cells, passedOver } of tableRows(grid, mapping).all()) {
    if (passedOver === null && ends.has(cellKey(cells[at] ?? null)) && cellKey(cells[dayAt] ?? null) === '') return true;
  }
  return false;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/KRW|₩|원\s*[)\]]|\(원/u, 'KRW'],
  [/USD|US\$|\$/u, 'USD'],
  [/EUR|€/u, 'EUR'],
  [/GBP|£/u, 'GBP'],
  [/JPY|¥|円/u, 'JPY'],
];

/** The currency that the heading of an amount names: `손실금액(원)`, `Amount (EUR)`. */
function currencyIn({ columns }: Mapping): string | null {
  const amount = columns.find(({ goes }) => goes.to === 'field' && goes.key === 'gross');
  return currencies.find(([mark]) => mark.test(amount?.heading ?? ''))?.[1] ?? null;
}
