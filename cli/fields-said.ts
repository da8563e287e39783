import { valueReader } from '../documents/spreadsheets/import-file.ts';
import { kinds } from '../domain/index.ts';
import { readCell } from '../engine/imports/read-cell.ts';
import type { Column } from '../engine/kind/column.ts';
import type { Field } from '../engine/kind/field.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { recordsNamed } from '../engine/rows/records-named.ts';
import type { Json, JsonObject } from '../engine/values/json.ts';
import { readMentions } from '../engine/values/mentions.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { onlyOne } from './find-record.ts';
import { columnNamed } from './list-filters.ts';
import { mentionable } from './mentionable.ts';
import { nameIn, termsIn } from './list-values.ts';

/** What a command line can say of a record in one word or line: no amounts, whose currency is that of each record. */
const sayable: readonly Field['type'][] = [
  'text',
  'choice',
  'tags',
  'day',
  'instant',
  'level',
  'integer',
  'number',
  'decimal',
  'flag',
  'reference',
  'references',
];

/**
 * `FIELD=VALUE`, the field by its key or its word in either language, a chosen value likewise, a record by its code, its name or its id;
 * of several records or tags the values with commas between them. Nothing after `=` empties the field.
 */
export function fieldsSaid(table: string, said: readonly string[], source: ListSource, timeZone: string): Result<JsonObject> {
  const fields: { [field: string]: Json } = {};
  for (const one of said) {
    const at = one.indexOf('=');
    if (at < 0) return fail(problem('usage.invalid', undefined, { value: one, option: '--set FIELD=VALUE' }));
    const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const named = columnNamed(table, name, '--set');
    const column = named.ok ? named.value : null;
    const field = column === null ? undefined : kinds.of(table).fields[column.key];
    if (column === null || field === undefined || field.set !== 'user' || !sayable.includes(field.type)) return unknown(table, name);
    const read = value === '' ? ok((field.blank ?? null) as Json) : valueOf(table, column, field, value, source, timeZone);
    // What is wrong with the value is the fault of the option: the field says where.
    if (!read.ok) return fail(...read.problems.map((problem) => ({ ...problem, at: { field: `--set ${column.key}` } })));
    fields[column.key] = read.value;
  }
  return ok(fields);
}

function unknown(table: string, value: string) {
  const settable = Object.entries(kinds.of(table).fields).filter(([, { set, type }]) => set === 'user' && sayable.includes(type));
  const values = settable.map(([key]) => key).join(', ');
  return fail(problem('usage.notOneOf', undefined, { value, option: '--set', values, of: `fields:${table}` }));
}

function valueOf(table: string, column: Column, field: Field, said: string, source: ListSource, timeZone: string): Result<Json> {
  const target = field.reference?.kind;
  if (target !== undefined && field.type === 'references') {
    const ids: string[] = [];
    for (const one of said.split(',').filter((part) => part.trim() !== '')) {
      const found = recordOf(column, target, one.trim(), source);
      if (!found.ok) return found;
      ids.push(found.value);
    }
    return ok(ids);
  }
  if (target !== undefined) return recordOf(column, target, said, source);
  if (field.type === 'tags')
    return ok(
      said
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    );
  const read = readCell(column, valueReader(table, column, column.key)(said), timeZone);
  const { mentions } = field;
  return mentions !== undefined && read.ok && typeof read.value === 'string'
    ? readMentions(read.value, mentionable(source, mentions))
    : read;
}

/** The id of the record that a text names: by its code, its name or its id; of a term by its word in either language. */
function recordOf(column: Column, target: string, said: string, source: ListSource): Result<string> {
  const naming = kinds.of(target).names;
  if (naming !== null && kinds.of(target).fields[naming]?.type === 'label') {
    const { named, offered } = termsIn(column, source);
    const [id, ...others] = named(said);
    if (id !== undefined && others.length === 0) return ok(id);
    return fail(problem('usage.notOneOf', undefined, { value: said, option: `--set ${column.key}`, values: offered.join(', ') }));
  }
  const named = recordsNamed(
    (one) => source.rows(one),
    [target],
    said,
    (one, row) => nameIn(one, row, source),
  );
  const found = onlyOne(named, said);
  return found.ok ? ok(found.value.id) : found;
}
