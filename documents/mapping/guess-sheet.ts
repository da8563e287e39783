import type { Grid } from '../spreadsheets/book.ts';
import type { ReadableBook } from './find-mapping.ts';
import { guessHeader } from './guess-header.ts';
import { headingsOf } from './headings.ts';
import { guessTable, titlesOf } from './guess-table.ts';
import { presetFor } from './presets/all.ts';
import { firstAt } from '../spreadsheets/merges.ts';

/** More sheets of a workbook are not looked through for a table. */
const mostSheets = 20;

/** The place of the sheet that holds the table: of those that are shown the one with the most headings that are understood, and rows below. */
export function guessSheet(book: ReadableBook, gridAt: (at: number) => Grid | null = (at) => gridOf(book, at)): number {
  const shown = book.sheets.map(({ isHidden }, at) => ({ isHidden, at })).filter(({ isHidden }) => !isHidden);
  if (shown.length <= 1) return shown[0]?.at ?? book.first;
  let best = { at: book.first, worth: -1 };
  for (const { at } of shown.slice(0, mostSheets)) {
    const grid = gridAt(at);
    if (grid === null || grid.rows.length === 0) continue;
    const worth = worthOf(grid) + (at === book.first ? 0.5 : 0);
    if (worth > best.worth) best = { at, worth };
  }
  return best.at;
}

function gridOf(book: ReadableBook, at: number): Grid | null {
  const read = book.grid(at);
  return read.ok ? read.value : null;
}

/** More than any sheet is worth by its headings. */
const known = 1000;

function worthOf(grid: Grid): number {
  if (presetFor(grid) !== null) return known;
  const { header, confidence } = guessHeader(grid);
  const rows = grid.rows.length - firstAt(grid.rows, header.last + 1);
  if (rows === 0) return 0;
  const headings = headingsOf(grid, header);
  const [table] = guessTable(headings, titlesOf(grid, header));
  return (
    (header.first === 0 && grid.keys === null ? 0.2 : 1) * confidence * (table?.confidence ?? 0) * Math.min(headings.length, 12) +
    Math.min(rows, 30) / 30
  );
}
