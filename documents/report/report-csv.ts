import { safeFileName } from '../../engine/values/file-name.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeZip } from '../zip/write-zip.ts';
import { viewOf } from './html/view.tsx';
import type { QuarterReport } from './model.ts';
import { shownSheets } from './shown-sheets.ts';

/** What follows the name of a report that is a zip of CSV files. */
export const csvEnding = '-csv.zip';

/** The tables of the report as CSV, a file each, numbered as they follow one another; the last is the table of risks that an import reads. */
export function reportCsv(report: QuarterReport): Uint8Array {
  const files = shownSheets(viewOf(report)).map((sheet, index) => ({
    name: `${String(index + 1).padStart(2, '0')} ${safeFileName(sheet.name)}.csv`,
    bytes: writeCsv(sheet),
  }));
  return writeZip(files);
}
