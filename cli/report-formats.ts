import { problem } from '../engine/values/problem.ts';
import { fail, ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';
import { reportFormats, type ReportFormat } from './report-files.ts';

/** The formats of `--format pdf,json`, each once; the usual ones where none was asked for. */
export function formatsOf(call: Call, usual: string): Result<readonly ReportFormat[]> {
  const asked = (call.text('format') ?? usual).split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.find((one) => !reportFormats.some((format) => format === one));
  if (unknown !== undefined) return fail(problem('report.formatUnknown', undefined, { value: unknown, values: reportFormats.join(', ') }));
  return ok(reportFormats.filter((format) => asked.includes(format)));
}
