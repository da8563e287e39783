import type { ImportRow } from '../../engine/imports/import-input.ts';
import type { Json } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { fileText } from '../spreadsheets/file-text.ts';
import type { ImportFile } from '../spreadsheets/import-file.ts';
import { sheetLimits, tooManyRows } from '../spreadsheets/sheet.ts';
import { sourcesOf } from './all.ts';
import { textAt } from './json-path.ts';
import { jsonValues, recordsIn } from './json-values.ts';
import type { FromSource, PassedOver, Source, SourceChoices, SourceRow } from './source.ts';

/** A row with the number of its record in the file. */
type Numbered = SourceRow & { readonly row: number };

/** Reads the file of another program. What is not of that source refuses the whole file, and names the source that it is of. */
export function readSourceFile(source: Source, bytes: Uint8Array, file: string, choices: SourceChoices): Result<ImportFile> {
  const text = fileText(bytes);
  if (!text.ok) return fail(...text.problems.map((one) => ({ ...one, at: { ...one.at, file } })));
  const read = rowsIn(source, text.value, choices);
  if (!read.ok) return fail(...read.problems.map((one) => ({ ...one, at: { ...one.at, file } })));
  const { rows, passedOver, count, isOfSource } = read.value;
  if (count === 0) return fail(problem('import.noRows', { file }));
  if (!isOfSource) return fail(notOfSource(source, bytes, file));
  if (rows.length === 0) return fail(problem('import.nothingOfSource', { file }, { source: source.name, n: count }));
  return ok(fileOf(source, rows, passedOver));
}

/** The source of the rows of a kind whose form a file has; `null` for a file of none, or of columns of its own. */
export function sourceOfFile(table: string, bytes: Uint8Array): Source | null {
  const text = isJsonFile(bytes) ? fileText(bytes) : null;
  if (text === null || !text.ok) return null;
  const open = new Set(sourcesOf(table));
  let seen = 0;
  for (const value of jsonValues(text.value)) {
    if (!value.ok) return null;
    for (const source of open) {
      for (const { record } of recordsIn(value.value, source.pages)) {
        if (source.recognises(record)) return source;
        if ((seen += 1) >= mostSeen) return null;
      }
    }
  }
  return null;
}

/** Whether a file is of JSON, by its first sign after blanks and what marks an encoding. */
export function isJsonFile(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === '{'.charCodeAt(0) || first === '['.charCodeAt(0);
}

/** So many records are looked at: where none of them is of a source, the file is not. */
const mostSeen = 1000;

type Read = {
  readonly rows: readonly Numbered[];
  readonly passedOver: Counts;
  readonly count: number;
  /** Whether one of its records is of the source. */
  readonly isOfSource: boolean;
};
type Counts = Partial<Record<PassedOver, number>>;

function rowsIn(source: Source, text: string, choices: SourceChoices): Result<Read> {
  const rows: Numbered[] = [];
  const passedOver: Counts = {};
  let [count, isOfSource] = [0, false];
  for (const value of jsonValues(text)) {
    if (!value.ok) return value;
    for (const { record, page } of recordsIn(value.value, source.pages)) {
      count += 1;
      if (!source.recognises(record)) {
        add(passedOver, 'otherRecord');
        continue;
      }
      isOfSource = true;
      const made = source.read(record, page, choices);
      if (typeof made === 'string') add(passedOver, made);
      else for (const row of made) rows.push({ ...row, row: count });
      if (rows.length > sheetLimits.rows) return tooManyRows(count);
    }
  }
  const distinct = withoutRepeated(rows, passedOver);
  const settled = source.settle?.(distinct) ?? distinct;
  return ok({ rows: settled, passedOver, count, isOfSource });
}

/** Events may come more than once, and pages overlap: a record that is there word for word already says nothing. */
function withoutRepeated(rows: readonly Numbered[], passedOver: Counts): readonly Numbered[] {
  const seen = new Set<string>();
  return rows.filter(({ cells, event = '' }) => {
    const said = `${event} ${JSON.stringify(cells)}`;
    if (!seen.has(said)) return seen.add(said);
    add(passedOver, 'repeated');
    return false;
  });
}

function add(counts: Counts, reason: PassedOver): void {
  counts[reason] = (counts[reason] ?? 0) + 1;
}

/** Every row has every column that one of them has: an import asks the first which there are. */
function fileOf(source: Source, rows: readonly Numbered[], passedOver: Counts): ImportFile {
  const [group, ...more] = new Set(rows.map((row) => row.group ?? null));
  // Several repositories in one file are several services; of one the person may say which service it is.
  const isOne = more.length === 0;
  const keys = [...new Set([...rows.flatMap(({ cells }) => Object.keys(cells)), ...(isOne ? [] : ['serviceId'])])];
  const blank = Object.fromEntries(keys.map((key): [string, Json] => [key, null]));
  const otherEnvironments: Record<string, number> = {};
  const numbered = rows.map(({ row, cells, group: own }): ImportRow => {
    const isOther = source.table === 'deployments' && ['other', null].includes(textAt(cells, 'environment'));
    const name = isOther ? (textAt(cells, 'environmentName') ?? '') : null;
    if (name !== null) otherEnvironments[name] = (otherEnvironments[name] ?? 0) + 1;
    return { row, fields: { ...blank, ...(isOne ? {} : { serviceId: own ?? null }), ...cells } };
  });
  const from: FromSource = { source: source.name, service: isOne ? (group ?? null) : null, passedOver, otherEnvironments };
  return { rows: numbered, headings: {}, from };
}

function notOfSource(source: Source, bytes: Uint8Array, file: string) {
  const other = sourceOfFile(source.table, bytes);
  return other === null
    ? problem('import.notOfSource', { file }, { source: source.name, wants: source.wants })
    : problem('import.otherSource', { file }, { source: source.name, other: other.name, name: other.name });
}
