import type { Json } from '../values/json.ts';
import type { Cells } from './cells.ts';

/** Whether a cell, as its column read it, says nothing: blanks, or a list of nothing but blanks. */
export function isEmptyCell(value: Json): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (isList(value) && value.every(isEmptyCell));
}

/** The cells of a row that say something, and those that are to empty their fields: all that a record that is there is told. */
export function withoutEmpty(cells: Cells, clear: ReadonlySet<string>): Cells {
  const said: Record<string, Json> = {};
  for (const key of Object.keys(cells)) {
    const value = cells[key] as Json;
    if (!isEmptyCell(value)) said[key] = value;
    else if (clear.has(key)) said[key] = emptied(value);
  }
  return said;
}

/** Blanks that are to empty a field empty it. */
function emptied(value: Json): Json {
  return isList(value) ? [] : null;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
