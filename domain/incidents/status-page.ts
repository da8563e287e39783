import type { Cells } from '../../engine/imports/cells.ts';
import type { Importing } from '../../engine/imports/importing.ts';
import type { Match } from '../../engine/imports/match.ts';
import { isList } from '../../engine/imports/raw-cell.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { rowsAs } from '../rows.ts';

/** Whether the source knows the window in which customers felt an incident. */
export const windowColumn = 'impactWindow';

/**
 * What is known of the times of an incident from the row of a status page: one whose timeline begins at its start, which is then
 * only its first post. A downtime that repeats the first and the last post is no window, unless the source knows one. Where the
 * source itself speaks it says the same whatever stands in the record; of a copy of the record, what is there already stays: an
 * anchor, an announcement, a downtime, a start that was taken from something better. A file that has a column for the anchor
 * speaks for itself.
 */
export function timesOfPosts(cells: Cells, { given }: Pick<Importing, 'given'>, { row, isOfSource = false }: Match): JsonObject {
  const start = cells['startedAt'];
  if (given.has('startAnchor') || typeof start !== 'string' || firstPostOf(cells['timeline']) !== start) return {};
  const [was] = row === null || isOfSource ? [] : rowsAs('incidents', [row]);
  const hasWindow = cells[windowColumn] === true;
  const repeatsPosts = cells['downtimeStart'] === start && cells['downtimeEnd'] === cells['restoredAt'];
  const anchor = hasWindow && cells['downtimeStart'] === start ? 'window' : 'firstPost';
  const known = was?.startAnchor ?? null;
  const isBetter = known !== null && known !== 'firstPost';
  return {
    startAnchor: isBetter ? known : anchor,
    ...(isBetter ? { startedAt: was?.startedAt ?? start } : {}),
    ...(given.has('announcedAt') ? {} : { announcedAt: was?.announcedAt ?? start }),
    ...(repeatsPosts && !hasWindow ? { downtimeStart: was?.downtimeStart ?? null, downtimeEnd: was?.downtimeEnd ?? null } : {}),
  };
}

/** The earliest time in a timeline, `null` where it has none. */
function firstPostOf(timeline: Json | undefined): string | null {
  let first: string | null = null;
  for (const entry of timeline !== undefined && isList(timeline) ? timeline : []) {
    const at = typeof entry === 'object' && entry !== null && !isList(entry) ? entry['at'] : undefined;
    if (typeof at === 'string' && (first === null || at < first)) first = at;
  }
  return first;
}
