import { groupedProblems, type ProblemGroup } from '../documents/mapping/grouped-problems.ts';
import type { ImportRow, Rejection } from '../engine/imports/import-input.ts';
import { shownText } from '../engine/imports/raw-cell.ts';
import { fieldName } from '../words/names.ts';
import { numberText } from '../words/patterns/numbers.ts';
import { problemSentence } from '../words/problem-text.ts';
import { translator, type Translate } from '../words/translate.ts';
import { quoted } from './quoted.ts';

/** A rejection with what its cell says in the file; `null` where it lies in the row as a whole, or the cell is not there. */
export type ToldRejection = Rejection & { readonly value: string | null };

/** The headings of a file by our columns' keys, and the table that it was read for. */
export type Headed = { readonly table: string; readonly headings: Readonly<Record<string, string>> };

/** How many groups are said on a screen, and how many values of each. */
const [shown, shownValues] = [20, 8];

/** Finds what the cells of rejected rows say: `textIn` reads it where a column of ours is not as its cell is. */
export function withValues(
  rejected: readonly Rejection[],
  rows: readonly ImportRow[],
  textIn: (row: number, column: string) => string | null = () => null,
): readonly ToldRejection[] {
  const wanted = new Set(rejected.map(({ row }) => row));
  const cells = new Map(rows.flatMap(({ row, fields }) => (wanted.has(row) ? [[row, fields] as const] : [])));
  return rejected.map((one) => {
    const cell = one.column === '' ? undefined : cells.get(one.row)?.[one.column];
    return { ...one, value: textIn(one.row, one.column) ?? (cell === undefined ? null : shownText(cell)) };
  });
}

/** The same told of each rejection, as JSON. */
export function rejectionJson(one: ToldRejection, file: Headed) {
  const say = translator('en');
  return { row: one.row, column: columnName(one, file, say), value: one.value, reason: reasonOf(one, file, say), code: one.code };
}

/** Rejections for a person: those of one column and one kind together, with the values that they have and how often. */
export function rejectionLines(rejected: readonly ToldRejection[], file: Headed, say: Translate): string[] {
  const values = new Map(rejected.map((one) => [`${one.row}\n${one.column}`, one.value]));
  const groups = groupedProblems(rejected, (row, column) => values.get(`${row}\n${column}`) ?? '');
  const lines = groups.slice(0, shown).map((group) => groupLine(group, file, say));
  const more = groups.slice(shown).reduce((sum, { cells }) => sum + cells, 0);
  return more > 0 ? [...lines, say('imports:moreRejected', { count: more })] : lines;
}

function groupLine({ first, column: key, cells, values, moreValues, rows }: ProblemGroup, file: Headed, say: Translate): string {
  const { row } = first;
  const reason = reasonOf(first, file, say);
  const column = columnName(first, file, say);
  if (cells === 1) return singleLine(first, values[0]?.value ?? '', column, reason, say);
  if (key === '')
    return say('imports:rejectedRows', { n: numberText(cells), rows: `${rows.join(', ')}${cells > rows.length ? ' …' : ''}`, row, reason });
  const told = values
    .slice(0, shownValues)
    .map(({ value, count }) => say('imports:valueCount', { value: quoted(value, say), n: numberText(count) }));
  const count = values.length + moreValues;
  const names = told.join(', ');
  return say('imports:rejectedCells', {
    column,
    cells: numberText(cells),
    count,
    n: numberText(count),
    values: count > told.length ? say('imports:namesAndMore', { names, n: numberText(count - told.length) }) : names,
    row,
    reason,
  });
}

/** A single one; what its cell says is added where the reason does not say it. */
function singleLine({ row }: Rejection, value: string, column: string, reason: string, say: Translate): string {
  if (column === '') return say('imports:rejectedWholeRow', { row, reason });
  const isSaid = value === '' || reason.includes(value);
  // A reason that ends in what is allowed ends there, when something follows.
  const ended = isSaid || /[.!?]$/u.test(reason) ? reason : `${reason}.`;
  const line = say('imports:rejectedRow', { row, column, reason: ended });
  return isSaid ? line : `${line} ${say('imports:cellSays', { value: quoted(value, say) })}`;
}

/** The heading under which the file has the column, or the column's name where the file has none. */
function columnName({ column }: Rejection, { table, headings }: Headed, say: Translate): string {
  return column === '' ? '' : (headings[column] ?? fieldName(say, table, column));
}

/** Why a row was not taken, in one sentence. */
function reasonOf({ code, args, column }: Rejection, { table }: Headed, say: Translate): string {
  return problemSentence({ code, args, at: { table, field: column } }, say);
}
