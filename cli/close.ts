import { quarterText } from '../words/patterns/days.ts';
import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import { sha256Hex } from '../engine/values/sha256.ts';
import type { Call, Outcome, Run } from './command.ts';
import { closeWithReport } from './close-with-report.ts';
import { languagesOf } from './closing-options.ts';
import { changeRegister } from './register-file.ts';
import { formatsOf } from './report-formats.ts';

/**
 * `close FILE --quarter 2025-Q3`: closes a quarter with its report, in each format and language that is asked for; the files are
 * kept in the register file. Conditions that are not met are waived one by one with `--waive CONDITION=REASON`. With
 * `--withdraw REASON` the closing is withdrawn.
 */
export const run: Run = async (call) => {
  const [path = ''] = call.args;
  const quarter = call.text('quarter');
  if (quarter === null) return fail(problem('usage.missing', undefined, { value: '--quarter' }));
  const withdrawn = call.text('withdraw');
  if (withdrawn !== null) return withdraw(call, path, quarter, withdrawn);
  const formats = formatsOf(call, 'pdf,xlsx,json');
  if (!formats.ok) return formats;
  return changeRegister(call, path, call.text('by'), async (register) => {
    const languages = languagesOf(call, register.settings.language);
    if (!languages.ok) return languages;
    const compare = call.text('compare') ?? 'before';
    const closed = await closeWithReport(call, register, {
      quarter,
      compare,
      formats: formats.value,
      languages: languages.value,
      correction: null,
    });
    if (!closed.ok) return closed;
    const { version, seq, report, files } = closed.value;
    const { ledger } = report;
    return ok({
      status: 0,
      json: {
        quarter: report.quarter.id,
        version,
        entry: seq,
        validAt: report.validAt,
        knownAt: report.knownAt,
        ledger: { seq: ledger.seq, hash: ledger.hash },
        files: files.map(({ name, format, language, bytes }) => ({ name, format, language, size: bytes.length, sha256: sha256Hex(bytes) })),
      },
      message: (say, spoken) =>
        say('cli:close.done', {
          quarter: quarterText(report.quarter.id, spoken, report.register.fiscalYearStart),
          version,
          head: `${ledger.seq}:${ledger.hash}`,
          files: files.length,
        }),
    });
  });
};

/** The closing is withdrawn with a reason; its report stays in the register file. */
function withdraw(call: Call, path: string, quarter: string, reason: string): Promise<Result<Outcome>> {
  return changeRegister(call, path, call.text('by'), async ({ settings, run: send }) => {
    const sent = await send('quarters.reopen', { quarter, reason });
    if (!sent.ok) return sent;
    const { seq, hash } = sent.value.head;
    return ok({
      status: 0,
      json: { quarter, entry: seq, head: { seq, hash } },
      message: (say, spoken) => say('cli:close.withdrawn', { quarter: quarterText(quarter, spoken, settings.fiscalYearStart), seq }),
    });
  });
}
