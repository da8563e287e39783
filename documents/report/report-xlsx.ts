import type { Result } from '../../engine/values/result.ts';
import { translator } from '../../words/translate.ts';
import { longCellText, longestCell } from '../spreadsheets/long-cell.ts';
import type { FormulaOf } from '../spreadsheets/cell-xml.ts';
import { textOfCell, type Sheet, type SheetCell } from '../spreadsheets/sheet.ts';
import { sheetNames, writeXlsx, writeXlsxWith } from '../spreadsheets/write-xlsx.ts';
import type { PackParts } from '../zip/write-zip.ts';
import type { ReportClaims } from './claims/claims.ts';
import { fieldsOf, formulaOf, type DataSheet } from './claims/formula.ts';
import { tableNames, type TableName } from './claims/question.ts';
import { dataSheetName, fieldHead } from './claims/words/heads.ts';
import { viewOf, type View } from './html/view.tsx';
import type { QuarterReport } from './model.ts';
import { shownSheets } from './shown-sheets.ts';

/**
 * The report as a workbook: the tables of each part in order, the open risks as an import takes them, and the rows from which the
 * figures are counted; these two are hidden, and not printed. A figure is a formula over those rows: a program that works formulas out counts anew.
 */
export function reportXlsx(report: QuarterReport, claims: ReportClaims): Result<Uint8Array> {
  const { sheets, formulaOf } = reportWorkbook(report, claims);
  return writeXlsx(sheets, formulaOf);
}

/** The same bytes, where the host packs the parts. */
export function reportXlsxWith(packParts: PackParts, report: QuarterReport, claims: ReportClaims): Promise<Result<Uint8Array>> {
  const { sheets, formulaOf } = reportWorkbook(report, claims);
  return writeXlsxWith(packParts, sheets, formulaOf);
}

/** The sheets of the workbook, and the formula of a claim over the last of them. */
export function reportWorkbook(
  report: QuarterReport,
  { tables, claims }: ReportClaims,
): { readonly sheets: readonly Sheet[]; readonly formulaOf: FormulaOf } {
  const view = viewOf(report);
  const fields = fieldsOf(
    tables,
    claims.map(({ question }) => question),
  );
  const shown = shownSheets(view).map((sheet) => (sheet.isForImport === true ? withinCells(sheet, report) : sheet));
  const data = tableNames.map((table) => dataSheet(view, table, fields.get(table) ?? [], tables[table]));
  const sheets = [...shown, ...data];
  // A name may be cut or numbered by the writer: formulas name what stands in the file.
  const names = sheetNames(sheets).slice(shown.length);
  const named = new Map(
    tableNames.map((table, index): [TableName, DataSheet] => [
      table,
      { name: names[index] ?? '', fields: fields.get(table) ?? [], rows: tables[table].length },
    ]),
  );
  const questions = new Map(claims.map(({ id, question }) => [id, question]));
  return {
    sheets,
    formulaOf(claim) {
      const question = questions.get(claim);
      const sheet = question && named.get(question.of);
      return question === undefined || sheet === undefined ? null : formulaOf(question, sheet);
    },
  };
}

/** The table of risks, in which a text that no cell of Excel can hold says where it is: in no other part is a text so long. */
function withinCells(sheet: Sheet, { table, language, register }: QuarterReport): Sheet {
  const codeAt = table.columns.indexOf('code');
  const isLong = (cell: SheetCell): cell is string => typeof cell === 'string' && cell.length > longestCell;
  const written = (cells: readonly SheetCell[]) => {
    if (!cells.some(isLong)) return cells;
    const code = textOfCell(cells[codeAt] ?? null);
    return cells.map((cell, at) =>
      isLong(cell) ? longCellText(translator(language), { register: register.name, code, column: sheet.header[at] ?? '' }) : cell,
    );
  };
  return { ...sheet, rows: sheet.rows.map(written) };
}

function dataSheet({ t }: View, table: TableName, fields: readonly string[], rows: ReportClaims['tables'][TableName]): Sheet {
  return {
    name: dataSheetName(table, t),
    isHidden: true,
    header: [t('fields:risks.id'), ...fields.map((field) => fieldHead(table, field, t))],
    rows: rows.map(({ id, cells }) => [id, ...fields.map((field) => cells[field] ?? null)]),
  };
}
