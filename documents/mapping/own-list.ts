import { zoneInHeading } from '../spreadsheets/column-heading.ts';
import { columnNames, plainName } from '../spreadsheets/column-names.ts';

/** A list that this product wrote: every heading is a name of ours, and both the code and the id are among them. */
export function isListOfOurs(table: string, headings: readonly string[]): boolean {
  const keys = headings.map((heading) => ownKey(table, heading));
  return keys.includes('code') && keys.includes('id') && !keys.includes(undefined);
}

/** Our column of that name; `null` is one that is passed over. */
export function ownKey(table: string, heading: string): string | null | undefined {
  const names = columnNames(table);
  return names.get(plainName(heading)) ?? names.get(plainName(zoneInHeading(heading)?.name ?? heading));
}
