import { writeCsv } from '../spreadsheets/write-csv.ts';
import type { QuarterReport } from './model.ts';
import { viewOf } from './html/view.ts';
import { lossSheet } from './parts/losses/sheet.ts';
import { tableSheet } from './parts/table/sheet.ts';

/** The open risks as a table that an import reads again. */
export function reportCsv(report: QuarterReport): Uint8Array {
  return writeCsv(tableSheet(report));
}

/**
 * The losses of the quarter as a table of its own, since that of the risks is imported again as it is; `null` of a report that
 * does not speak of losses.
 */
export function lossesCsv(report: QuarterReport): Uint8Array | null {
  return report.losses === undefined ? null : writeCsv(lossSheet(viewOf(report), report.losses));
}
