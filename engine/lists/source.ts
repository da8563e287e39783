import type { Registry } from '../kind/registry.ts';
import { rowIndex, type RowIndex } from '../rows/row-index.ts';
import type { StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';
import type { Day } from '../values/time.ts';

/** The register as a list reads it: every row of a kind by id, names, and the day on which positions are read. */
export type ListSource = {
  rows(table: string): ReadonlyMap<string, StoredRow>;
  /** The name of a person, or `null` where it was erased. */
  nameOf(personId: string): string | null;
  readonly asOn: Day;
};

/** A source as cells are read from it, and the indexes that follow its rows as they move. */
export type SourceWorld = { readonly world: World; readonly index: (table: string) => RowIndex };

export function worldOf(source: ListSource, kinds: Registry): SourceWorld {
  const indexes = new Map<string, RowIndex>();
  const index = (table: string): RowIndex => {
    let known = indexes.get(table);
    if (known === undefined) indexes.set(table, (known = rowIndex(() => source.rows(table))));
    return known;
  };
  return {
    index,
    world: {
      get: (table, id) => (id === null || !kinds.has(table) ? null : (source.rows(table).get(id) ?? null)),
      by: (table, field, id) => index(table).where(field, id),
      nameOf: (personId) => source.nameOf(personId),
      asOn: source.asOn,
    },
  };
}
