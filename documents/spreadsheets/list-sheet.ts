import { termName, termNames } from '../../engine/imports/terms.ts';
import type { Column } from '../../engine/lists/column.ts';
import { columnsOf } from '../../engine/lists/columns.ts';
import { linesOf } from '../../engine/lists/lines.ts';
import type { CellValue, ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Language } from '../../domain/settings/settings.ts';
import { definitionOf, type TableName } from '../../domain/index.ts';
import type { Term } from '../../domain/taxonomy/term.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { choiceName, fieldName, tableTitle, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * The rows of a list as a sheet: headings and chosen values in words, terms by name, days and instants as ISO 8601 text.
 * What it writes for risks, controls, incidents and releases imports back to the same rows. `keys` chooses columns.
 */
export function listSheet(
  table: TableName,
  rows: readonly ListRow[],
  source: Pick<ListSource, 'rows' | 'nameOf'>,
  language: Language,
  keys: readonly string[] | null = null,
): Sheet {
  const say = translator(language);
  const all = columnsOf(table);
  const columns = keys === null ? all : keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const writers = columns.map((column) => ({ key: column.key, write: cellWriter(table, column, source, language) }));
  return {
    name: tableTitle(say, table),
    header: columns.map(({ key }) => fieldName(say, table, key)),
    rows: rows.map((row) => writers.map(({ key, write }) => write(row.cells[key] ?? null, row.id))),
  };
}

type Write = (cell: CellValue, id: string) => SheetCell;

function cellWriter(table: TableName, column: Column, source: Pick<ListSource, 'rows' | 'nameOf'>, language: Language): Write {
  const say = translator(language);
  const { kind } = column;
  if (kind === 'choice') return (cell) => (typeof cell === 'string' ? choiceName(say, column.vocabulary as Vocabulary, cell) : cell);
  if (kind === 'flag') return (cell) => (cell === null ? null : choiceName(say, 'flag', cell === true ? 'yes' : 'no'));
  if (kind === 'person' || kind === 'reference') return referenceWriter(table, column, source);
  if (kind === 'lines') return referencesWriter(table, column, source);
  return kind === 'term' ? termWriter(source, language) : (cell) => cell;
}

function termWriter(source: Pick<ListSource, 'rows'>, language: Language): Write {
  const terms = source.rows('taxonomy') as unknown as ReadonlyMap<string, Term>;
  const names = termNames(terms);
  return (cell) => {
    const term = typeof cell === 'string' ? terms.get(cell) : undefined;
    return term === undefined ? cell : termName(term, terms, names, language);
  };
}

function referenceWriter(table: TableName, { source: from }: Column, source: Pick<ListSource, 'rows' | 'nameOf'>): Write {
  if (from.from !== 'person' && !(from.from === 'label' && from.show === 'name')) return (cell) => cell;
  const word = naming(from.from === 'person' ? 'people' : from.table, source);
  return (cell, id) => (typeof cell === 'string' ? word(cell, fieldOf(source, table, id, from.field)) : cell);
}

/** Several names, one a line. */
function referencesWriter(table: TableName, { source: from }: Column, source: Pick<ListSource, 'rows' | 'nameOf'>): Write {
  if (from.from !== 'labels' || from.show !== 'name') return (cell) => cell;
  const word = naming(from.table, source);
  return (cell, id) => {
    const ids = fieldOf(source, table, id, from.field);
    if (cell === null || !Array.isArray(ids)) return cell;
    const names = (ids as readonly string[]).flatMap((one) => {
      const { name } = (source.rows(from.table).get(one) as { name?: string } | undefined) ?? {};
      return name === undefined ? [] : [word(name, one)];
    });
    return linesOf(names);
  };
}

function fieldOf(source: Pick<ListSource, 'rows'>, table: TableName, id: string, field: string): Json {
  return (source.rows(table).get(id) as unknown as JsonObject | undefined)?.[field] ?? null;
}

/**
 * What an import finds a record of a table by: its name, where that leads back to it; its code, where two go by the name or
 * it looks like a code, since a code is what such a text is taken for.
 */
function naming(target: TableName, source: Pick<ListSource, 'rows' | 'nameOf'>): (name: string, id: Json) => string {
  const counts = new Map<string, number>();
  for (const [id, row] of source.rows(target)) {
    const { code, name } = row as { code: string; name: string };
    const shown = (target === 'people' ? source.nameOf(id) : name)?.trim();
    for (const word of shown === undefined || shown === code ? [code] : [code, shown]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const likeCode = new RegExp(`^${definitionOf(target).code}-\\d+$`);
  return (name, id) => {
    if (counts.get(name.trim()) === 1 && !likeCode.test(name.trim())) return name;
    return (source.rows(target).get(typeof id === 'string' ? id : '') as { code?: string } | undefined)?.code ?? name;
  };
}
