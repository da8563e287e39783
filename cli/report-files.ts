import { reportHtml } from '../documents/report/report-html.ts';
import type { Edition } from '../documents/report/editions.ts';
import type { QuarterReport } from '../documents/report/model.ts';
import { reportCsv } from '../documents/report/report-csv.ts';
import { reportJson } from '../documents/report/report-json.ts';
import { reportXlsx } from '../documents/report/report-xlsx.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { assertNever, ok, type Result } from '../engine/values/result.ts';
import { printPdf } from '../node/pdf/print-pdf.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file of a report: of one edition where it is one that people read, else of all of it. */
export type ReportFile = { readonly name: string; readonly format: ReportFormat; readonly edition: Edition };

/** The files of some editions in some formats, by name: `report.pdf`, `report-board.pdf`, `report-risks.pdf`, and each of data once. */
export function reportFiles(formats: readonly ReportFormat[], editions: readonly Edition[]): ReportFile[] {
  return formats.flatMap((format): ReportFile[] =>
    format === 'pdf' || format === 'html'
      ? editions.map((edition) => ({ name: `report${edition === 'full' ? '' : `-${edition}`}.${format}`, format, edition }))
      : [{ name: `report.${format}`, format, edition: 'full' }],
  );
}

/** The bytes of a report in one format; an edition is of those that people read. */
export async function reportBytes(report: QuarterReport, format: ReportFormat, edition: Edition = 'full'): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return printPdf(await htmlOf(report, edition));
    case 'html':
      return ok(utf8ToBytes(await htmlOf(report, edition)));
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
async function htmlOf(report: QuarterReport, edition: Edition): Promise<string> {
  const { reportFonts } = await import('./report-fonts.ts');
  return reportHtml(report, { fonts: reportFonts, edition });
}
