import type { ListFilter } from '../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import { byCode } from '../../engine/values/code.ts';
import type { KindName } from '../rows.ts';

/** So many records of a kind, and what is asked of their list to see exactly these. */
export type Counted = {
  readonly table: KindName;
  readonly count: number;
  readonly list: Pick<ListQuery, 'filters' | 'archived'>;
};

type Named = { readonly id: string; readonly code: string; readonly archivedAt: string | null };
/** Filters that say in the fields of the records what they have in common, and the records that they find. */
type ByFields = { readonly filters: readonly ListFilter[]; readonly finds: readonly Named[] };

/**
 * Records as a number that opens its list. The list is asked by fields, which says what the records have in common and stays true as
 * the register moves on, wherever that finds these records and no other; else by their codes.
 */
export function counted(table: KindName, records: readonly Named[], byFields: ByFields | null = null): Counted {
  const found = new Set(byFields?.finds.map(({ id }) => id));
  const isSaid = byFields !== null && found.size === records.length && records.every(({ id }) => found.has(id));
  const isArchived = records.some(({ archivedAt }) => archivedAt !== null);
  const codes = () => records.map(({ code }) => code).sort(byCode);
  const list = isSaid
    ? { filters: byFields.filters, archived: false }
    : { filters: [{ column: 'code', is: codes() }], archived: isArchived };
  return { table, count: records.length, list };
}
