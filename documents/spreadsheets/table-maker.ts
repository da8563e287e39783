import { shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Merge } from './book.ts';
import type { SheetTaker, TellRows } from './grid-maker.ts';
import { fillMerges } from './merges.ts';
import { isTooWide, sheetLimits, tooManyColumns, tooManyRows, type RawTable } from './sheet.ts';

/** Gathers a table whose heading is the first row of the sheet: only cells under a heading take memory. `count` is told of each row. */
export function tableMaker(count: TellRows) {
  const header: string[] = [];
  const rows: { readonly row: number; readonly cells: RawCell[] }[] = [];
  const merges: Merge[] = [];

  const taker: SheetTaker = {
    takesClocks: false,
    put(row, column, cell) {
      if (cell === null || cell === '') return null;
      if (row === 1) {
        if (column > sheetLimits.columns) return tooManyColumns(1).problems[0] ?? null;
        while (header.length < column) header.push('');
        header[column - 1] = shownText(cell);
        return null;
      }
      if (column > header.length) return problem('import.rowTooLong', { row });
      let last = rows.at(-1);
      if (last?.row !== row) {
        if (rows.length >= sheetLimits.rows || isTooWide(rows.length + 1, header.length)) return tooManyRows(row).problems[0] ?? null;
        count(rows.push((last = { row, cells: header.map(() => null) })));
      }
      last.cells[column - 1] = cell;
      return null;
    },
    merge: (area) => (merges.push(area) > sheetLimits.rows ? problem('file.broken') : null),
    hideRow: () => undefined,
    hideColumns: () => undefined,
  };

  function table(): Result<RawTable> {
    const heading = { last: 1, width: header.length, said: (_: number, column: number) => header[column - 1] ?? '' };
    return fillMerges(rows, merges, heading) ? ok({ header: header.map((name) => name.trim()), rows }) : fail(problem('file.broken'));
  }

  return { taker, table };
}
