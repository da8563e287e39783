import { writeCsv } from '../spreadsheets/write-csv.ts';
import type { QuarterReport } from './model.ts';
import { tableSheet } from './parts/table/sheet.ts';

/** The open risks as a table that an import reads again. */
export function reportCsv(report: QuarterReport): Uint8Array {
  return writeCsv(tableSheet(report));
}
