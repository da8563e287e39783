import type { Mapping } from '../../domain/imports/mapping.ts';
import type { RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid, GridRow } from '../spreadsheets/book.ts';
import { firstAt, withMergesFilled } from '../spreadsheets/merges.ts';
import { placesIn } from './readings.ts';
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
  const why = passing(grid, mapping.header, { names, codes, says });
  const below = mapping.header.last + 1;
  // Merges that lie on each other, which no spreadsheet program writes, say nothing.
  const filled = withMergesFilled(grid, below);
  const rows = filled.ok ? filled.value : grid.rows.slice(firstAt(grid.rows, below));
  const read = withReadings(mapping.columns);
  const look = (row: GridRow): TableRow => ({ row: row.row, cells: read(row.cells), passedOver: why(row, row.cells) });

  return {
    count: rows.length,
    /** Those from a place on, counted from the first row below the heading. */
    from(at: number, count: number): readonly TableRow[] {
      return rows.slice(at, at + count).map(look);
    },
    *all(): Generator<TableRow> {
      for (const row of rows) yield look(row);
    },
  };
}

/** The cells of a row, after them those that are read once more. */
function withReadings(columns: Mapping['columns']): (cells: readonly RawCell[]) => readonly RawCell[] {
  const places = placesIn(columns);
  const again = places.filter((place, at) => place !== at);
  if (again.length === 0) return (cells) => cells;
  const width = places.length - again.length;
  return (cells) => [...Array.from({ length: width }, (_, at) => cells[at] ?? null), ...again.map((place) => cells[place] ?? null)];
}
