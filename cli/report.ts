import { join } from 'node:path';
import { reportWithClaims } from '../documents/report/make-report.ts';
import type { Edition } from '../documents/report/editions.ts';
import type { Entry } from '../engine/ledger/entry.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import { quarterText } from '../words/patterns/days.ts';
import type { Call, Run } from './command.ts';
import { corrected } from './correct.ts';
import { readRegister } from './register-file.ts';
import { reportFiles, type ReportFormat } from './report-files.ts';
import { formatsOf } from './report-formats.ts';
import { writeAll } from './write-all.ts';
import { instantOption } from './register-known.ts';

/**
 * `report FILE --quarter 2025-Q3`: the quarterly report. The register is verified first. It is compared with the quarter
 * before unless `--compare` names another, or `none`. Every file is made before the first is written; CSV files are
 * in one zip, and beside the JSON are its claims. `--edition` writes the two pages for a committee, `--risk R-12` the page of a
 * risk; DOCX is the board copy whatever is asked for, and says so where another edition was. With `--correct REASON` the report of a closed quarter gets a new
 * version, which is kept in the register.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const quarter = call.text('quarter');
  if (quarter === null) return fail(problem('usage.missing', undefined, { value: '--quarter' }));
  const formats = formatsOf(call, 'pdf');
  if (!formats.ok) return formats;
  const editions = editionsOf(call);
  if (!editions.ok) return editions;
  const risks = call.texts('risk').map((code) => (/^r-\d+$/i.test(code) ? code.toUpperCase() : code));
  const correction = call.text('correct');
  if (correction !== null) return corrected(call, path, { quarter, formats: formats.value, correction });
  const validAt = instantOption(call, 'valid-at');
  if (!validAt.ok) return validAt;
  const knownAt = instantOption(call, 'known-at');
  if (!knownAt.ok) return knownAt;

  const entries: Entry[] = [];
  const register = await readRegister(call, path, (entry) => entries.push(entry));
  if (!register.ok) return register;
  const compare = call.text('compare') ?? 'before';
  const language = call.language ?? register.value.settings.language;
  const made = reportWithClaims({
    entries,
    privates: register.value.privates,
    quarter,
    compare: compare === 'none' ? null : compare,
    validAt: validAt.value,
    language,
    ...(risks.length === 0 ? {} : { risks }),
    ...(knownAt.value === null ? { now: call.machine.now() } : { knownAt: knownAt.value }),
  });
  if (!made.ok) return made;
  const { report } = made.value;

  const documents: { name: string; bytes: Uint8Array; format: ReportFormat }[] = [];
  for (const format of formats.value) {
    const files = await reportFiles(made.value, format, { name: 'report', editions: editions.value, packParts: call.machine.packParts });
    if (!files.ok) return files;
    documents.push(...files.value.map((file) => ({ ...file, format })));
  }
  const folder = call.text('out') ?? '.';
  const written = await writeAll(folder, documents);
  if (!written.ok) return written;
  const { ledger, register: about } = report;
  return ok({
    status: 0,
    json: {
      quarter: report.quarter.id,
      compare: report.compare?.id ?? null,
      validAt: report.validAt,
      knownAt: report.knownAt,
      ledger: { seq: ledger.seq, hash: ledger.hash },
      files: documents.map(({ name, bytes, format }) => ({
        format,
        path: join(folder, name),
        size: bytes.length,
        sha256: sha256Hex(bytes),
      })),
    },
    message: (say, spoken) =>
      [
        say('report:written', {
          quarter: quarterText(report.quarter.id, spoken, about.fiscalYearStart),
          files: documents.map(({ name }) => join(folder, name)).join(', '),
        }),
        ...(hasOnlyBoardCopy(formats.value, editions.value) ? [say('report:docxIsBoardCopy')] : []),
      ].join(' '),
  });
};

/** The editions of `--edition`; where risks are asked for, their pages, and others only beside them. */
function editionsOf(call: Call): Result<readonly Edition[]> {
  const hasRisks = call.texts('risk').length > 0;
  const said = call.text('edition') ?? (hasRisks ? 'none' : 'full');
  const known = { board: ['board'], full: ['full'], both: ['full', 'board'], none: [] } as const;
  const asked = Object.entries(known).find(([name]) => name === said)?.[1];
  if (asked === undefined) {
    return fail(problem('usage.notOneOf', undefined, { value: said, option: '--edition', values: 'board, full, both' }));
  }
  return ok([...asked, ...(hasRisks ? (['risks'] as const) : [])]);
}

/** Whether a DOCX is written where the board copy was not what was asked for. */
function hasOnlyBoardCopy(formats: readonly ReportFormat[], editions: readonly Edition[]): boolean {
  return formats.includes('docx') && !editions.includes('board');
}
