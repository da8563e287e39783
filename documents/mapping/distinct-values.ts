import { dayOrders, type Mapping } from '../../domain/imports/mapping.ts';
import { isUnreadable, shownText, type RawCell } from '../../engine/imports/raw-cell.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { writtenDay } from '../spreadsheets/written-days.ts';
import { cellKey, textKey } from './cell-key.ts';
import { rememberingTexts } from './cell-reader.ts';
import { clockAlone } from './written-times.ts';
import { levelsIn } from './levels-cell.ts';
import { itemsOf } from './split-cell.ts';
import { tableRows } from './table-rows.ts';
import { hasValues, isList, namesRecords, targetOf, targetsOf } from './targets.ts';

/** One value of a column of theirs, and how many cells hold it. */
export type DistinctValue = { readonly theirs: string; readonly count: number };

/** The values of a column that are to be said what they are here, the most frequent first; `more` is how many there are besides. */
export type DistinctValues = { readonly values: readonly DistinctValue[]; readonly more: number };

/** More values than these are no vocabulary. */
const most = 2000;

/** For each column of theirs what is in it, where each value becomes one of ours: elsewhere nothing. Of days only what cannot be read. */
export function distinctValues(grid: Grid, mapping: Mapping): readonly DistinctValues[] {
  const targets = targetsOf(mapping.table);
  const counted = mapping.columns.map((mapped, at) => {
    if (!hasValues(targets, mapped)) return null;
    return { at, textsOf: rememberingTexts(textsReader(targetOf(targets, mapped.goes), mapped)), counts: new Map<string, number>() };
  });
  for (const { cells, passedOver } of tableRows(grid, mapping).all()) {
    if (passedOver !== null) continue;
    for (const column of counted) {
      if (column === null) continue;
      for (const text of column.textsOf(cells[column.at] ?? null)) column.counts.set(text, (column.counts.get(text) ?? 0) + 1);
    }
  }
  return counted.map((column) => {
    const all = [...(column?.counts ?? [])].map(([theirs, count]) => ({ theirs, count })).sort((a, b) => b.count - a.count);
    return { values: all.slice(0, most), more: Math.max(0, all.length - most) };
  });
}

function textsReader(target: ReturnType<typeof targetOf>, mapped: Mapping['columns'][number]): (cell: RawCell) => readonly string[] {
  const { goes, separator } = mapped;
  const plain = (cell: RawCell) => (cell === null || isUnreadable(cell) ? '' : cellKey(cell));
  const nonEmpty = (text: string) => (text === '' ? [] : [text]);
  if (goes.to === 'levels') {
    return (cell) => {
      const text = plain(cell);
      const levels = levelsIn(text, goes.first);
      return levels === null ? nonEmpty(text) : [textKey(levels.likelihood), textKey(levels.impact)];
    };
  }
  if (target?.kind === 'day' || target?.kind === 'instant') {
    return (cell) =>
      typeof cell === 'string' && dayOrders.every((one) => writtenDay(cell, one) === null) && clockAlone(cell) === null
        ? nonEmpty(plain(cell))
        : [];
  }
  if (target !== null && isList(target)) {
    return (cell) =>
      Array.isArray(cell)
        ? cell.map((item) => textKey(shownText(item as RawCell)))
        : itemsOf(plain(cell), separator ?? 'line').map(textKey);
  }
  if (target !== null && namesRecords(target) && separator !== null)
    return (cell) => itemsOf(plain(cell), separator).slice(0, 1).map(textKey);
  return (cell) => nonEmpty(plain(cell));
}
