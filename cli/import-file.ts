import { sourcesOf } from '../documents/sources/all.ts';
import { readSourceFile, sourceOfFile } from '../documents/sources/read-source.ts';
import type { Source } from '../documents/sources/source.ts';
import { readImportFile, type HeadingMap, type ImportFile } from '../documents/spreadsheets/import-file.ts';
import { kinds } from '../domain/index.ts';
import { importable } from '../engine/imports/import-columns.ts';
import type { JsonObject } from '../engine/values/json.ts';
import { parseJson } from '../engine/values/parse-json.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { decodeUtf8 } from '../engine/values/utf8.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import type { Call } from './command.ts';

/** The file that an import reads: one with columns, or (`--from`) the JSON of another program. */
export async function importFileOf(call: Call, table: string, path: string): Promise<Result<ImportFile>> {
  const source = sourceAsked(call, table);
  if (!source.ok) return source;
  const mapping = await mappingOf(call.text('mapping'));
  if (!mapping.ok) return mapping;
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return bytes;
  if (source.value !== null) {
    return readSourceFile(source.value, bytes.value, path, { label: call.text('label'), production: call.texts('production') });
  }
  const file = await readImportFile(table, bytes.value, path, mapping.value);
  // A file of another program has none of our columns: it is said once what it is, and not column by column what it is not.
  const other = file.ok ? null : sourceOfFile(table, bytes.value);
  return other === null ? file : fail(problem('import.isOfSource', { file: path }, { other: other.name, name: other.name }));
}

/** The source that was named, with what may be said of its files; `null` where none was. */
function sourceAsked(call: Call, table: string): Result<Source | null> {
  const name = call.text('from');
  const choices = [...(call.text('label') === null ? [] : ['label']), ...(call.texts('production').length === 0 ? [] : ['production'])];
  const known = sourcesOf(table);
  if (name !== null && known.length === 0) {
    const other = importable(kinds).flatMap((one) => (sourcesOf(one).length === 0 ? [] : [`--${one}`]));
    return fail(problem('usage.onlyWith', undefined, { option: '--from', other: other.join(', ') }));
  }
  const source = known.find((one) => one.name === name) ?? null;
  if (name !== null && source === null) {
    const values = known.map((one) => one.name).join(', ');
    return fail(problem('usage.notOneOf', undefined, { value: name, option: '--from', values, vocabulary: 'source' }));
  }
  if (source !== null && call.text('mapping') !== null) {
    return fail(problem('usage.notTogether', undefined, { option: '--from', other: '--mapping' }));
  }
  const wrong = choices.filter((choice) => !(source?.options ?? []).some((option) => option === choice));
  if (wrong.length === 0) return ok(source);
  return fail(...wrong.map((choice) => problem('usage.onlyWith', undefined, { option: `--${choice}`, other: withOption(choice) })));
}

/** The sources of which an option says something, as they are asked for. */
function withOption(choice: string): string {
  const sources = importable(kinds).flatMap((table) => sourcesOf(table).filter(({ options }) => options.some((one) => one === choice)));
  return [...new Set(sources.map(({ name }) => `--from ${name}`))].join(', ');
}

async function mappingOf(path: string | null): Promise<Result<HeadingMap>> {
  if (path === null) return ok({});
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return bytes;
  const broken = fail(problem('import.notJson', { file: path, row: 1 }));
  const value = parseJson((decodeUtf8(bytes.value) ?? '').replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken;
  const isMap = Object.values(value as JsonObject).every((one) => one === null || typeof one === 'string');
  return isMap ? ok(value as HeadingMap) : broken;
}
