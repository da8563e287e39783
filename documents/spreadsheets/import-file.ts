import type { Column } from '../../engine/kind/column.ts';
import { kinds } from '../../domain/index.ts';
import { importColumns, importsOf } from '../../engine/imports/import-columns.ts';
import type { ImportRow } from '../../engine/imports/import-input.ts';
import { isSheetTime, type RawCell } from '../../engine/imports/raw-cell.ts';
import { languages } from '../../domain/settings/kind.ts';
import type { Json } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { choiceName, fieldName, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { isExampleMark, isNoteHeading } from '../templates/example-mark.ts';
import { zoneInHeading } from './column-heading.ts';
import { columnNames, plainName, type ColumnNames } from './column-names.ts';
import type { TellRows } from './grid-maker.ts';
import { longCellOf } from './long-cell.ts';
import { readTable } from './read-table.ts';
import type { RawTable } from './sheet.ts';
import type { FromSource } from '../sources/source.ts';

/** A mapping for files with headings of their own: heading -> the name of a column here, or `null` to pass over it. */
export type HeadingMap = Readonly<Record<string, string | null>>;

/**
 * A file as `register.import` takes it, and the heading that each of its columns has in the file. `from`: what is told of the file of
 * another program, which has records and no columns. `examples`: the numbers of the rows that are the example of a template, and passed
 * over.
 */
export type ImportFile = {
  readonly rows: readonly ImportRow[];
  readonly headings: Readonly<Record<string, string>>;
  readonly from: FromSource | null;
  readonly examples?: readonly number[];
};

/** Reads a file for the import of a table. A heading that is unknown, doubled or missing refuses the whole file. `tell`: how many rows were read. */
export async function readImportFile(
  table: string,
  bytes: Uint8Array,
  fileName: string,
  map: HeadingMap = {},
  tell?: TellRows,
): Promise<Result<ImportFile>> {
  const raw = readTable(bytes, fileName, tell);
  if (!raw.ok) return raw;
  const file = importFileOf(table, raw.value, map);
  if (file.ok && file.value.rows.length === 0) return fail(problem('import.noRows', { file: fileName }));
  return file.ok ? file : fail(...file.problems.map((problem) => ({ ...problem, at: { file: fileName, ...problem.at } })));
}

/** A table that was read, as the import of a kind takes it. A heading that is unknown, doubled or missing refuses it as a whole. */
export function importFileOf(table: string, raw: RawTable, map: HeadingMap = {}): Result<ImportFile> {
  const keys = keysOf(table, raw, map);
  return keys.ok ? ok(rowsOf(table, raw, keys.value)) : keys;
}

/** The column of each place of the heading; `null` where it is passed over. */
function keysOf(table: string, { header, rows }: RawTable, map: HeadingMap): Result<readonly (string | null)[]> {
  const names = columnNames(table);
  const mapped = new Map(Object.entries(map).map(([heading, name]) => [plainName(heading), name]));
  const problems: Problem[] = [];
  const known = header.map((heading, index) => {
    const plain = plainName(heading);
    if (plain === '' && rows.every(({ cells }) => (cells[index] ?? '') === '')) return null;
    const name = mapped.has(plain) ? mapped.get(plain) : heading;
    const key = name === null || name === undefined ? null : columnOf(table, names, name);
    if (key === undefined && typeof name === 'string' && mapped.has(plain)) problems.push(mappedToNothing(table, heading, name));
    else if (key === undefined)
      problems.push(problem('import.headerUnknown', { row: 1, column: heading === '' ? `#${index + 1}` : heading }));
    return key ?? null;
  });
  const astray = problems.filter(({ code }) => code === 'import.mappingUnknown');
  // What is missing besides follows from the mapping: that is put right first.
  if (astray.length > 0) return fail(...astray);
  const keys = withSourceId(table, known);
  for (const [at, key] of keys.entries()) {
    if (key !== null && keys.indexOf(key) !== at) problems.push(problem('import.headerDuplicate', { row: 1, column: header[at] ?? key }));
  }
  if (!keys.includes('code') && !keys.includes('id')) {
    for (const key of importsOf(kinds, table).needed) {
      if (!keys.includes(key)) problems.push(problem('import.headerMissing', { row: 1, column: fieldName(translator('en'), table, key) }));
    }
  }
  return problems.length > 0 ? fail(...problems) : ok(keys);
}

/** The column that a heading names: a column of instants also where the heading ends in the zone in which it has them. */
function columnOf(table: string, names: ColumnNames, heading: string): string | null | undefined {
  const key = names.get(plainName(heading));
  const zoned = key === undefined ? zoneInHeading(heading) : null;
  if (zoned === null) return key;
  const ofName = names.get(plainName(zoned.name));
  return typeof ofName !== 'string' || isOfInstants(table, ofName) ? ofName : undefined;
}

function isOfInstants(table: string, key: string): boolean {
  return importColumns(kinds, table).some((column) => column.key === key && column.kind === 'instant');
}

function mappedToNothing(table: string, heading: string, value: string): Problem {
  const values = importColumns(kinds, table).map(({ key }) => key);
  return problem('import.mappingUnknown', { column: heading }, { value, values: values.join(', '), of: `fields:${table}` });
}

/** In a file with one column of ids, and no codes, that is the id at the source: our lists write both. */
function withSourceId(table: string, keys: readonly (string | null)[]): readonly (string | null)[] {
  const isKnown = importsOf(kinds, table).naturalKey?.includes(sourceId) ?? false;
  if (!isKnown || keys.includes(sourceId) || keys.includes('code')) return keys;
  return keys.map((key) => (key === 'id' ? sourceId : key));
}

/** The field that has the id of a record at the source of its file, where a kind has one. */
const sourceId = 'outsideId';

function rowsOf(table: string, { header, rows }: RawTable, keys: readonly (string | null)[]): ImportFile {
  const columns = new Map(importColumns(kinds, table).map((column) => [column.key, column]));
  const positions = keys.flatMap((key, index) => {
    const column = key === null ? undefined : columns.get(key);
    return column === undefined ? [] : [{ key: column.key, at: index, read: valueReader(table, column, header[index] ?? '') }];
  });
  const noteAt = header.findIndex(isNoteHeading);
  const examples = noteAt < 0 ? [] : rows.flatMap(({ row, cells }) => (isExampleMark((cells[noteAt] ?? null) as Json) ? [row] : []));
  const own = examples.length === 0 ? rows : rows.filter(({ row }) => !examples.includes(row));
  return {
    from: null,
    ...(examples.length === 0 ? {} : { examples }),
    headings: Object.fromEntries(positions.map(({ key, at }) => [key, header[at] ?? key])),
    rows: own.map(({ row, cells }) => ({
      row,
      fields: Object.fromEntries(positions.map(({ key, at, read }) => [key, read(cells[at] ?? null)])),
    })),
  };
}

/**
 * Takes the words for chosen values, in either language, to the values themselves; a time without a zone to one in the zone that the
 * heading names; and what stands for a text too long for Excel to what says nothing. What is none of these stays as it is.
 */
export function valueReader(table: string, column: Column, heading: string): (cell: RawCell) => Json {
  if (column.kind === 'choice' || column.kind === 'flag') return wordReader(column);
  if (column.kind === 'instant') return timeReader(zoneInHeading(heading)?.timeZone ?? null);
  if (column.kind !== 'text' && column.kind !== 'lines') return (cell) => cell;
  const isElsewhere = longCellOf(table, column.key);
  return (cell) => (typeof cell === 'string' && isElsewhere(cell) ? { asItWas: cell } : cell);
}

const localTime = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*$/;

function timeReader(timeZone: string | null): (cell: RawCell) => Json {
  if (timeZone === null) return (cell) => cell;
  return (cell) => {
    if (typeof cell === 'object' && isSheetTime(cell)) return { ...cell, timeZone };
    if (typeof cell !== 'string') return cell;
    const [, day, time, seconds = ':00'] = localTime.exec(cell) ?? [];
    return day === undefined ? cell : { sheetTime: `${day}T${time}${seconds}`, isDay: false, shown: cell, timeZone };
  };
}

/** Takes the words for chosen values, in either language, to the values themselves. What is no such word stays as it is. */
export function wordReader(column: Column): (cell: RawCell) => Json {
  const words = new Map<string, string>();
  const learn = (vocabulary: Vocabulary, word: string, value: string) => {
    for (const language of languages) words.set(plainName(choiceName(translator(language), vocabulary, word)), value);
  };
  if (column.kind === 'choice') for (const value of column.values ?? []) learn(column.vocabulary as Vocabulary, value, value);
  if (column.vocabulary === 'category')
    for (const value of column.values ?? []) for (const word of shortCategory(value)) words.set(word, value);
  if (column.kind === 'flag') {
    learn('flag', 'yes', 'true');
    learn('flag', 'no', 'false');
  }
  return (cell) => (typeof cell === 'string' ? (words.get(plainName(cell)) ?? cell) : cell);
}

/** A category without the word for risk: 시장, Market. */
function shortCategory(value: string): string[] {
  return languages.map((language) => plainName(choiceName(translator(language), 'category', value)).replace(/리스크$|risk$/, ''));
}
