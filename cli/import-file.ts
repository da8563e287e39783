import { readMappingFile, type MappingFile } from '../documents/mapping/mapping-file.ts';
import { sourcesOf } from '../documents/sources/all.ts';
import { readSourceFile, sourceOfFile } from '../documents/sources/read-source.ts';
import type { Source } from '../documents/sources/source.ts';
import { readImportFile, type ImportFile } from '../documents/spreadsheets/import-file.ts';
import { kinds } from '../domain/index.ts';
import { importable } from '../engine/imports/import-columns.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import type { Call } from './command.ts';
import { fixedOf } from './import-asked.ts';
import { mappedFile, type MappedFile, type MappingRegister } from './import-mapped.ts';

/** A file as it is imported. `mapped`: where it has headings of its own, how it was read; `from` of `file` where it is of another program. */
export type ReadFile = { readonly file: ImportFile; readonly mapped: MappedFile | null };

/** What was read of a file before the register was: only a mapping needs to know what is in it. */
export type PreparedFile = {
  /** How many bytes were read. */
  readonly bytes: Uint8Array;
  read(register: MappingRegister): Result<ReadFile>;
};

/** Options that say something of a file with headings of its own alone. */
const ofMapped = ['sheet', 'save-mapping'] as const;

/** Prepares the file of an import: one with our columns, one with headings of its own (`--auto`, `--mapping`), or (`--from`) JSON of another program. */
export async function importFileOf(call: Call, table: string, path: string): Promise<Result<PreparedFile>> {
  const source = sourceAsked(call, table);
  if (!source.ok) return source;
  const mapping = await mappingOf(call.text('mapping'));
  if (!mapping.ok) return mapping;
  const given = mapping.value !== null && 'mapping' in mapping.value ? mapping.value.mapping : null;
  const isMapped = given !== null || call.flag('auto');
  const wrong = isMapped
    ? []
    : [
        ...ofMapped.filter((option) => call.text(option) !== null),
        ...(call.flag('overwrite') ? ['overwrite'] : []),
        ...(call.texts('fixed').length > 0 ? ['fixed'] : []),
      ];
  if (wrong.length > 0)
    return fail(...wrong.map((option) => problem('usage.onlyWith', undefined, { option: `--${option}`, other: '--auto, --mapping' })));
  if (given !== null && given.table !== table) {
    return fail(problem('import.mappingOfOther', { file: call.text('mapping') ?? '' }, { table: given.table }));
  }
  const fixed = fixedOf(call.texts('fixed'), table);
  if (!fixed.ok) return fixed;
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return bytes;
  if (source.value !== null) {
    const file = readSourceFile(source.value, bytes.value, path, { label: call.text('label'), production: call.texts('production') });
    return file.ok ? prepared(bytes.value, () => ok({ file: file.value, mapped: null })) : file;
  }
  if (isMapped) {
    const asked = { table, mapping: given, sheet: call.text('sheet'), fixed: fixed.value };
    return prepared(bytes.value, (register) => {
      const mapped = mappedFile(bytes.value, path, asked, register);
      return mapped.ok ? ok({ file: mapped.value, mapped: mapped.value }) : mapped;
    });
  }
  const file = await readImportFile(
    table,
    bytes.value,
    path,
    mapping.value !== null && 'headings' in mapping.value ? mapping.value.headings : {},
  );
  if (file.ok) return prepared(bytes.value, () => ok({ file: file.value, mapped: null }));
  // A file of another program has none of our columns: it is said once what it is, and not column by column what it is not.
  const other = sourceOfFile(table, bytes.value);
  return other === null ? file : fail(problem('import.isOfSource', { file: path }, { other: other.name, name: other.name }));
}

function prepared(bytes: Uint8Array, read: PreparedFile['read']): Result<PreparedFile> {
  return ok({ bytes, read });
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
  const apart = togetherWrong(call, source !== null);
  if (apart !== null) return fail(problem('usage.notTogether', undefined, apart));
  const wrong = choices.filter((choice) => !(source?.options ?? []).some((option) => option === choice));
  if (wrong.length === 0) return ok(source);
  return fail(...wrong.map((choice) => problem('usage.onlyWith', undefined, { option: `--${choice}`, other: withOption(choice) })));
}

/** Two options that each say how the file is to be read. */
function togetherWrong(call: Call, isOfSource: boolean): { readonly option: string; readonly other: string } | null {
  const mapping = call.text('mapping') !== null;
  if (isOfSource && mapping) return { option: '--from', other: '--mapping' };
  if (isOfSource && call.flag('auto')) return { option: '--from', other: '--auto' };
  if (isOfSource && call.text('rejected') !== null) return { option: '--from', other: '--rejected' };
  return mapping && call.flag('auto') ? { option: '--auto', other: '--mapping' } : null;
}

/** The sources of which an option says something, as they are asked for. */
function withOption(choice: string): string {
  const sources = importable(kinds).flatMap((table) => sourcesOf(table).filter(({ options }) => options.some((one) => one === choice)));
  return [...new Set(sources.map(({ name }) => `--from ${name}`))].join(', ');
}

async function mappingOf(path: string | null): Promise<Result<MappingFile | null>> {
  if (path === null) return ok(null);
  const bytes = await readWholeFile(path);
  return bytes.ok ? readMappingFile(bytes.value, path) : bytes;
}
