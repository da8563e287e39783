import { kinds } from '../../../../domain/index.ts';
import { byCode } from '../../../../engine/values/code.ts';
import type { CellValue } from '../../../../engine/kind/column.ts';
import type { ListRow } from '../../../../engine/lists/list-query.ts';
import { worldOf } from '../../../../engine/lists/source.ts';
import { listSheet } from '../../../spreadsheets/list-sheet.ts';
import type { SheetCell } from '../../../spreadsheets/sheet.ts';
import type { ReportContext } from '../../context.ts';

/** The open risks as a list exports them and an import reads them: positions are those of the valid day. */
export type TablePiece = {
  /** Keys of the columns of the list of risks. */
  readonly columns: readonly string[];
  /** Their names in the report's language. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** The open risks in the columns of the list of risks, in order of code. */
export function selectTable({ register, open, validOn, language }: ReportContext): TablePiece {
  const source = { ...register, asOn: validOn };
  const { world } = worldOf(source, kinds);
  const all = kinds.columns('risks');
  const rows = open
    .map(({ risk }) => risk)
    .sort((a, b) => byCode(a.code, b.code))
    .map((risk): Pick<ListRow, 'id' | 'cells'> => {
      const cells: Record<string, CellValue> = {};
      for (const column of all) cells[column.key] = column.read(risk, world);
      return { id: risk.id, cells };
    });
  // What few registers use stands in the table of those that do.
  const columns = all.filter(({ key, field }) => field?.onDemand !== true || rows.some(({ cells }) => (cells[key] ?? null) !== null));
  const keys = columns.map(({ key }) => key);
  const sheet = listSheet('risks', rows, source, language, keys);
  return { columns: keys, header: sheet.header, rows: sheet.rows };
}
