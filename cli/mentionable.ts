import type { ListSource } from '../engine/lists/source.ts';
import { textIn } from '../engine/values/json.ts';
import type { Mentionable } from '../engine/values/mentions.ts';

/** The people whom a text on the command line can mention: `@NAME`, `@P-4`. */
export function mentionable(source: Pick<ListSource, 'rows' | 'nameOf'>, kind: string): readonly Mentionable[] {
  return [...source.rows(kind).values()].map((row) => ({ id: row.id, code: textIn(row, 'code'), name: source.nameOf(row.id) }));
}
