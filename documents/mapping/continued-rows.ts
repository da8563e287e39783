import type { ImportRow } from '../../engine/imports/import-input.ts';
import { sameJson, type Json } from '../../engine/values/json.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { furtherKey, isList, type Targets } from './targets.ts';

/** The rows that go on with the record above: a merged cell names it over several rows, one for each of its causes or controls. */
export function continuedRows({ merges }: Grid, below: number, names: readonly number[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { from, to } of merges) {
    if (from[0] <= below || !names.includes(from[1] - 1)) continue;
    for (let row = from[0] + 1; row <= to[0]; row += 1) rows.add(row);
  }
  return rows;
}

/**
 * A record with what a further row of its says: its lists are longer, what was empty is filled, and a text of another wording follows
 * below. Of what can only be one thing the first row counts, and the other is kept by name.
 */
export function continued(record: ImportRow, more: ImportRow, targets: Targets, nameOf: (key: string) => string): ImportRow {
  const fields: Record<string, Json> = { ...record.fields };
  const aside: Json[] = [];
  for (const [key, value] of Object.entries(more.fields)) {
    const before = fields[key] ?? null;
    if (value === null || value === '' || sameJson(before, value)) continue;
    const target = targets.columns.get(key);
    if (before === null || before === '') fields[key] = value;
    else if (key === furtherKey || (target !== undefined && isList(target))) fields[key] = together(before, value);
    else if (target?.kind === 'text' && key !== targets.naming && typeof before === 'string' && typeof value === 'string')
      fields[key] = `${before}\n${value}`;
    else aside.push({ name: nameOf(key), text: typeof value === 'string' ? value : JSON.stringify(value) });
  }
  if (aside.length > 0 && targets.hasFurther) fields[furtherKey] = together(fields[furtherKey] ?? [], aside);
  return { row: record.row, fields };
}

/** Two lists as one, each item once. */
function together(first: Json, second: Json): readonly Json[] {
  const items = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [value]);
  const all = [...items(first)];
  for (const item of items(second)) if (!all.some((one) => sameJson(one, item))) all.push(item);
  return all;
}
