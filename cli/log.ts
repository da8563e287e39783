import { logAboutSheet, logSheet } from '../documents/log/log-sheet.ts';
import type { LogDocument } from '../documents/log/log-document.ts';
import type { RegisterFile } from '../documents/register-file/read-register-file.ts';
import { writeCsv } from '../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../documents/spreadsheets/write-xlsx.ts';
import { currenciesAlong } from '../domain/audit/amount-currency.ts';
import { fitsHeader, fitsTable, type LogFilter } from '../domain/audit/log-filter.ts';
import { loggedEntry, type ToldEntry } from '../domain/audit/logged-entry.ts';
import { positionsAlong } from '../domain/audit/position-change.ts';
import { kinds } from '../domain/index.ts';
import { changesAbout } from '../engine/ledger/about.ts';
import { recordKey } from '../engine/ledger/entry.ts';
import { tableOf } from '../engine/ledger/replay.ts';
import type { Language } from '../domain/settings/kind.ts';
import { textIn, type Json, type JsonObject } from '../engine/values/json.ts';
import { ok, type Result } from '../engine/values/result.ts';
import type { LedgerNames } from '../words/log/ledger-names.ts';
import { logColumns, logHeading, type LogColumn } from '../words/log/log-columns.ts';
import { changesOfRow, entryInWords, type LogRow } from '../words/log/log-row.ts';
import { dayText, instantText } from '../words/patterns/days.ts';
import { durationText } from '../words/patterns/durations.ts';
import { numberText } from '../words/patterns/numbers.ts';
import { translator } from '../words/translate.ts';
import type { Run } from './command.ts';
import { logFilter, wrongLogOptions } from './log-filter.ts';
import { withRegister, type ReadRegister } from './register-file.ts';
import { givenAway, tableOutput } from './table-output.ts';
import { textTable } from './text-table.ts';

/**
 * `log FILE [--since --until --kind --id --by --action] [--order oldest|newest] [--format table|csv|xlsx|json] [--out F]`: entries in the order of
 * their numbers, or the other way round, each with the
 * changes that were asked for. The register is verified first.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const wrong = wrongLogOptions(call);
  if (!wrong.ok) return wrong;
  const output = await tableOutput(call, path);
  if (!output.ok) return output;
  const oldestFirst = call.text('order') !== 'newest';
  const isJson = call.flag('json') || output.value.format === 'json';
  const read = await withRegister(call, path, undefined, async (register, file) => {
    const filter = logFilter(call, register, file);
    if (!filter.ok) return filter;
    const { entries, gone } = foundIn(file, filter.value, isJson);
    return ok({ register, entries: oldestFirst ? entries : [...entries].reverse(), gone });
  });
  if (!read.ok) return read;
  const { register, entries, gone } = read.value;
  const { settings, head } = register;
  const document = (language: Language): LogDocument => {
    const names = namesOf(register, gone, language);
    return {
      language,
      registerName: settings.name,
      timeZone: settings.timeZone,
      filters: ['since', 'until', 'kind', 'id', 'by', 'action'].flatMap((option) => {
        const said = call.text(option);
        return said === null ? [] : [[`--${option}`, said] as const];
      }),
      oldestFirst,
      rows: entries.map((entry) => entryInWords(entry, names).row),
      head,
      isVerified: true,
    };
  };
  return givenAway(call, output.value, {
    json: isJson ? entries.map((one) => entryJson(register, one)) : [],
    contentIn: (format, language) => contentOf(format, document(language)),
    language: settings.language,
    counted: (say) => say('audit:logFound', { count: entries.length, n: numberText(entries.length) }),
    written: (file) => (say) => say('imports:list.written', { file, count: entries.length }),
  });
};

type Found = { readonly entries: readonly ToldEntry[]; readonly gone: ReadonlyMap<string, JsonObject> };

/** The entries that are asked for, each with its first changes, and the records that are no more. Every entry is gone through: what each found, the ones before it left. */
function foundIn(file: RegisterFile, filter: LogFilter, isJson: boolean): Found {
  const part = { from: 0, count: isJson ? Number.MAX_SAFE_INTEGER : changesOfRow };
  const entries: ToldEntry[] = [];
  const gone = new Map<string, JsonObject>();
  const [positionsOf, currenciesOf] = [positionsAlong(), currenciesAlong()];
  const isAbout = filter.record === null ? () => true : changesAbout(kinds, filter.record);
  for (const entry of file.entries()) {
    const [positions, currencies] = [positionsOf(entry), currenciesOf(entry)];
    for (const { table, id, before, after } of entry.changes) if (after === null && before !== null) gone.set(recordKey(table, id), before);
    const about = entry.changes.filter(isAbout);
    // A program gets what the ledger has, the counters of codes too.
    const asked = isJson && filter.table === null ? about : about.filter(({ table }) => fitsTable(table, filter.table));
    if (!fitsHeader(entry.header, filter) || (asked.length === 0 && (filter.table !== null || filter.record !== null))) continue;
    entries.push({ ...loggedEntry(entry.header, asked, part), positions, currencies });
  }
  return { entries, gone };
}

function contentOf(format: 'table' | 'csv' | 'xlsx', document: LogDocument): Result<Uint8Array> {
  if (format === 'csv') return ok(writeCsv(logSheet(document)));
  if (format === 'xlsx') return writeXlsx([logSheet(document), logAboutSheet(document)]);
  return ok(new TextEncoder().encode(terminalTable(document)));
}

/** The most cells of a terminal for each column. */
const widths = { seq: 12, at: 24, by: 24, inNameOf: 24, action: 28, record: 40, what: 100, count: 12 } as const;

function terminalTable({ rows, timeZone, language }: LogDocument): string {
  const say = translator(language);
  // A terminal has no room for what is empty throughout.
  const columns = logColumns.filter((column) => column !== 'inNameOf' || rows.some(({ inNameOf }) => inNameOf !== ''));
  const text = (row: LogRow, column: LogColumn): string => {
    if (column === 'at') return instantText(row.at, timeZone, language);
    return column === 'seq' || column === 'count' ? numberText(row[column]) : row[column];
  };
  return textTable(
    columns.map((column) => ({
      heading: logHeading(say, column, timeZone),
      right: column === 'seq' || column === 'count',
      most: widths[column],
    })),
    rows.map((row) => columns.map((column) => text(row, column))),
  );
}

function namesOf({ replay, privates, settings }: ReadRegister, gone: Found['gone'], language: Language): LedgerNames {
  return {
    row: (table, id) => tableOf(replay, table).get(id) ?? gone.get(recordKey(table, id)) ?? null,
    personal: (commitment) => privates.get(commitment)?.value ?? null,
    say: translator(language),
    language,
    times: {
      day: (day) => dayText(day, language),
      instant: (instant) => instantText(instant, settings.timeZone, language),
      duration: (minutes) => durationText(minutes, language),
    },
  };
}

function entryJson(register: ReadRegister, { header, changes }: Pick<ToldEntry, 'header' | 'changes'>): Json {
  return {
    seq: header.seq,
    at: header.at,
    actor: personJson(register, header.actor),
    attributedTo: header.attributedTo === null ? null : personJson(register, header.attributedTo),
    action: header.action,
    note: header.note,
    hash: header.hash,
    // How many the entry has in all; `changes` are those that were asked for.
    count: header.count,
    changes: changes as readonly unknown[] as readonly Json[],
  };
}

type Person = { readonly id: string; readonly code: string | null; readonly name: string | null };

function personJson({ replay, privates }: ReadRegister, id: string): Person {
  const row = tableOf(replay, 'people').get(id);
  if (row === undefined) return { id, code: null, name: null };
  return { id, code: textIn(row, 'code'), name: privates.get(textIn(row, 'name'))?.value ?? null };
}
