import { kinds } from '../domain/index.ts';
import { languages } from '../domain/settings/kind.ts';
import { readCell } from '../engine/imports/read-cell.ts';
import { termsOf } from '../engine/imports/terms.ts';
import type { CellValue, Column } from '../engine/kind/column.ts';
import { me } from '../engine/lists/list-filter.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { recordsNamed } from '../engine/rows/records-named.ts';
import { textOrNull, type StoredRow } from '../engine/rows/row.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { choiceName, type Vocabulary } from '../words/names.ts';
import { translator, type WordKey } from '../words/translate.ts';
import { severalFit } from './find-record.ts';

/** The list that is asked, and of which register. */
export type Asking = { readonly table: string; readonly source: ListSource; readonly timeZone: string };

/** What a value of `--where` means: cells that are equal to it, or records that it names. */
export type SaidValue = { readonly cells: readonly CellValue[] } | { readonly ids: readonly (string | null)[] };

export const plainWord = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-·.()]/g, '');

/** The one of some values that is meant by its key, or by its word in either language. */
export function chosenWord<V extends string>(said: string, values: readonly V[], word: WordKey | ((value: V) => WordKey)): V | null {
  const words = (value: V) => [
    value,
    ...languages.map((language) => translator(language)(typeof word === 'function' ? word(value) : word)),
  ];
  return values.find((value) => words(value).some((one) => plainWord(one) === plainWord(said))) ?? null;
}

/** What a value means in a column: an empty one the empty cell. */
export function valueOf(column: Column, said: string, { table, source, timeZone }: Asking): Result<SaidValue> {
  const cells = (...values: readonly CellValue[]): Result<SaidValue> => ok({ cells: values });
  const records = recordsOf(table, column);
  if (said === '') return records === null ? cells(null) : ok({ ids: [null] });
  switch (column.kind) {
    case 'choice': {
      const found = chosen(column, said);
      return found.length > 0 ? cells(...found) : notOneOf(column, said, column.values ?? [], column.vocabulary ?? '');
    }
    case 'term': {
      const { named, offered } = termsIn(column, source);
      const found = named(said);
      return found.length > 0 ? cells(...found) : notOneOf(column, said, offered, '');
    }
    case 'flag': {
      const word = chosenWord(said, ['yes', 'no'] as const, (value) => `choices:flag.${value}`);
      if (word !== null) return cells(word === 'yes');
      const read = readCell(column, said, timeZone);
      return read.ok ? cells(read.value as CellValue) : notOneOf(column, said, ['yes', 'no'], 'flag');
    }
    case 'person':
      if (chosenWord(said, [me], 'lists:me') !== null) return ok({ ids: [me] });
      return records === null ? cells(said) : named(records, said, source);
    case 'lines':
    case 'code':
    case 'reference':
      return records === null ? cells(said) : named(records, said, source);
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
      return cells(column.kind === 'number' ? Number(value) : value);
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
  return (column.values ?? []).filter((value) => words(value).some((word) => plainWord(word) === plainWord(said)));
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

type Records = {
  readonly among: readonly string[];
  readonly nameOf: (table: string, row: JsonObject, source: ListSource) => string | null;
};

/** The records that a column names; `null` of one that shows a text of its own, or of the record that it refers to. */
function recordsOf(table: string, { kind, field, target, ties }: Column): Records | null {
  const isNamed = (one: string) => kinds.of(one).createdByName || (field?.reference !== undefined && field.reference.show === undefined);
  const records = (among: readonly string[]): Records => ({
    among,
    nameOf: (one, row, source) => (isNamed(one) ? nameIn(one, row, source) : null),
  });
  if (ties !== undefined) {
    const named = kinds.of(ties.kind).fields[ties.to]?.reference?.kind;
    return named === undefined ? null : records([named]);
  }
  if (field === null) return kind === 'code' ? records([table]) : null;
  if (field.type === 'anyReference') {
    const naming = kinds.of(table).fields[field.beside ?? ''];
    return records(naming === undefined ? [] : kinds.among(naming));
  }
  // What has no code is shown by a text of its own, and what is named in both languages by its term.
  return target === null || kind === 'term' || kinds.of(target).code === null ? null : records([target]);
}

function named({ among, nameOf }: Records, said: string, source: ListSource): Result<SaidValue> {
  const name = (table: string, row: JsonObject) => nameOf(table, row, source);
  const found = recordsNamed((table) => source.rows(table), among, said, name);
  if (found.length === 0) return fail(problem('record.unknown', undefined, { value: said }));
  const shown = new Set(found.map(({ table, id, code }) => name(table, source.rows(table).get(id) ?? {}) ?? code));
  // Several people of one name are all meant by it; one by the name and another by the code are not.
  return found.length > 1 && shown.size > 1 ? fail(severalFit(found, said)) : ok({ ids: found.map(({ id }) => id) });
}

/** The name of a record, where its kind has names. */
export function nameIn(table: string, row: JsonObject, source: ListSource): string | null {
  const { names, fields } = kinds.of(table);
  if (names === null) return null;
  return fields[names]?.type === 'personal' ? source.nameOf(textOrNull(row, 'id') ?? '') : textOrNull(row, names);
}
