import { reportHtml } from '../documents/report/report-html.ts';
import type { Edition } from '../documents/report/editions.ts';
import type { ReportWithClaims } from '../documents/report/make-report.ts';
import type { QuarterReport } from '../documents/report/model.ts';
import { lossesCsv, reportCsv } from '../documents/report/report-csv.ts';
import { claimsJson, reportJson } from '../documents/report/report-json.ts';
import { reportXlsx } from '../documents/report/report-xlsx.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { assertNever, ok, type Result } from '../engine/values/result.ts';
import { printPdf } from '../node/pdf/print-pdf.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

type ReportFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The files of a report in one format, the first of them named by it: what people read in each of the editions (`report.pdf`,
 * `report-board.pdf`), and beside a report its claims, beside the risks the losses.
 */
export async function reportFiles(
  { report, claims }: ReportWithClaims,
  format: ReportFormat,
  name: string,
  editions: readonly Edition[] = ['full'],
): Promise<Result<readonly ReportFile[]>> {
  const one = (bytes: Uint8Array) => ok([{ name: `${name}.${format}`, bytes }]);
  switch (format) {
    case 'pdf':
      return eachEdition(report, format, name, editions, printPdf);
    case 'html':
      return eachEdition(report, format, name, editions, (html) => Promise.resolve(ok(utf8ToBytes(html))));
    case 'xlsx': {
      const workbook = reportXlsx(report, claims());
      return workbook.ok ? one(workbook.value) : workbook;
    }
    case 'csv': {
      const losses = lossesCsv(report);
      const beside = losses === null ? [] : [{ name: `${name}-losses.csv`, bytes: losses }];
      return ok([{ name: `${name}.csv`, bytes: reportCsv(report) }, ...beside]);
    }
    case 'json':
      return ok([
        { name: `${name}.json`, bytes: reportJson(report) },
        { name: `${name.replace(/^report/, 'claims')}.json`, bytes: claimsJson(report, claims()) },
      ]);
    default:
      return assertNever(format);
  }
}

async function eachEdition(
  report: QuarterReport,
  format: ReportFormat,
  name: string,
  editions: readonly Edition[],
  written: (html: string) => Promise<Result<Uint8Array>>,
): Promise<Result<readonly ReportFile[]>> {
  const files: ReportFile[] = [];
  for (const edition of editions) {
    const bytes = await written(await htmlOf(report, edition));
    if (!bytes.ok) return bytes;
    files.push({ name: `${name}${edition === 'full' ? '' : `-${edition}`}.${format}`, bytes: bytes.value });
  }
  return ok(files);
}

/** The fonts are most of the program, and loaded by those formats alone that show them. */
async function htmlOf(report: QuarterReport, edition: Edition): Promise<string> {
  const { reportFonts } = await import('./report-fonts.ts');
  return reportHtml(report, { fonts: reportFonts, edition });
}
