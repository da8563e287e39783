import { translator } from '../../words/translate.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import type { QuarterReport } from './model.ts';

/** The open risks as a table that an import reads again. */
export function reportCsv(report: QuarterReport): Uint8Array {
  return writeCsv(report.table);
}

export function riskSheet({ table, language }: QuarterReport): Sheet {
  return { name: translator(language)('fields:table.risks'), header: table.header, rows: table.rows };
}
