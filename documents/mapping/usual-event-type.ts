import type { Mapping } from '../../domain/imports/mapping.ts';
import { suggestEventType } from '../../domain/risks/suggest-event-type.ts';
import type { Grid } from '../spreadsheets/book.ts';
import { cellKey } from './cell-key.ts';
import type { ValueGuess } from './guess.ts';
import { tableRows } from './table-rows.ts';

/** Where no title points at any other: execution, delivery and process management. */
const usual = 'event.7';

/**
 * The event type at which most titles of the operational risks of a table point, to be asked for all that say none themselves. Of
 * types of equal number it is the one that was met first.
 */
export function usualEventType(grid: Grid, mapping: Mapping, values: readonly (readonly ValueGuess[])[]): string {
  const placeOf = (key: string) => mapping.columns.findIndex(({ goes }) => goes.to === 'field' && goes.key === key);
  const [title, category] = [placeOf('title'), placeOf('category')];
  if (title < 0) return usual;
  const others = new Set(
    (values[category] ?? []).filter(({ ours }) => ours !== null && ours !== 'operational').map(({ theirs }) => theirs),
  );
  const counts = new Map<string, number>();
  for (const { cells, passedOver } of tableRows(grid, mapping).all()) {
    if (passedOver !== null || others.has(cellKey(cells[category] ?? null))) continue;
    const suggested = suggestEventType(cellKey(cells[title] ?? null));
    if (suggested !== null) counts.set(suggested, (counts.get(suggested) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? usual;
}
