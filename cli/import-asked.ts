import { basename } from 'node:path';
import { columnNames, plainName } from '../documents/spreadsheets/column-names.ts';
import { serviceNamedAfter } from '../documents/spreadsheets/named-after.ts';
import { wordReader, type ImportFile } from '../documents/spreadsheets/import-file.ts';
import type { Records } from '../documents/mapping/guess-direction.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { kinds } from '../domain/index.ts';
import { newRecord } from '../engine/imports/match.ts';
import type { Replay } from '../engine/ledger/replay.ts';
import { clearableColumns, importColumns, importsOf } from '../engine/imports/import-columns.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';
import { findRecord } from './find-record.ts';

/** The columns, by key, whose empty cells are to empty their fields: named by the file's own headings or ours, with commas between. */
export function clearOf(asked: readonly string[], table: string, { headings, rows }: ImportFile): Result<readonly string[]> {
  const own = new Map(Object.entries(headings).map(([key, heading]) => [plainName(heading), key]));
  const names = columnNames(table);
  const keyOf = (said: string) => own.get(plainName(said)) ?? names.get(plainName(said)) ?? null;
  const has = rows[0]?.fields ?? {};
  const can = clearableColumns(kinds, table).flatMap(({ key }) => (key in has ? [key] : []));
  const said = asked.flatMap((text) => (keyOf(text) === null ? text.split(',') : [text]));
  const wrong = said.filter((one) => !can.includes(keyOf(one) ?? ''));
  if (wrong.length === 0) return ok(said.flatMap((one) => keyOf(one) ?? []));
  const values = can.map((key) => headings[key] ?? key).join(', ');
  return fail(...wrong.map((value) => problem('usage.notOneOf', undefined, { value: value.trim(), option: '--clear', values })));
}

/** The service of rows that name none: the one that was asked for, else what the file says as a whole, else one named after it. */
export function serviceOf(
  call: Call,
  table: string,
  source: string,
  file: ImportFile,
): { readonly name: string | null; readonly fromFile: boolean } {
  const { fileField } = importsOf(kinds, table);
  if (fileField === undefined) return { name: null, fromFile: false };
  const asked = call.text('service');
  if (asked !== null) return { name: asked, fromFile: false };
  const fromFile = file.rows.some(({ fields }) => (fields[fileField] ?? '') === '');
  return { name: serviceNamedAfter(table, basename(source), file.from), fromFile };
}

/** What every row gets whose own cells say nothing of it, by our column's key: each `COLUMN=VALUE`, in any of our words. */
export function fixedOf(asked: readonly string[], table: string): Result<Mapping['fixed']> {
  const columns = new Map(importColumns(kinds, table).map((column) => [column.key, column]));
  const names = columnNames(table);
  const fixed: Record<string, string> = {};
  for (const text of asked) {
    const at = text.indexOf('=');
    const key = names.get(plainName(text.slice(0, Math.max(at, 0)))) ?? '';
    const column = columns.get(key);
    if (column === undefined) {
      const values = [...columns.keys()].join(', ');
      return fail(problem('usage.notOneOf', undefined, { value: text, option: '--fixed', values, of: `fields:${table}` }));
    }
    const said = text.slice(at + 1).trim();
    const value = wordReader(column)(said);
    fixed[key] = typeof value === 'string' ? value : said;
  }
  return ok(fixed);
}

/** What the records of a sheet are, where a person says it. */
export function recordsOf(asked: string | null): Result<Records | null> {
  const said = asked?.trim().toLowerCase() ?? null;
  if (said === null || said === 'rows' || said === 'columns') return ok(said);
  return fail(problem('usage.notOneOf', undefined, { value: asked ?? '', option: '--records', values: 'rows, columns' }));
}

/** What a person says of rows of which it is not known which record they speak of: each `ROW=CODE`, or `ROW=new`. */
export function sameAsOf(asked: readonly string[], table: string, replay: Replay): Result<Readonly<Record<string, string>>> {
  const sameAs: Record<string, string> = {};
  for (const text of asked) {
    const [, row, named = ''] = /^\s*([1-9]\d*)\s*=\s*(.*\S)\s*$/u.exec(text) ?? [];
    if (row === undefined) return fail(problem('usage.invalid', undefined, { value: text, option: '--same ROW=CODE' }));
    const found = named === newRecord ? ok({ id: newRecord }) : findRecord(replay, [table], named);
    if (!found.ok) return found;
    sameAs[row] = found.value.id;
  }
  return ok(sameAs);
}
