import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { termsOf } from '../../engine/imports/terms.ts';
import type { CellValue, Column } from '../../engine/kind/column.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import { fromMinorUnits } from '../../engine/values/money.ts';
import { choiceName, fieldName, tableTitle, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import type { Sheet, SheetCell } from './sheet.ts';

type Named = Pick<ListSource, 'rows' | 'nameOf'>;

/**
 * The rows of a list as a sheet: headings and chosen values in words, terms by name, amounts in units of their currency, days
 * and instants as ISO 8601 text. What it writes for a kind that can be imported imports back to the same rows. `keys` chooses
 * columns.
 */
export function listSheet(
  table: string,
  rows: readonly ListRow[],
  source: Named,
  language: Language,
  keys: readonly string[] | null = null,
): Sheet {
  const say = translator(language);
  const all = kinds.columns(table);
  const columns = keys === null ? all : keys.flatMap((key) => all.find((column) => column.key === key) ?? []);
  const writers = columns.map((column) => ({ key: column.key, write: cellWriter(table, column, source, language) }));
  return {
    name: tableTitle(say, table),
    header: columns.map(({ key }) => fieldName(say, table, key)),
    rows: rows.map((row) => writers.map(({ key, write }) => write(row.cells[key] ?? null, row))),
  };
}

type Write = (cell: CellValue, row: ListRow) => SheetCell;

/** The kinds whose rows say what the cells of some columns of a list mean, beside the list itself. */
export function kindsNamedIn(table: string, columns: readonly Column[]): readonly string[] {
  return [...new Set(columns.flatMap(({ target }) => (target === null ? [] : [table, target])))];
}

function cellWriter(table: string, column: Column, source: Named, language: Language): Write {
  const say = translator(language);
  const { kind, beside } = column;
  if (kind === 'choice') return (cell) => (typeof cell === 'string' ? choiceName(say, column.vocabulary as Vocabulary, cell) : cell);
  if (kind === 'flag') return (cell) => (cell === null ? null : choiceName(say, 'flag', cell === true ? 'yes' : 'no'));
  if (kind === 'person' || kind === 'reference') return referenceWriter(table, column, source);
  if (kind === 'money')
    return (cell, row) => (typeof cell === 'number' ? fromMinorUnits(cell, String(row.cells[beside ?? ''] ?? '')) : cell);
  return kind === 'term' ? termWriter(column, source, language) : (cell) => cell;
}

function termWriter({ target, field }: Column, source: Named, language: Language): Write {
  if (target === null) return (cell) => cell;
  const kind = kinds.of(target);
  const rows = source.rows(target);
  const terms = termsOf(kind, rows);
  const tree = Object.values(kind.fields).find(({ reference }) => reference?.tree === true)?.reference;
  const apart = Object.keys(field?.reference?.where ?? tree?.where ?? {});
  return (cell) => {
    const term = typeof cell === 'string' ? rows.get(cell) : undefined;
    return term === undefined ? cell : terms.name(term, language, (other) => apart.every((name) => other[name] === term[name]));
  };
}

/** A name, where it leads back to the record; the record's code, where two go by the name or it looks like a code. */
function referenceWriter(table: string, { key, target, field }: Column, source: Named): Write {
  const kind = target === null ? null : kinds.of(target);
  if (kind === null || kind.code === null || field?.reference === undefined) return (cell) => cell;
  const { names, code: prefix } = kind;
  const isPersonal = names !== null && kind.fields[names]?.type === 'personal';
  const shownAs = (row: StoredRow) => (isPersonal ? source.nameOf(row.id) : names === null ? null : textOrNull(row, names))?.trim() ?? null;
  const counts = new Map<string, number>();
  for (const row of source.rows(kind.name).values()) {
    const code = textOrNull(row, 'code') ?? '';
    const shown = shownAs(row);
    for (const word of shown === null || shown === code ? [code] : [code, shown]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const codeLike = new RegExp(`^${prefix}-\\d+$`);
  return (cell, { id }) => {
    if (typeof cell !== 'string' || (counts.get(cell.trim()) === 1 && !codeLike.test(cell.trim()))) return cell;
    const row = source.rows(table).get(id);
    const referred = row === undefined ? undefined : source.rows(kind.name).get(textOrNull(row, key) ?? '');
    return referred === undefined ? cell : (textOrNull(referred, 'code') ?? cell);
  };
}
