import type { CellValue, Column } from '../engine/kind/column.ts';
import { termsOf } from '../engine/imports/terms.ts';
import { readCell } from '../engine/imports/read-cell.ts';
import { kinds } from '../domain/index.ts';
import type { ListFilter } from '../engine/lists/list-query.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { languages } from '../domain/settings/kind.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { choiceName, fieldName, type Vocabulary } from '../words/names.ts';
import { translator } from '../words/translate.ts';

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-·.()]/g, '');

/** `FIELD=VALUE`, the field by its key or its word in either language, a chosen value likewise. Of one field, any of the values. */
export function readFilters(table: string, said: readonly string[], source: ListSource): Result<readonly ListFilter[]> {
  const wanted = new Map<string, CellValue[]>();
  for (const one of said) {
    const at = one.indexOf('=');
    const column = at < 0 ? undefined : columnNamed(table, one.slice(0, at));
    const value = column === undefined ? null : valueOf(column, one.slice(at + 1), source);
    if (column === undefined || value === null)
      return fail(problem('usage.invalid', undefined, { value: one, option: '--where FIELD=VALUE' }));
    wanted.set(column.key, [...(wanted.get(column.key) ?? []), ...value]);
  }
  return ok([...wanted].map(([column, is]) => ({ column, is })));
}

function columnNamed(table: string, said: string): Column | undefined {
  const names = (key: string) => [key, key.replace(/Id$/, ''), ...languages.map((language) => fieldName(translator(language), table, key))];
  return kinds.columns(table).find(({ key }) => names(key).some((name) => plain(name) === plain(said)));
}

/** The cells that a value stands for: an empty value the empty cell. `null` where the column cannot hold it. */
function valueOf(column: Column, said: string, source: ListSource): CellValue[] | null {
  if (said === '') return [null];
  if (column.kind === 'choice') {
    const words = (value: string) => [
      value,
      ...languages.map((language) => choiceName(translator(language), column.vocabulary as Vocabulary, value)),
    ];
    const found = (column.values ?? []).filter((value) => words(value).some((word) => plain(word) === plain(said)));
    return found.length > 0 ? found : null;
  }
  if (column.kind === 'term' && column.target !== null) {
    const found = termsOf(kinds.of(column.target), source.rows(column.target)).named(said, () => true);
    return found.length > 0 ? [...found] : null;
  }
  if (column.kind === 'flag') {
    const word = (['yes', 'no'] as const).find((one) =>
      languages.some((language) => plain(choiceName(translator(language), 'flag', one)) === plain(said)),
    );
    if (word !== undefined) return [word === 'yes'];
  }
  if (column.kind === 'code') return [said.toUpperCase()];
  const cell = readCell(column, said, 'UTC');
  return cell.ok ? [cell.value as CellValue] : null;
}
