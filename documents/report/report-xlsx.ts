import type { Result } from '../../engine/values/result.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { viewOf } from './html/view.ts';
import type { QuarterReport } from './model.ts';
import { partsInOrder } from './parts/index.ts';
import { tableSheet } from './parts/table/sheet.ts';

/** The report as a workbook: the open risks first, so that the file can be imported, then the tables of each part in order. */
export function reportXlsx(report: QuarterReport): Result<Uint8Array> {
  const view = viewOf(report);
  return writeXlsx([tableSheet(report), ...partsInOrder.flatMap(([, part]) => part.sheets?.(view) ?? [])]);
}
