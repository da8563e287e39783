import type { Mapping } from '../../domain/imports/mapping.ts';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { firstAt, mergedCells } from './merged-cells.ts';
import { passing, type PassedOverWhy } from './passed-over.ts';
import { targetOf, targetsOf } from './targets.ts';

/** A row below the heading: its cells with what merged cells say, and why it is none of the table, where it is none. */
export type TableRow = { readonly row: number; readonly cells: readonly RawCell[]; readonly passedOver: PassedOverWhy | null };

/** The rows below the heading of a mapping. They are looked at one by one: a file has a hundred thousand of them. */
export function tableRows(grid: Grid, mapping: Pick<Mapping, 'table' | 'header' | 'columns'>) {
  const targets = targetsOf(mapping.table);
  const names: number[] = [];
  const codes: number[] = [];
  const says: number[] = [];
  for (const [at, { goes }] of mapping.columns.entries()) {
    const key = targetOf(targets, goes)?.key ?? null;
    if (key === targets.naming) names.push(at);
    else if (key === 'code' || key === 'id') codes.push(at);
    else if (key !== null || goes.to === 'levels') says.push(at);
  }
  const cellsOf = mergedCells(grid, mapping.header.last);
  const why = passing(grid, mapping.header, { names, codes, says });
  const begin = firstAt(grid.rows, mapping.header.last + 1);
  const look = (row: GridRow): TableRow => {
    const cells = cellsOf(row);
    return { row: row.row, cells, passedOver: why(row, cells) };
  };

  return {
    count: grid.rows.length - begin,
    /** Those from a place on, counted from the first row below the heading. */
    from(at: number, count: number): readonly TableRow[] {
      return grid.rows.slice(begin + at, begin + at + count).map(look);
    },
    *all(): Generator<TableRow> {
      for (let at = begin; at < grid.rows.length; at += 1) {
        const row = grid.rows[at];
        if (row !== undefined) yield look(row);
      }
    },
  };
}
