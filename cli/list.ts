import { listRows } from '../domain/register/in-memory.ts';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { listSheet } from '../documents/spreadsheets/list-sheet.ts';
import { textOfCell } from '../documents/spreadsheets/sheet.ts';
import { writeCsv } from '../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../documents/spreadsheets/write-xlsx.ts';
import { kinds } from '../domain/index.ts';
import type { ListRow } from '../engine/lists/list-query.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { languages, type Language } from '../domain/settings/kind.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { visibleJson } from '../engine/values/visible.ts';
import { decodeUtf8 } from '../engine/values/utf8.ts';
import { todayOf } from '../domain/settings/today.ts';
import { writeFileAtomically } from '../node/files/atomic-write.ts';
import { tableTitle } from '../words/names.ts';
import { instantText } from '../words/patterns/days.ts';
import { translator } from '../words/translate.ts';
import type { Run } from './command.ts';
import { readFilters } from './list-filters.ts';
import { readRegister } from './register-file.ts';
import { textTable } from './text-table.ts';

const formats = ['table', 'csv', 'xlsx', 'json'] as const;
type Format = (typeof formats)[number];

/** `list FILE TABLE [--where FIELD=VALUE]… [--format table|csv|xlsx|json] [--out F]`. */
export const run: Run = async (call) => {
  const [path = '', said = ''] = call.args;
  const table = tableNamed(said);
  if (table === null)
    return fail(problem('usage.notOneOf', undefined, { value: said, option: 'TABLE', values: listed.join(', '), of: 'tables' }));
  const asked = call.text('format') ?? 'table';
  const format = formats.find((format) => format === asked);
  if (format === undefined)
    return fail(problem('usage.notOneOf', undefined, { value: asked, option: '--format', values: formats.join(', ') }));
  const out = call.text('out');
  if (format === 'xlsx' && out === null) return fail(problem('usage.missing', undefined, { value: '--out F' }));
  // A careless name must not put a table in the place of the register.
  if (out !== null && (await isSameFile(out, path))) return fail(problem('usage.invalid', undefined, { value: out, option: '--out' }));
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { settings } = opened.value;
  const source = memorySource(opened.value, todayOf(settings, call.machine.now()));
  const filters = readFilters(table, call.texts('where'), source, settings.timeZone);
  if (!filters.ok) return filters;
  const rows = listRows(source, { table, search: '', filters: [], sort: [], archived: false }).filter(filters.value);
  const json: Json = rows.map(({ id, cells }) => ({ ...cells, id }));
  const written = (language: Language) => contentOf(format, { table, rows, source, language, timeZone: settings.timeZone });
  if (out === null) {
    return ok({
      status: 0,
      json,
      isData: format === 'csv',
      out: (_, language) => textOf(written(language)),
      ...(format === 'table' ? { message: (say) => say('imports:list.count', { count: rows.length }) } : {}),
    });
  }
  const content = written(call.language ?? settings.language);
  if (!content.ok) return content;
  const saved = await writeFileAtomically(out, content.value, 'shared');
  if (!saved.ok) return saved;
  return ok({ status: 0, json, message: (say) => say('imports:list.written', { file: out, count: rows.length }) });
};

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return a === b;
}

/** A table by its name here, or by its word in either language. */
function tableNamed(said: string): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[\s·_-]/g, '');
  const names = (table: string) =>
    [
      table,
      ...languages.flatMap((language) => (['many', 'one'] as const).map((number) => tableTitle(translator(language), table, number))),
    ].map(plain);
  return listed.find((table) => names(table).includes(plain(said))) ?? null;
}

type Listed = {
  readonly table: string;
  readonly rows: readonly ListRow[];
  readonly source: ListSource;
  readonly language: Language;
  readonly timeZone: string;
};

function contentOf(format: Format, listed: Listed): Result<Uint8Array> {
  const { table, rows, source, language } = listed;
  if (format === 'csv') return ok(writeCsv(listSheet(table, rows, source, language)));
  if (format === 'xlsx') return writeXlsx([listSheet(table, rows, source, language)]);
  const text = format === 'json' ? `${visibleJson(rows.map(({ id, cells }) => ({ ...cells, id })))}\n` : terminalTable(listed);
  return ok(new TextEncoder().encode(text));
}

function textOf(content: Result<Uint8Array>): string {
  return content.ok ? (decodeUtf8(content.value) ?? '') : '';
}

const numeric = new Set(['number', 'level', 'rating', 'money']);
/** The kinds that can be listed. */
const listed = kinds.names.filter((name) => kinds.columns(name).length > 0);

function terminalTable({ table, rows, source, language, timeZone }: Listed): string {
  const all = kinds.columns(table);
  // What a terminal has room for; the other formats have every column.
  const terminal = kinds.of(table).list?.terminal;
  const columns =
    terminal?.flatMap((key) => all.find((column) => column.key === key) ?? []) ?? all.filter(({ key }) => key !== 'archivedAt');
  const sheet = listSheet(
    table,
    rows,
    source,
    language,
    columns.map(({ key }) => key),
  );
  return textTable(
    columns.map(({ kind }, index) => ({ heading: sheet.header[index] ?? '', right: numeric.has(kind), most: 44 })),
    sheet.rows.map((cells) =>
      cells.map((cell, index) =>
        columns[index]?.kind === 'instant' && typeof cell === 'string' ? instantText(cell, timeZone, language) : textOfCell(cell),
      ),
    ),
  );
}
