import { kinds } from '../domain/index.ts';
import { languages } from '../domain/settings/kind.ts';
import { readCell } from '../engine/imports/read-cell.ts';
import { termsOf } from '../engine/imports/terms.ts';
import type { CellValue, Column } from '../engine/kind/column.ts';
import { textsOf } from '../engine/lists/lines.ts';
import type { ListRow } from '../engine/lists/list-query.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { recordsNamed } from '../engine/rows/records-named.ts';
import { textOrNull, type StoredRow } from '../engine/rows/row.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { fromMinorUnits } from '../engine/values/money.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { choiceName, fieldName, type Vocabulary } from '../words/names.ts';
import { translator } from '../words/translate.ts';
import { severalFit } from './find-record.ts';

/** Whether a row of a list is one of those that were asked for. */
type Test = (row: ListRow) => boolean;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-·.()]/g, '');

/**
 * `FIELD=VALUE`, the field by its key or its word in either language, a chosen value likewise, a record by its code, its name
 * or its id. Of one field, any of the values.
 */
export function readFilters(table: string, said: readonly string[], source: ListSource, timeZone: string): Result<Test> {
  const tests = new Map<string, Test[]>();
  for (const one of said) {
    const at = one.indexOf('=');
    if (at < 0) return fail(problem('usage.invalid', undefined, { value: one, option: '--where FIELD=VALUE' }));
    const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const column = columnNamed(table, name);
    if (column === undefined) {
      const values = kinds.columns(table).map(({ key }) => key);
      return fail(
        problem('usage.notOneOf', undefined, { value: name, option: '--where', values: values.join(', '), of: `fields:${table}` }),
      );
    }
    const test = testOf(table, column, value, source, timeZone);
    if (!test.ok) return test;
    tests.set(column.key, [...(tests.get(column.key) ?? []), test.value]);
  }
  return ok((row) => [...tests.values()].every((any) => any.some((test) => test(row))));
}

/** The column that a word names: its key, or its name in either language. */
export function columnNamed(table: string, said: string): Column | undefined {
  const names = (key: string) => [key, key.replace(/Id$/, ''), ...languages.map((language) => fieldName(translator(language), table, key))];
  return kinds.columns(table).find(({ key }) => names(key).some((name) => plain(name) === plain(said)));
}

/** The test that a value puts to a column: an empty value finds the empty cell. */
function testOf(table: string, column: Column, said: string, source: ListSource, timeZone: string): Result<Test> {
  const oneOf = (cells: readonly CellValue[]): Result<Test> => ok(({ cells: row }) => cells.includes(row[column.key] ?? null));
  if (said === '') return oneOf([null]);
  switch (column.kind) {
    case 'choice': {
      const found = chosen(column, said);
      return found.length > 0 ? oneOf(found) : notOneOf(column, said, column.values ?? [], column.vocabulary ?? '');
    }
    case 'term': {
      const { named, offered } = termsIn(column, source);
      const found = named(said);
      return found.length > 0 ? oneOf(found) : notOneOf(column, said, offered, '');
    }
    case 'flag': {
      const word = (['yes', 'no'] as const).find((one) =>
        languages.some((language) => plain(choiceName(translator(language), 'flag', one)) === plain(said)),
      );
      if (word !== undefined) return oneOf([word === 'yes']);
      const read = readCell(column, said, timeZone);
      return read.ok ? oneOf([read.value as CellValue]) : notOneOf(column, said, ['yes', 'no'], 'flag');
    }
    case 'lines':
      return recordTest(table, column, said, source) ?? ok(({ cells }) => textsOf(String(cells[column.key] ?? '')).includes(said));
    case 'code':
    case 'person':
    case 'reference':
      return recordTest(table, column, said, source) ?? oneOf([said]);
    case 'text':
    case 'level':
    case 'rating':
    case 'number':
    case 'money':
    case 'day':
    case 'instant': {
      // A list inside a record is shown as one text, and found by it.
      const cell = column.field?.type === 'items' ? ok(said) : readCell(column, said, timeZone);
      // What is wrong with the value is the fault of the option: the field says where.
      if (!cell.ok) return fail(...cell.problems.map((problem) => ({ ...problem, at: { field: `--where ${column.key}` } })));
      const value = cell.value as CellValue;
      if (column.kind === 'money') return ok(({ cells }) => amountIn(column, cells) === value);
      return oneOf([column.kind === 'number' ? Number(value) : value]);
    }
  }
}

/** An amount as people write it; `null` where there is none. */
function amountIn({ key, beside }: Column, cells: ListRow['cells']): number | null {
  const minor = cells[key];
  return typeof minor === 'number' ? fromMinorUnits(minor, String(cells[beside ?? ''] ?? '')) : null;
}

function notOneOf(column: Column, value: string, values: readonly string[], vocabulary: string) {
  return fail(problem('usage.notOneOf', undefined, { value, option: `--where ${column.key}`, values: values.join(', '), vocabulary }));
}

function chosen(column: Column, said: string): readonly string[] {
  const words = (value: string) => [
    value,
    ...languages.map((language) => choiceName(translator(language), column.vocabulary as Vocabulary, value)),
  ];
  return (column.values ?? []).filter((value) => words(value).some((word) => plain(word) === plain(said)));
}

/** The records named in both languages that a column may hold, whatever the row: by a text that names them, and all of them. */
export function termsIn({ target, field }: Column, source: ListSource) {
  const rows = target === null ? new Map<string, StoredRow>() : source.rows(target);
  const fixed = Object.entries(field?.reference?.where ?? {}).filter(([, value]) => typeof value === 'string');
  const fits = (row: StoredRow) => fixed.every(([name, value]) => row[name] === value);
  return {
    named: (said: string) => (target === null ? [] : termsOf(kinds.of(target), rows).named(said, fits)),
    offered: [...rows.values()].filter(fits).map(({ id }) => id),
  };
}

/** The test of a column that names records; `null` of one that shows a text of its own, or of the record that it refers to. */
function recordTest(table: string, { key, kind, field, target, ties }: Column, said: string, source: ListSource): Result<Test> | null {
  const rowOf = (row: ListRow): JsonObject => source.rows(table).get(row.id) ?? {};
  const isNamed = (one: string) => kinds.of(one).createdByName || (field?.reference !== undefined && field.reference.show === undefined);
  const nameOf = (one: string, row: JsonObject) => (isNamed(one) ? nameIn(one, row, source) : null);
  const test = (tables: readonly string[], isOne: (row: JsonObject, record: { table: string; id: string }) => boolean) => {
    const named = recordsNamed((one) => source.rows(one), tables, said, nameOf);
    if (named.length === 0) return fail(problem('record.unknown', undefined, { value: said }));
    const shown = new Set(named.map(({ table: one, id, code }) => nameOf(one, source.rows(one).get(id) ?? {}) ?? code));
    // Several people of one name are all meant by it; one by the name and another by the code are not.
    if (named.length > 1 && shown.size > 1) return fail(severalFit(named, said));
    return ok((row: ListRow) => named.some((record) => isOne(rowOf(row), record)));
  };
  if (ties !== undefined) {
    const tied = new Set([...source.rows(ties.kind).values()].map((tie) => `${textOrNull(tie, ties.field)} ${textOrNull(tie, ties.to)}`));
    const named = kinds.of(ties.kind).fields[ties.to]?.reference?.kind;
    return named === undefined ? null : test([named], (row, { id }) => tied.has(`${textOrNull(row, 'id')} ${id}`));
  }
  if (field === null) return kind === 'code' ? test([table], (row, { id }) => row['id'] === id) : null;
  if (field.type === 'anyReference') {
    const naming = kinds.of(table).fields[field.beside ?? ''];
    const among = naming === undefined ? [] : kinds.among(naming);
    return test(among, (row, { table: one, id }) => row[key] === id && row[field.beside ?? ''] === one);
  }
  // What has no code is shown by a text of its own.
  if (target === null || kinds.of(target).code === null) return null;
  if (field.type === 'personal') return test([target], (row, { id }) => row['id'] === id);
  return test([target], (row, { id }) => {
    const value = row[key];
    return Array.isArray(value) ? value.includes(id) : value === id;
  });
}

/** The name of a record, where its kind has names. */
export function nameIn(table: string, row: JsonObject, source: ListSource): string | null {
  const { names, fields } = kinds.of(table);
  if (names === null) return null;
  return fields[names]?.type === 'personal' ? source.nameOf(textOrNull(row, 'id') ?? '') : textOrNull(row, names);
}
