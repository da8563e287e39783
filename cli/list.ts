import { jsonList } from '../documents/spreadsheets/json-list.ts';
import { listSheet } from '../documents/spreadsheets/list-sheet.ts';
import { writtenList } from '../documents/spreadsheets/written-list.ts';
import { textOfCell } from '../documents/spreadsheets/sheet.ts';
import { kinds } from '../domain/index.ts';
import type { ListRow } from '../engine/lists/list-query.ts';
import type { ListSource } from '../engine/lists/source.ts';
import type { Language } from '../domain/settings/kind.ts';
import type { Json } from '../engine/values/json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { instantText } from '../words/patterns/days.ts';
import type { Run } from './command.ts';
import { listAll } from './list-all.ts';
import { listFor } from './list-for.ts';
import { listedRows } from './listed-rows.ts';
import { tableNamed } from './table-named.ts';
import { givenAway, tableOutput, type TableFormat } from './table-output.ts';
import { textTable } from './text-table.ts';

/** `list FILE TABLE [--view NAME] [--where FIELD=VALUE]… [--search WORDS] [--sort FIELD,-FIELD] [--columns FIELD,FIELD] [--format table|csv|xlsx|json | --for PROGRAM] [--out F]`. */
export const run: Run = async (call) => {
  const [path = '', said = ''] = call.args;
  if (said === 'all') return listAll(call, path);
  const table = tableNamed(said, listed);
  if (table === null)
    return fail(
      problem('usage.notOneOf', undefined, { value: said, option: 'TABLE', values: [...listed, 'all'].join(', '), of: 'tables' }),
    );
  const program = call.text('for');
  if (program !== null) return listFor(call, program, path, table);
  const output = await tableOutput(call, path);
  if (!output.ok) return output;
  const found = await listedRows(call, path, table);
  if (!found.ok) return found;
  const { rows, keys, source, settings } = found.value;
  const json: Json = rows.map(({ id, cells }) => ({ ...cells, id }));
  return givenAway(call, output.value, {
    json,
    file: () => jsonList(table, rows, source, keys),
    contentIn: (format, language) => contentOf(format, { table, rows, source, language, keys, register: settings }),
    language: settings.language,
    counted: (say) => say('imports:list.count', { count: rows.length }),
    written: (file) => (say) => say('imports:list.written', { file, count: rows.length }),
  });
};

type Listed = {
  readonly table: string;
  readonly rows: readonly ListRow[];
  readonly source: ListSource;
  readonly language: Language;
  readonly keys: readonly string[] | null;
  readonly register: { readonly name: string; readonly timeZone: string };
};

function contentOf(format: Exclude<TableFormat, 'json'>, listed: Listed): Result<Uint8Array> {
  return format === 'table' ? ok(new TextEncoder().encode(terminalTable(listed))) : writtenList(format, listed);
}

const numeric = new Set(['number', 'level', 'rating', 'money']);
/** The kinds that can be listed. */
const listed = kinds.names.filter((name) => kinds.columns(name).length > 0);

function terminalTable({ table, rows, source, language, keys, register }: Listed): string {
  const all = kinds.columns(table);
  // What a terminal has room for; the other formats have every column.
  const terminal = keys ?? kinds.of(table).list?.terminal;
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
        columns[index]?.kind === 'instant' && typeof cell === 'string' ? instantText(cell, register.timeZone, language) : textOfCell(cell),
      ),
    ),
  );
}
