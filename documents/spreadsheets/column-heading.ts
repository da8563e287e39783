import { isTimeZone } from '../../engine/values/time.ts';

/** A heading, and the time zone that it ends in: `Started at (Asia/Seoul)`. */
export type ZonedHeading = { readonly name: string; readonly timeZone: string };

/** The heading of a column of instants, with the zone in which its cells have them. */
export function zonedHeading(name: string, timeZone: string): string {
  return `${name} (${timeZone})`;
}

/** What `zonedHeading` wrote; `null` for a heading that names no zone. Spaces and brackets may have been made others since. */
export function zoneInHeading(heading: string): ZonedHeading | null {
  const found = /^(.*\S)\s*[(（[]\s*([^()（）[\]]+?)\s*[)）\]]\s*$/su.exec(heading);
  const [, name = '', timeZone = ''] = found ?? [];
  return found !== null && isTimeZone(timeZone) ? { name, timeZone } : null;
}
