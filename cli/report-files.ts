import { reportHtml } from '../documents/report/report-html.ts';
import type { QuarterReport } from '../documents/report/model.ts';
import { reportCsv } from '../documents/report/report-csv.ts';
import { reportJson } from '../documents/report/report-json.ts';
import { reportXlsx } from '../documents/report/report-xlsx.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { assertNever, ok, type Result } from '../engine/values/result.ts';
import { printPdf } from '../node/pdf/print-pdf.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The bytes of a report in one format. */
export async function reportBytes(report: QuarterReport, format: ReportFormat): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return printPdf(await htmlOf(report));
    case 'html':
      return ok(utf8ToBytes(await htmlOf(report)));
    case 'xlsx':
      return reportXlsx(report);
    case 'csv':
      return ok(reportCsv(report));
    case 'json':
      return ok(reportJson(report));
    default:
      return assertNever(format);
  }
}

/** The fonts are most of the program, and loaded by those formats alone that show them. */
async function htmlOf(report: QuarterReport): Promise<string> {
  const { reportFonts } = await import('./report-fonts.ts');
  return reportHtml(report, { fonts: reportFonts });
}
