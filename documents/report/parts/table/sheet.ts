import type { Sheet } from '../../../spreadsheets/sheet.ts';
import { tableTitle } from '../../../../words/names.ts';
import { translator } from '../../../../words/translate.ts';
import type { QuarterReport } from '../../model.ts';

/** The table of risks: what stands first in the workbook, and alone in the CSV, so that an import finds it. */
export function tableSheet({ table, language }: Pick<QuarterReport, 'table' | 'language'>): Sheet {
  return { name: tableTitle(translator(language), 'risks'), header: table.header, rows: table.rows, isForImport: true };
}
