import { join } from 'node:path';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import { quarterText } from '../words/patterns/days.ts';
import { closeWithReport, type Closing } from './close-with-report.ts';
import { languagesOf } from './closing-options.ts';
import type { Call, Outcome } from './command.ts';
import { changeRegister } from './register-file.ts';
import { writeAll } from './write-all.ts';

/** `report --correct REASON`: a new version of the report of a closed quarter, kept in the register and written beside it. */
export function corrected(
  call: Call,
  path: string,
  asked: Pick<Closing, 'quarter' | 'formats'> & { readonly correction: string },
): Promise<Result<Outcome>> {
  const other = ['valid-at', 'known-at'].find((option) => call.text(option) !== null);
  if (other !== undefined) return Promise.resolve(fail(problem('usage.invalid', undefined, { value: `--${other}`, option: '--correct' })));
  return changeRegister(call, path, call.text('by'), async (register) => {
    const languages = languagesOf(call, call.language ?? register.settings.language);
    if (!languages.ok) return languages;
    const compare = call.text('compare') ?? 'before';
    const closed = await closeWithReport(call, register, { ...asked, compare, languages: languages.value });
    if (!closed.ok) return closed;
    const { report, version, seq, files } = closed.value;
    const folder = call.text('out') ?? '.';
    const written = await writeAll(folder, files);
    if (!written.ok) return written;
    const { ledger } = report;
    return ok({
      status: 0,
      json: {
        quarter: report.quarter.id,
        version,
        entry: seq,
        compare: report.compare?.id ?? null,
        validAt: report.validAt,
        knownAt: report.knownAt,
        ledger: { seq: ledger.seq, hash: ledger.hash },
        files: files.map(({ name, bytes, format, language }) => ({
          format,
          language,
          path: join(folder, name),
          size: bytes.length,
          sha256: sha256Hex(bytes),
        })),
      },
      message: (say, spoken) =>
        say('cli:correct.done', {
          quarter: quarterText(report.quarter.id, spoken, report.register.fiscalYearStart),
          version,
          files: files.map(({ name }) => join(folder, name)).join(', '),
        }),
    });
  });
}
