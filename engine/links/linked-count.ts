import type { Computed } from '../kind/column.ts';
import { textOrNull } from '../rows/row.ts';
import { linksKind } from '../kind/registry.ts';

/** Whether a link counts, seen from the record at its start (`outward`) or at its end. */
export type Counts = (relation: string, outward: boolean) => boolean;

/** How many records of a kind the links of the record lead to, those left out that do not count. */
export function linkedCount(kind: string, counts: Counts): Computed {
  return {
    kind: 'number',
    parts: [
      { kind: linksKind, field: 'fromId' },
      { kind: linksKind, field: 'toId' },
    ],
    read(row, world) {
      const ids = new Set<unknown>();
      for (const link of world.by(linksKind, 'fromId', row.id))
        if (link['toTable'] === kind && counts(textOrNull(link, 'relation') ?? '', true)) ids.add(link['toId']);
      for (const link of world.by(linksKind, 'toId', row.id))
        if (link['fromTable'] === kind && counts(textOrNull(link, 'relation') ?? '', false)) ids.add(link['fromId']);
      return ids.size;
    },
  };
}
