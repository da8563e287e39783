import { readMappingFile } from '../documents/mapping/mapping-file.ts';
import { holdsRcsaSheet } from '../documents/rcsa/read-sheet.ts';
import { readSourceFile, sourceOfFile } from '../documents/sources/read-source.ts';
import { readImportFile, type HeadingMap, type ImportFile } from '../documents/spreadsheets/import-file.ts';
import type { Mapping } from '../domain/imports/mapping.ts';
import { problem, type Problem } from '../engine/values/problem.ts';
import type { Pause } from '../engine/values/steps.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { readWholeFile } from '../node/files/read-file.ts';
import type { Call } from './command.ts';
import { fixedOf, recordsOf } from './import-asked.ts';
import { tellMapping, tellRows } from './progress.ts';
import { mappedFile, type MappedFile, type MappingRegister } from './import-mapped.ts';
import { sourceAsked } from './import-source.ts';

/** A file as it is imported. `mapped`: where it has headings of its own, how it was read; `from` of `file` where it is of another program. */
export type ReadFile = { readonly file: ImportFile; readonly mapped: MappedFile | null };

/** What was read of a file before the register was: only a mapping needs to know what is in it. */
export type PreparedFile = {
  /** What was read, where the rejected rows are asked for; else nothing, so that it is not held. */
  readonly bytes: Uint8Array | null;
  read(register: MappingRegister, pause?: Pause): Promise<Result<ReadFile>>;
};

/** Options that say something of a file with headings of its own alone. */
const ofMapped = ['sheet', 'records', 'save-mapping', 'overwrite', 'take', 'same', 'fixed', 'also'];

/** Prepares the file of an import: one with our columns, one with headings of its own (`--auto`, `--mapping`), or (`--from`) JSON of another program. */
export async function importFileOf(call: Call, table: string, path: string): Promise<Result<PreparedFile>> {
  const source = sourceAsked(call, table);
  if (!source.ok) return source;
  const given = await mappingOf(call, table);
  if (!given.ok) return given;
  const { mapping, headings } = given.value;
  const isMapped = mapping !== null || call.flag('auto');
  const wrong = isMapped ? [] : ofMapped.filter((option) => isGiven(call, option));
  if (wrong.length > 0) {
    return fail(...wrong.map((option) => problem('usage.onlyWith', undefined, { option: `--${option}`, other: '--auto, --mapping' })));
  }
  const fixed = fixedOf(call.texts('fixed'), table);
  if (!fixed.ok) return fixed;
  const records = recordsOf(call.text('records'));
  if (!records.ok) return records;
  const read = await readWholeFile(path);
  if (!read.ok) return read;
  const bytes = read.value;
  const isSheet = rcsaSheetAt(call, bytes, path);
  if (isSheet !== null) return fail(isSheet);
  if (isMapped) {
    const asked = { table, mapping, sheet: call.text('sheet'), records: records.value, fixed: fixed.value, also: call.texts('also') };
    // Read once, and then let go: what is made of it is as large again.
    let held: Uint8Array | null = bytes;
    return prepared(call, bytes, async (register, pause = () => undefined) => {
      const whole = held;
      held = null;
      if (whole === null) throw new Error('the file was read before');
      const mapped = await mappedFile(whole, path, asked, register, { rowsRead: tellRows(call), rowsMade: tellMapping(call), pause });
      return mapped.ok ? ok({ file: mapped.value, mapped: mapped.value }) : mapped;
    });
  }
  const file =
    source.value === null
      ? await plainFile(call, table, bytes, path, headings)
      : readSourceFile(source.value, bytes, path, { label: call.text('label'), production: call.texts('production') });
  return file.ok ? prepared(call, bytes, () => Promise.resolve(ok({ file: file.value, mapped: null }))) : file;
}

/** A sheet of a round is no list: which command takes it is said. */
export function rcsaSheetAt({ args: [register = ''] }: Call, bytes: Uint8Array, file: string): Problem | null {
  return holdsRcsaSheet(bytes, file) ? problem('rcsa.isSheet', { file }, { register, sheet: file }) : null;
}

async function plainFile(call: Call, table: string, bytes: Uint8Array, path: string, headings: HeadingMap): Promise<Result<ImportFile>> {
  const file = await readImportFile(table, bytes, path, headings, tellRows(call));
  // A file of another program has none of our columns: it is said once what it is, and not column by column what it is not.
  const other = file.ok ? null : sourceOfFile(table, bytes);
  return other === null ? file : fail(problem('import.isOfSource', { file: path }, { other: other.name, name: other.name }));
}

function isGiven(call: Call, option: string): boolean {
  return call.text(option) !== null || call.texts(option).length > 0 || call.flag(option);
}

function prepared(call: Call, bytes: Uint8Array, read: PreparedFile['read']): Result<PreparedFile> {
  return ok({ bytes: call.text('rejected') === null ? null : bytes, read });
}

/** What `--mapping` says: a mapping as it is kept, or only which heading is which column of ours. */
async function mappingOf(call: Call, table: string): Promise<Result<{ readonly mapping: Mapping | null; readonly headings: HeadingMap }>> {
  const path = call.text('mapping');
  if (path === null) return ok({ mapping: null, headings: {} });
  const bytes = await readWholeFile(path);
  const read = bytes.ok ? readMappingFile(bytes.value, path) : bytes;
  if (!read.ok) return read;
  if (!('mapping' in read.value)) return ok({ mapping: null, headings: read.value.headings });
  const { mapping } = read.value;
  return mapping.table === table
    ? ok({ mapping, headings: {} })
    : fail(problem('import.mappingOfOther', { file: path }, { table: mapping.table }));
}
