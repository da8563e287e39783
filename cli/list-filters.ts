import { kinds } from '../domain/index.ts';
import { languages } from '../domain/settings/kind.ts';
import type { Column } from '../engine/kind/column.ts';
import { dueOn } from '../engine/lists/due.ts';
import type { ListFilter } from '../engine/lists/list-filter.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { addDays, endOfDay, isDay, startOfDay, type Day } from '../engine/values/time.ts';
import { fieldName } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import { chosenWord, plainWord, valueOf, type Asking, type SaidValue } from './list-values.ts';

/** Longer ones first: `!=` is no field that ends in `!`. */
const condition = /^(.*?)(!=|<=|>=|!~|=|<|>|~)(.*)$/s;

/**
 * `FIELD=VALUE`, `!=`, `<`, `<=`, `>`, `>=`, `~` (contains) or `!~`: the field by its key or its word in either language, a chosen
 * value likewise, a record by its code, its name or its id. No value is the empty cell; `me` is who operates; `overdue` a day on which
 * something was due. Of one field any of the values with `=`; everything else must hold together.
 */
export function readFilters(table: string, said: readonly string[], asking: Asking): Result<readonly ListFilter[]> {
  const filters: ListFilter[] = [];
  for (const one of said) {
    const [, name = '', operator = '', value = ''] = condition.exec(one) ?? [];
    if (operator === '') return fail(problem('usage.invalid', undefined, { value: one, option: '--where FIELD=VALUE' }));
    const column = columnNamed(table, name.trim(), '--where');
    if (!column.ok) return column;
    const filter = filterOf(column.value, operator, value.trim(), asking);
    if (!filter.ok) return filter;
    const merged = operator === '=' ? mergedWith(filters, filter.value) : null;
    if (merged === null) filters.push(filter.value);
    else filters.splice(merged.at, 1, merged.filter);
  }
  return ok(filters);
}

/** The column that is called so, by its key or its word in either language; `option` is where it was said. */
export function columnNamed(table: string, said: string, option: string): Result<Column> {
  const names = (key: string) => [key, key.replace(/Id$/, ''), ...languages.map((language) => fieldName(translator(language), table, key))];
  const column = kinds.columns(table).find(({ key }) => names(key).some((name) => plainWord(name) === plainWord(said)));
  if (column !== undefined) return ok(column);
  const values = kinds.columns(table).map(({ key }) => key);
  return fail(problem('usage.notOneOf', undefined, { value: said, option, values: values.join(', '), of: `fields:${table}` }));
}

function mergedWith(filters: readonly ListFilter[], filter: ListFilter): { readonly at: number; readonly filter: ListFilter } | null {
  for (const [at, known] of filters.entries()) {
    if (known.column !== filter.column) continue;
    if ('is' in known && 'is' in filter) return { at, filter: { ...known, is: [...known.is, ...filter.is] } };
    if ('refers' in known && 'refers' in filter) return { at, filter: { ...known, refers: [...known.refers, ...filter.refers] } };
  }
  return null;
}

function filterOf(column: Column, operator: string, said: string, asking: Asking): Result<ListFilter> {
  const { key } = column;
  if (operator === '~') return ok({ column: key, contains: said });
  if (operator === '!~') return ok({ column: key, lacks: said });
  const isEqual = operator === '=' || operator === '!=';
  if (operator === '=' && isOverdue(column, said, asking)) return ok({ column: key, overdue: true });
  if (column.kind === 'instant' && isDay(said) && operator !== '!=') return ok(ofDay(key, operator, said, asking.timeZone));
  const value = valueOf(column, said, asking);
  if (!value.ok) return value;
  if (operator === '!=' && column.kind === 'money' && said !== '')
    return fail(problem('usage.invalid', undefined, { value: said, option: `--where ${key}!=` }));
  if (isEqual) return ok(equal(column, operator === '=', value.value));
  const bound = 'cells' in value.value ? (value.value.cells[0] ?? null) : null;
  if (bound === null) return fail(problem('usage.invalid', undefined, { value: said, option: `--where ${key}${operator}` }));
  switch (operator) {
    case '<':
      return ok({ column: key, before: bound });
    case '>':
      return ok({ column: key, after: bound });
    case '<=':
      return ok({ column: key, from: null, to: bound });
    default:
      return ok({ column: key, from: bound, to: null });
  }
}

function equal({ key: column, kind }: Column, isSo: boolean, said: SaidValue): ListFilter {
  const [amount = null] = 'cells' in said && kind === 'money' ? said.cells : [];
  if (amount !== null && isSo) return { column, from: amount, to: amount };
  if ('cells' in said) return isSo ? { column, is: said.cells } : { column, isNot: said.cells };
  return isSo ? { column, refers: said.ids } : { column, refersNot: said.ids };
}

/** Instants of a day in the register's time zone. */
function ofDay(column: string, operator: string, day: Day, timeZone: string): ListFilter {
  const [first, last] = [startOfDay(day, timeZone), endOfDay(day, timeZone)];
  switch (operator) {
    case '<':
      return { column, before: first };
    case '>':
      return { column, from: startOfDay(addDays(day, 1), timeZone), to: null };
    case '<=':
      return { column, from: null, to: last };
    case '>=':
      return { column, from: first, to: null };
    default:
      return { column, from: first, to: last };
  }
}

function isOverdue({ key }: Column, said: string, { table }: Asking): boolean {
  return dueOn(kinds.of(table), key) !== null && chosenWord(said, ['overdue'], 'lists:overdue') !== null;
}
