import { kinds } from '../../domain/index.ts';
import { languages } from '../../domain/settings/kind.ts';
import { peopleKind } from '../../engine/commands/prepare.ts';
import type { ImportRow } from '../../engine/imports/import-input.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import { readCell } from '../../engine/imports/read-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fieldName, tableTitle } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { zoneInHeading } from './column-heading.ts';
import { plainName } from './column-names.ts';
import { fileKind } from './file-kind.ts';
import { importFileOf } from './import-file.ts';
import { openSheets } from './open-sheets.ts';
import { returningKinds } from './register-book.ts';
import type { RawTable } from './sheet.ts';
import { tableMaker } from './table-maker.ts';

/** A sheet of a whole register, as `register.importAll` takes it, with the heading of each column and its own name. */
export type RegisterSheet = {
  readonly table: string;
  readonly name: string;
  readonly rows: readonly ImportRow[];
  readonly headings: Readonly<Record<string, string>>;
  /** Of archived records, by their id: when that was, and what is said of it. */
  readonly archived: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A whole register as it was read. `passedOver`: sheets of nothing that is taken in. */
export type RegisterBook = { readonly sheets: readonly RegisterSheet[]; readonly passedOver: readonly string[] };

/** The sheets of a whole register as `register.importAll` takes them, all their rows one after the other. */
export function importedSheets({ sheets }: RegisterBook) {
  return {
    sheets: sheets.map(({ table, rows, archived }) => ({ table, count: rows.length, archived, clear: [] as string[] })),
    rows: sheets.flatMap(({ rows }) => rows),
  };
}

/**
 * By what the names of its sheets say that a workbook is of a whole register: by the sheet that tells `about` it, or only by several that
 * are called like kinds of record, as sheets of somebody else's may be; `null` where nothing does.
 */
export function wholeBy(names: readonly string[]): 'about' | 'kinds' | null {
  const tables = new Set(names.map(tableNamed).filter((table) => table !== null));
  const about = languages.map((language) => plainName(translator(language)('imports:whole.about')));
  if (tables.size > 0 && names.some((name) => about.includes(plainName(name)))) return 'about';
  return tables.size > 1 ? 'kinds' : null;
}

/** Reads the sheets of a workbook that are named after kinds of record, in either language. A sheet that cannot be read refuses the file. */
export function readRegisterBook(bytes: Uint8Array, fileName: string): Result<RegisterBook> {
  const read = sheetsOf(bytes, fileName);
  if (!read.ok) return fail(...read.problems.map((one) => ({ ...one, at: { file: fileName, ...one.at } })));
  if (read.value.sheets.length === 0) return fail(problem('import.noRows', { file: fileName }));
  return read;
}

function sheetsOf(bytes: Uint8Array, fileName: string): Result<RegisterBook> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.is === 'text') return fail(problem('file.unknownKind'));
  const book = openSheets(kind.value);
  if (!book.ok) return book;
  const [sheets, passedOver]: [RegisterSheet[], string[]] = [[], []];
  for (const [at, { name }] of book.value.sheets.entries()) {
    const table = tableNamed(name);
    if (table === null || sheets.some((one) => one.table === table)) {
      passedOver.push(name);
      continue;
    }
    const { taker, table: made } = tableMaker(() => undefined);
    const sheet = book.value.read(at, taker);
    const raw = sheet.ok ? made() : sheet;
    const read = raw.ok ? (table === peopleKind ? ok(peopleSheet(name, raw.value)) : registerSheet(table, name, raw.value)) : raw;
    if (!read.ok) return fail(...read.problems.map((one) => ({ ...one, at: { ...one.at, file: `${fileName} (${name})` } })));
    sheets.push(read.value);
  }
  return ok({ sheets, passedOver });
}

const ofPeople = ['id', 'code', 'name', 'role'] as const;

/** People are known by name: what is told of them besides is little. */
function peopleSheet(name: string, { header, rows }: RawTable): RegisterSheet {
  const places = ofPeople.map((key) => [key, header.findIndex((heading) => isNamed(peopleKind, key, heading))] as const);
  return {
    table: peopleKind,
    name,
    headings: Object.fromEntries(places.map(([key, at]) => [key, header[at] ?? key])),
    rows: rows.map(({ row, cells }) => ({
      row,
      fields: Object.fromEntries(places.map(([key, at]) => [key, shownText(cells[at] ?? null)])),
    })),
    archived: archivedIn(peopleKind, { header, rows }, (at) => shownText(rows[at]?.cells[places[0]?.[1] ?? -1] ?? null)),
  };
}

function registerSheet(table: string, name: string, raw: RawTable): Result<RegisterSheet> {
  const file = importFileOf(table, raw);
  if (!file.ok) return file;
  const { rows, headings } = file.value;
  const idAt = (at: number) => rows[at]?.fields['id'];
  return ok({ table, name, rows, headings, archived: archivedIn(table, raw, idAt) });
}

/** What a sheet says of its archived records, and the import of a file never does. */
function archivedIn(table: string, { header, rows }: RawTable, idAt: (at: number) => unknown): RegisterSheet['archived'] {
  const columns = kinds.columns(table).filter(({ key, field }) => key === 'archivedAt' || field?.whileArchived === true);
  const readers = columns.map((column) => {
    const at = header.findIndex((heading) => isNamed(table, column.key, heading));
    return { column, at, timeZone: zoneInHeading(header[at] ?? '')?.timeZone ?? 'UTC' };
  });
  const archived = rows.flatMap(({ cells }, index) => {
    const said = readers.flatMap(({ column, at, timeZone }) => {
      const read = readCell(column, cells[at] ?? null, timeZone);
      return read.ok && typeof read.value === 'string' ? [[column.key, read.value] as const] : [];
    });
    const id = idAt(index);
    return typeof id === 'string' && said.some(([key]) => key === 'archivedAt') ? [[id, Object.fromEntries(said)] as const] : [];
  });
  return Object.fromEntries(archived);
}

function isNamed(table: string, key: string, heading: string): boolean {
  const plain = plainName(zoneInHeading(heading)?.name ?? heading);
  return languages.some((language) => plain === plainName(fieldName(translator(language), table, key)));
}

function tableNamed(name: string): string | null {
  const titles = (table: string) => languages.map((language) => plainName(tableTitle(translator(language), table)));
  return returningKinds().find((table) => titles(table).includes(plainName(name))) ?? null;
}
