import { reportHtml } from '../documents/report/report-html.ts';
import type { ReportWithClaims } from '../documents/report/make-report.ts';
import type { Edition } from '../documents/report/editions.ts';
import { csvEnding, reportCsv } from '../documents/report/report-csv.ts';
import { claimsJson, reportJson } from '../documents/report/report-json.ts';
import { reportXlsxWith } from '../documents/report/report-xlsx.ts';
import type { PackParts } from '../documents/zip/write-zip.ts';
import { utf8ToBytes } from '../engine/values/sha256.ts';
import { assertNever, ok, type Result } from '../engine/values/result.ts';
import { printPdf } from '../node/pdf/print-pdf.ts';

export const reportFormats = ['pdf', 'html', 'xlsx', 'docx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The files of a report in one format: of each edition where people read it, and beside the JSON the claims. DOCX is the board copy, whatever the editions. */
export async function reportFiles(
  { report, claims }: ReportWithClaims,
  format: ReportFormat,
  { name, editions, packParts }: { readonly name: string; readonly editions: readonly Edition[]; readonly packParts: PackParts },
): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[]>> {
  const one = (bytes: Uint8Array) => ok([{ name: `${name}.${format}`, bytes }]);
  switch (format) {
    case 'pdf':
    case 'html':
      return readableFiles({ report, claims }, format, { name, editions });
    case 'xlsx': {
      const workbook = await reportXlsxWith(packParts, report, claims());
      return workbook.ok ? one(workbook.value) : workbook;
    }
    case 'docx': {
      const { reportDocx } = await import('../documents/report/report-docx.ts');
      return ok([{ name: `${name}-board.docx`, bytes: await reportDocx(report) }]);
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

async function readableFiles(
  made: ReportWithClaims,
  format: 'pdf' | 'html',
  { name, editions }: { readonly name: string; readonly editions: readonly Edition[] },
): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[]>> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const edition of editions) {
    const html = await htmlOf(made, format, edition);
    const bytes = format === 'html' ? ok(utf8ToBytes(html)) : await printPdf(html);
    if (!bytes.ok) return bytes;
    files.push({ name: `${name}${edition === 'full' ? '' : `-${edition}`}.${format}`, bytes: bytes.value });
  }
  return ok(files);
}

/** For a screen, where a figure opens what stands behind it, or for paper. The fonts are most of the program, and loaded by those formats alone that show them. */
async function htmlOf({ report, claims }: ReportWithClaims, format: 'pdf' | 'html', edition: Edition): Promise<string> {
  const { reportFonts } = await import('./report-fonts.ts');
  return reportHtml(report, { fonts: reportFonts, edition, ...(format === 'html' ? { claims } : {}) });
}
