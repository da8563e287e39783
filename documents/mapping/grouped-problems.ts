import type { ImportRow, Rejection } from '../../engine/imports/import-input.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { firstAt } from '../spreadsheets/merges.ts';

/** A value of theirs that was rejected, in how many cells. */
export type RejectedValue = { readonly value: string; readonly count: number };

/**
 * Rejected cells of one column for one reason: how many they are, the values that stand in them, the most frequent first, and the
 * first rows. `first` is one of them, for the words of the reason. A problem of the row as a whole has no column (`''`).
 */
export type ProblemGroup = {
  readonly column: string;
  readonly code: Rejection['code'];
  readonly cells: number;
  readonly values: readonly RejectedValue[];
  readonly moreValues: number;
  readonly rows: readonly number[];
  readonly first: Rejection;
};

const most = { values: 20, rows: 5 };

/**
 * Groups what was rejected by column and reason, the largest group first. `theirs` says what stands in the file at a row and a column of
 * ours (`theirCells`): where it says nothing, the value of the problem is shown.
 */
export function groupedProblems(
  rejected: readonly Rejection[],
  theirs: (row: number, column: string) => string | null = () => null,
): readonly ProblemGroup[] {
  const groups = new Map<string, { first: Rejection; cells: number; counts: Map<string, number>; rows: number[] }>();
  for (const rejection of rejected) {
    const { row, column, code, args } = rejection;
    const key = `${column}\n${code}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { first: rejection, cells: 0, counts: new Map(), rows: [] }));
    const value = theirs(row, column) ?? String(args['value'] ?? '');
    group.cells += 1;
    group.counts.set(value, (group.counts.get(value) ?? 0) + 1);
    if (group.rows.length < most.rows) group.rows.push(row);
  }
  return [...groups.values()]
    .map(({ first, cells, counts, rows }): ProblemGroup => {
      const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
      const moreValues = Math.max(0, values.length - most.values);
      return { column: first.column, code: first.code, cells, values: values.slice(0, most.values), moreValues, rows, first };
    })
    .sort((a, b) => b.cells - a.cells);
}

/** What stands in a file where a column of ours was read from: by our key, by the headings that a mapping gave. */
export function theirCells(
  grid: Grid,
  places: Readonly<Record<string, readonly number[]>>,
): (row: number, column: string) => string | null {
  return (row, column) => {
    const found = grid.rows[firstAt(grid.rows, row)];
    const at = Object.hasOwn(places, column) ? (places[column] ?? []) : [];
    if (found?.row !== row || at.length === 0) return null;
    return at
      .map((place) => shownText(found.cells[place] ?? null))
      .filter((text) => text !== '')
      .join(' + ');
  };
}

/** The same of rows whose columns are ours. */
export function ownCells(rows: readonly ImportRow[]): (row: number, column: string) => string | null {
  const byRow = new Map(rows.map(({ row, fields }) => [row, fields]));
  return (row, column) => {
    const cell = byRow.get(row)?.[column];
    return cell === undefined ? null : shownText(cell);
  };
}
