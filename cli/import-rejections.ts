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

/** How many groups are said on a screen, and how many values and rows of each. */
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
  const groups = new Map<string, ToldRejection[]>();
  for (const one of rejected) {
    const key = `${one.column}\n${one.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const all = [...groups.values()];
  const lines = all.slice(0, shown).map((group) => groupLine(group, file, say));
  const more = all.slice(shown).reduce((sum, group) => sum + group.length, 0);
  return more > 0 ? [...lines, say('imports:moreRejected', { count: more })] : lines;
}

function groupLine(group: readonly ToldRejection[], file: Headed, say: Translate): string {
  const [first] = group;
  if (first === undefined) return '';
  const reason = reasonOf(first, file, say);
  const column = columnName(first, file, say);
  const row = first.row;
  if (group.length === 1) return oneLineOf(first, column, reason, say);
  if (column === '') {
    const rows = [...new Set(group.map((one) => one.row))];
    return say('imports:rejectedRows', { n: numberText(rows.length), rows: someRows(rows, say), row, reason });
  }
  const counts = new Map<string, number>();
  for (const { value } of group) counts.set(value ?? '', (counts.get(value ?? '') ?? 0) + 1);
  const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, shownValues);
  const told = values.map(([value, count]) => say('imports:valueCount', { value: quoted(value, say), n: numberText(count) })).join(', ');
  const rest = counts.size - values.length;
  return say('imports:rejectedCells', {
    column,
    cells: numberText(group.length),
    count: counts.size,
    n: numberText(counts.size),
    values: rest > 0 ? say('imports:namesAndMore', { names: told, n: numberText(rest) }) : told,
    row,
    reason,
  });
}

/** A single one; what its cell says is added where the reason does not say it. */
function oneLineOf({ row, value }: ToldRejection, column: string, reason: string, say: Translate): string {
  if (column === '') return say('imports:rejectedWholeRow', { row, reason });
  const line = say('imports:rejectedRow', { row, column, reason });
  return value === null || value === '' || reason.includes(value)
    ? line
    : `${line} ${say('imports:cellSays', { value: quoted(value, say) })}`;
}

function someRows(rows: readonly number[], say: Translate): string {
  const names = rows.slice(0, shownValues).join(', ');
  return rows.length > shownValues ? say('imports:namesAndMore', { names, n: numberText(rows.length - shownValues) }) : names;
}

/** The heading under which the file has the column, or the column's name where the file has none. */
function columnName({ column }: Rejection, { table, headings }: Headed, say: Translate): string {
  return column === '' ? '' : (headings[column] ?? fieldName(say, table, column));
}

/** Why a row was not taken, in one sentence. */
export function reasonOf({ code, args, column }: Rejection, { table }: Headed, say: Translate): string {
  return problemSentence({ code, args, at: { table, field: column } }, say);
}
