import { reportHtml } from '../documents/report/report-html.ts';
import type { ReportWithClaims } from '../documents/report/make-report.ts';
import type { QuarterReport } from '../documents/report/model.ts';
import { csvEnding, reportCsv } from '../documents/report/report-csv.ts';
import { claimsJson, reportJson } from '../documents/report/report-json.ts';
import { reportXlsx } from '../documents/report/report-xlsx.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { assertNever, ok, type Result } from '../engine/values/result.ts';
import { printPdf } from '../node/pdf/print-pdf.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The files of a report in one format, the first of them named by it: beside a report stand its claims. */
export async function reportFiles(
  { report, claims }: ReportWithClaims,
  format: ReportFormat,
  name: string,
): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[]>> {
  const one = (bytes: Uint8Array) => ok([{ name: `${name}.${format}`, bytes }]);
  switch (format) {
    case 'pdf': {
      const printed = await printPdf(await htmlOf(report));
      return printed.ok ? one(printed.value) : printed;
    }
    case 'html':
      return one(utf8ToBytes(await htmlOf(report)));
    case 'xlsx': {
      const workbook = reportXlsx(report, claims());
      return workbook.ok ? one(workbook.value) : workbook;
    }
    case 'csv':
      return ok([{ name: `${name}${csvEnding}`, bytes: reportCsv(report) }]);
    case 'json':
      return ok([
        { name: `${name}.json`, bytes: reportJson(report) },
        { name: `${name.replace(/^report/, 'claims')}.json`, bytes: claimsJson(report, claims()) },
      ]);
    default:
      return assertNever(format);
  }
}

/** The fonts are most of the program, and loaded by those formats alone that show them. */
async function htmlOf(report: QuarterReport): Promise<string> {
  const { reportFonts } = await import('./report-fonts.ts');
  return reportHtml(report, { fonts: reportFonts });
}
