import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { termsOf } from '../../engine/imports/terms.ts';
import type { CellValue, Column } from '../../engine/kind/column.ts';
import { linesOf } from '../../engine/lists/lines.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { byCode } from '../../engine/values/code.ts';
import { isArchived, textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { Json } from '../../engine/values/json.ts';
import { mentionWords, withMentions } from '../../engine/values/mentions.ts';
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
  rows: readonly Pick<ListRow, 'id' | 'cells'>[],
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

type Write = (cell: CellValue, row: Pick<ListRow, 'id' | 'cells'>) => SheetCell;

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
  if (kind === 'text' && column.field?.mentions !== undefined) return mentionsWriter(table, column, source);
  if (kind === 'lines') return referencesWriter(table, column, source);
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

function referenceWriter(table: string, { key, target, field }: Column, source: Named): Write {
  const name = field?.reference === undefined ? null : naming(target, source);
  if (name === null) return (cell) => cell;
  return (cell, { id }) => (typeof cell === 'string' ? name(cell, source.rows(table).get(id)?.[key] ?? null) : cell);
}

/** A text with its mentions as an import reads them back. */
function mentionsWriter(table: string, { key, target }: Column, source: Named): Write {
  const people = target === null ? [] : [...source.rows(target).values()];
  const words = mentionWords(people.map((row) => ({ id: row.id, code: textOrNull(row, 'code') ?? row.id, name: source.nameOf(row.id) })));
  return (cell, { id }) => {
    const text = textOrNull(source.rows(table).get(id) ?? {}, key);
    return text === null ? cell : withMentions(text, (person) => atWord(words(person)));
  };
}

const atWord = (word: string | null) => (word === null ? null : `@${word}`);

/** Several names, one a line. */
function referencesWriter(table: string, { key, target, field }: Column, source: Named): Write {
  const name = field?.type === 'references' ? naming(target, source) : null;
  if (target === null || name === null) return (cell) => cell;
  return (cell, { id }) => {
    const ids = source.rows(table).get(id)?.[key];
    if (cell === null || !Array.isArray(ids)) return cell;
    const shown = (ids as readonly string[]).flatMap((id) => {
      const row = source.rows(target).get(id);
      const shownAs = row === undefined ? null : nameIn(target, row, source);
      return shownAs === null ? [] : [name(shownAs, id)];
    });
    return linesOf(shown);
  };
}

/** What files call the records of a kind, so that an import finds them again: those that are not archived, in the order of their codes. */
export function recordNames(target: string, source: Named): readonly string[] {
  const name = naming(target, source);
  const rows = [...source.rows(target).values()].filter((row) => !isArchived(row));
  const codeOf = (row: StoredRow) => textOrNull(row, 'code') ?? row.id;
  return rows
    .sort((a, b) => byCode(codeOf(a), codeOf(b)))
    .map((row) => {
      const shown = nameIn(target, row, source);
      return shown === null || name === null ? codeOf(row) : name(shown, row.id);
    });
}

/** The name by which people and files know a record; `null` where its kind has none, or it was erased. */
function nameIn(target: string, row: StoredRow, source: Named): string | null {
  const { names, fields } = kinds.of(target);
  if (names === null) return null;
  return fields[names]?.type === 'personal' ? source.nameOf(row.id) : textOrNull(row, names);
}

/**
 * What an import finds a record of a kind by: its name, where that leads back to it; its code, where two go by the name or it
 * looks like a code, since a code is what such a text is taken for. `null` for what has no code.
 */
function naming(target: string | null, source: Named): ((name: string, id: Json) => string) | null {
  const code = target === null ? null : kinds.of(target).code;
  if (target === null || code === null) return null;
  const counts = new Map<string, number>();
  for (const row of source.rows(target).values()) {
    const own = textOrNull(row, 'code') ?? '';
    const shown = nameIn(target, row, source)?.trim() ?? null;
    for (const word of shown === null || shown === own ? [own] : [own, shown]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const likeCode = new RegExp(`^${code}-\\d+$`);
  return (name, id) => {
    if (counts.get(name.trim()) === 1 && !likeCode.test(name.trim())) return name;
    const referred = source.rows(target).get(typeof id === 'string' ? id : '');
    return referred === undefined ? name : (textOrNull(referred, 'code') ?? name);
  };
}
