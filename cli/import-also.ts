import { guessValues, withValues } from '../documents/mapping/guess-values.ts';
import type { ColumnGuess, GuessContext, ValueGuess } from '../documents/mapping/guess.ts';
import { isReading, readingOf } from '../documents/mapping/readings.ts';
import { isChosen, targetsOf } from '../documents/mapping/targets.ts';
import type { Grid } from '../documents/spreadsheets/book.ts';
import { columnNames, plainName } from '../documents/spreadsheets/column-names.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';

/** What is told of columns that are read once more because somebody said so, by their place: as of a guess. */
export type AlsoTold = ReadonlyMap<number, { readonly column: ColumnGuess; readonly values: readonly ValueGuess[] }>;

/** A mapping in which each `HEADING=COLUMN` is a column of the file that is read for that column of ours as well; what its values are there is guessed. */
export function alsoRead(
  asked: readonly string[],
  mapping: Mapping,
  grid: Grid,
  context: GuessContext,
): Result<{ readonly mapping: Mapping; readonly told: AlsoTold }> {
  let next = mapping;
  const keys = new Set<string>();
  for (const text of asked) {
    const said = readingAsked(text, next);
    if (!said.ok) return said;
    keys.add(said.value.key);
    next = { ...next, columns: [...next.columns.filter((one) => one !== said.value.was), readingOf(said.value, said.value.key)] };
  }
  if (keys.size === 0) return ok({ mapping, told: new Map() });
  const isAsked = (of: Mapping, at: number) => {
    const goes = of.columns[at]?.goes;
    return goes?.to === 'field' && keys.has(goes.key) && isReading(of.columns, at);
  };
  const values = guessValues(grid, next, context);
  const valued = withValues(next, values, context);
  const columns = next.columns.map((column, at) => (isAsked(next, at) ? (valued.columns[at] ?? column) : column));
  const told = next.columns.flatMap(({ goes }, at) =>
    isAsked(next, at) ? [[at, { column: { ...certain, goes }, values: values[at] ?? [] }] as const] : [],
  );
  return ok({ mapping: { ...next, columns }, told: new Map(told) });
}

const certain = { confidence: 1, why: 'none', isUnsure: false, order: null, isOrderUnsure: false, separator: null } as const;

type Asked = { readonly heading: string; readonly key: string; readonly was: Mapping['columns'][number] | undefined };

/** Of `HEADING=COLUMN` the heading as it is in the file, and the key. A heading may have a `=` in it, a column of ours has none. */
function readingAsked(text: string, { table, columns }: Mapping): Result<Asked> {
  const at = text.lastIndexOf('=');
  const wanted = plainName(text.slice(0, Math.max(at, 0)));
  const own = columns.filter((_, place) => !isReading(columns, place));
  const source = own.find(({ heading }) => plainName(heading) === wanted);
  const option = '--also';
  if (source === undefined) {
    return fail(problem('usage.notOneOf', undefined, { value: text, option, values: own.map(({ heading }) => heading).join(', ') }));
  }
  // What several words of theirs may mean; where a column goes anyway, that is what it says.
  const given = new Set(own.flatMap(({ goes }) => (goes.to === 'field' ? [goes.key] : [])));
  const open = [...targetsOf(table).columns.values()].filter((column) => isChosen(column) && !given.has(column.key));
  const key = columnNames(table).get(plainName(text.slice(at + 1))) ?? '';
  if (!open.some((column) => column.key === key)) {
    const values = open.map((column) => column.key).join(', ');
    return fail(problem('usage.notOneOf', undefined, { value: text, option, values, of: `fields:${table}` }));
  }
  const was = columns.find(({ goes }, place) => goes.to === 'field' && goes.key === key && isReading(columns, place));
  return ok({ heading: source.heading, key, was });
}
