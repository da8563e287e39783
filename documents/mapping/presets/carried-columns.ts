import type { MappedColumn } from '../../../domain/imports/mapping.ts';
import type { RawCell } from '../../../engine/imports/raw-cell.ts';
import { carriedIn, keyOf, type Carried } from '../../peers/carried.ts';
import type { Grid, GridRow } from '../../spreadsheets/book.ts';
import { cellKey } from '../cell-key.ts';
import { fitMapping } from '../find-mapping.ts';
import { headingsOf } from '../headings.ts';
import { field, type Preset } from './preset.ts';

/** Between the heading of a text and the name of what stands in it. */
const joint = ' · ';

/**
 * The export of a program in which texts have lines of ours: what they say stands in the column that takes it, where that says nothing, else
 * in one of its own after all others, and the text is as it was. Of such rows what only the program needed is taken away.
 */
export function withCarriedColumns(grid: Grid, { carries, mapping }: Preset): Grid {
  const fit = fitMapping({ ...mapping, columns: [field(carries.in, 'further')] }, grid);
  if (fit === null) return grid;
  const { header } = fit.mapping;
  const headings = headingsOf(grid, header);
  const textAt = headings.indexOf(fit.mapping.columns.find(({ goes }) => goes.to !== 'leftOut')?.heading ?? '');
  const places = new Map<string, number>();
  const takes = (key: string) => mapping.columns.find(({ goes }) => goes.to === 'field' && goes.key === key)?.heading;
  for (const key of new Set(mapping.columns.flatMap(({ goes }) => (goes.to === 'field' ? [goes.key] : [])))) {
    const at = headings.indexOf(takes(key) ?? '');
    if (at >= 0 && at !== textAt) places.set(key, at);
  }
  const added: string[] = [];
  const placeOf = (key: string, name: string) => {
    const place = places.get(key) ?? grid.width + added.push(`${carries.in}${joint}${name}`) - 1;
    places.set(key, place);
    return place;
  };
  const noted = Object.entries({ ...carries.says }).map(([heading, text]) => ({ at: headings.indexOf(heading), text }));
  const codeAt = headings.indexOf(carries.code ?? '');
  const rowOf = (row: GridRow): GridRow => {
    const cell = row.row > header.last ? (row.cells[textAt] ?? null) : null;
    const found = typeof cell === 'string' ? carriedIn(cell) : null;
    if (found === null) return row;
    const cells: RawCell[] = [...row.cells];
    cells[textAt] = found.text === '' ? null : found.text;
    for (const { at, text } of [...noted, { at: codeAt, text: found.carried.get('code')?.text }])
      if (at >= 0 && cellKey(cells[at] ?? null) === text) cells[at] = null;
    put(cells, found.carried, placeOf);
    return { row: row.row, cells: Array.from(cells, (one) => one ?? null) };
  };
  const rows = grid.rows.map(rowOf);
  if (added.length === 0 && rows.every((row, at) => row === grid.rows[at])) return grid;
  const named = rows.map((row) => (row.row === header.last && grid.keys === null ? withHeadings(row, grid.width, added) : row));
  return { ...grid, width: grid.width + added.length, rows: named, keys: grid.keys === null ? null : [...grid.keys, ...added] };
}

function put(cells: RawCell[], carried: Carried, placeOf: (key: string, name: string) => number): void {
  for (const [key, { name, text }] of carried) {
    const at = placeOf(key, name);
    if (cellKey(cells[at] ?? null) === '') cells[at] = text;
  }
}

function withHeadings({ row, cells }: GridRow, width: number, added: readonly string[]): GridRow {
  return { row, cells: [...Array.from({ length: width }, (_, at) => cells[at] ?? null), ...added] };
}

/** What the columns mean into which the lines of a text were put. */
export function carriedColumns(grid: Grid, { carries, mapping: { header } }: Preset): readonly MappedColumn[] {
  const start = `${carries.in}${joint}`;
  const headings = grid.keys ?? headingsOf(grid, header);
  return headings.flatMap((heading) => {
    const key = heading.startsWith(start) ? keyOf(heading.slice(start.length)) : null;
    return key === null ? [] : [field(heading, key)];
  });
}
