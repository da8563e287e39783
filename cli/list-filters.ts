import { termNames } from '../engine/imports/terms.ts';
import { readCell } from '../engine/imports/read-cell.ts';
import type { Column } from '../engine/lists/column.ts';
import { columnsOf } from '../engine/lists/columns.ts';
import { textsOf } from '../engine/lists/lines.ts';
import type { CellValue, ListRow } from '../engine/lists/list-query.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { recordsNamed } from '../engine/rows/records-named.ts';
import { linkedTables } from '../domain/links/link.ts';
import { languages } from '../domain/settings/settings.ts';
import type { TableName } from '../domain/index.ts';
import { categories } from '../domain/risks/category.ts';
import type { Term } from '../domain/taxonomy/term.ts';
import { textIn, type JsonObject } from '../engine/values/json.ts';
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
export function readFilters(table: TableName, said: readonly string[], source: ListSource, timeZone: string): Result<Test> {
  const tests = new Map<string, Test[]>();
  for (const one of said) {
    const at = one.indexOf('=');
    if (at < 0) return fail(problem('usage.invalid', undefined, { value: one, option: '--where FIELD=VALUE' }));
    const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const column = columnNamed(table, name);
    if (column === undefined) {
      const values = columnsOf(table).map(({ key }) => key);
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

function columnNamed(table: TableName, said: string): Column | undefined {
  const names = (key: string) => [key, key.replace(/Id$/, ''), ...languages.map((language) => fieldName(translator(language), table, key))];
  return columnsOf(table).find(({ key }) => names(key).some((name) => plain(name) === plain(said)));
}

/** The test that a value puts to a column: an empty value finds the empty cell. */
function testOf(table: TableName, column: Column, said: string, source: ListSource, timeZone: string): Result<Test> {
  const oneOf = (cells: readonly CellValue[]): Result<Test> => ok(({ cells: row }) => cells.includes(row[column.key] ?? null));
  if (said === '') return oneOf([null]);
  switch (column.kind) {
    case 'choice': {
      const found = chosen(column, said);
      return found.length > 0 ? oneOf(found) : notOneOf(column, said, column.values ?? [], column.vocabulary ?? '');
    }
    case 'term': {
      const found = termsNamed(column, said, source);
      return found.length > 0 ? oneOf(found) : notOneOf(column, said, termsOf(column, source), '');
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
    case 'day':
    case 'instant': {
      const cell = readCell({ ...column, source: { from: 'field', field: column.key } }, said, timeZone);
      // What is wrong with the value is the fault of the option: the field says where.
      return cell.ok
        ? oneOf([cell.value as CellValue])
        : fail(...cell.problems.map((one) => ({ ...one, at: { field: `--where ${column.key}` } })));
    }
  }
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

const termKinds: Readonly<Record<string, readonly string[]>> = { subtypeId: ['subtype'], eventTypeId: ['eventType'], driverId: ['driver'] };
const anyKind = ['subtype', 'eventType', 'driver'] as const;

function termsNamed(column: Column, said: string, source: ListSource): readonly string[] {
  const names = termNames(source.rows('taxonomy') as unknown as ReadonlyMap<string, Term>);
  const kinds = termKinds[column.key] ?? anyKind;
  return [...new Set(categories.flatMap((category) => kinds.flatMap((kind) => names(category, kind, said))))];
}

function termsOf(column: Column, source: ListSource): readonly string[] {
  const kinds = termKinds[column.key] ?? anyKind;
  return [...(source.rows('taxonomy') as unknown as ReadonlyMap<string, Term>).values()]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id }) => id);
}

/** The test of a column that names records; `null` of one that shows a text of the record that it refers to. */
function recordTest(table: TableName, { source: from }: Column, said: string, source: ListSource): Result<Test> | null {
  const rowsOf = (one: TableName) => source.rows(one) as unknown as ReadonlyMap<string, JsonObject>;
  const rowOf = (row: ListRow): JsonObject => rowsOf(table).get(row.id) ?? {};
  const test = (tables: readonly TableName[], isOne: (row: JsonObject, record: { table: TableName; id: string }) => boolean) => {
    const named = recordsNamed(rowsOf, tables, said, (one, row) => nameOf(one, row, source));
    if (named.length === 0) return fail(problem('record.unknown', undefined, { value: said }));
    const shown = new Set(named.map(({ table: one, id, code }) => nameOf(one, rowsOf(one).get(id) ?? {}, source) ?? code));
    // Several people of one name are all meant by it; one by the name and another by the code are not.
    if (named.length > 1 && shown.size > 1) return fail(severalFit(named, said));
    return ok((row: ListRow) => named.some((record) => isOne(rowOf(row), record)));
  };
  switch (from.from) {
    case 'field':
      return test([table], (row, { id }) => row['id'] === id);
    case 'person':
      return test(['people'], (row, { id }) => row[from.field === 'name' ? 'id' : from.field] === id);
    case 'label':
      return from.show === 'text' ? null : test([from.table], (row, { id }) => row[from.field] === id);
    case 'labels':
      return test([from.table], (row, { id }) => (row[from.field] as readonly string[]).includes(id));
    case 'controls': {
      const tied = new Set([...rowsOf('riskControls').values()].map((tie) => `${textIn(tie, 'riskId')} ${textIn(tie, 'controlId')}`));
      return test(['controls'], (row, { id }) => tied.has(`${textIn(row, 'id')} ${id}`));
    }
    case 'end':
      return test(linkedTables, (row, { table: one, id }) => row[from.field] === id && row[from.tableField] === one);
    case 'position':
    case 'rating':
    case 'parts':
    case 'count':
    case 'linked':
    case 'list':
    case 'json':
    case 'minutes':
      return null;
  }
}

/** The name by which people and files know a record, where its table has names. */
function nameOf(table: TableName, row: JsonObject, source: ListSource): string | null {
  if (table === 'people') return source.nameOf(textIn(row, 'id'));
  const name = textIn(row, 'name');
  return name === '' ? null : name;
}
