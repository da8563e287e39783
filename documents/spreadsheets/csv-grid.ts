import { fail, type Result } from '../../engine/values/result.ts';
import type { Grid } from './book.ts';
import { gridMaker, type TellRows } from './grid-maker.ts';
import { csvRecords } from './read-csv.ts';
import { unguarded } from './write-csv.ts';

/** Separated text as a grid: records of any length, numbered as lines of a spreadsheet; `before`: lines that are no record of it. */
export function csvGrid(text: string, separator: string, before = 0, tell?: TellRows): Result<Grid> {
  const quoted = csvRecords(text, separator);
  // A cell that was copied out of Excel alone is quoted only where it has a line end: its own quotation marks close nothing.
  const isPlain = !quoted.ok && separator === '\t' && quoted.problems.some(({ code }) => code === 'import.quoteNotClosed');
  const records = isPlain ? csvRecords(text, separator, false) : quoted;
  if (!records.ok) return records;
  const { taker, grid } = gridMaker(1900, tell);
  for (const [index, cells] of records.value.entries()) {
    for (const [at, cell] of cells.entries()) {
      const refused = cell === '' ? null : taker.put(index + 1 + before, at + 1, plainText(cell));
      if (refused !== null) return fail(refused);
    }
  }
  return grid(null, false);
}

/** A text without what was put around it for Excel: our `'` before what looks like a formula, and `="007"` of others. */
function plainText(cell: string): string {
  if (!cell.startsWith('=')) return unguarded(cell);
  const kept = /^="((?:[^"]|"")*)"$/.exec(cell);
  return kept === null ? unguarded(cell) : (kept[1] ?? '').replaceAll('""', '"');
}
