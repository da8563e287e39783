import type { KindView } from '../../engine/kind/kind.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { kinds } from '../index.ts';
import type { Stored } from '../rows.ts';
import type { Asked, ShownColumns } from './kind.ts';

/** A tab of a list. `id` stands in the address: the name of a view that comes with the kind, else the id of its record. */
export type ListTab = {
  readonly id: string;
  readonly asked: Asked;
  /** `null`: as the list shows them anyway. */
  readonly columns: ShownColumns | null;
  /** Whether its tab is only there where it finds something. */
  readonly whereAny: boolean;
  /** The record that keeps it; `null` of one that comes with the kind. */
  readonly kept: Stored<'views'> | null;
};

/** The name of the view that shows the whole list: the first of every kind. */
export const wholeList = 'all';

/** The views of a list in the order of their tabs: those that come with the kind, everyone's, and those of the person who asks. */
export function viewsOf(table: string, rows: readonly Stored<'views'>[], personId: string | null): readonly [ListTab, ...ListTab[]] {
  const list = kinds.of(table).list;
  const sort = list?.sort === undefined ? [] : [list.sort];
  const whole: KindView = { name: wholeList, filters: [] };
  const own = rows.filter((row) => row.table === table && row.archivedAt === null && (row.ownerId === null || row.ownerId === personId));
  const ofKind = (view: KindView): ListTab => {
    const asked = { search: '', filters: [...view.filters], sort: [...(view.sort ?? sort)], group: view.group ?? null, archived: false };
    return { id: view.name, asked, columns: null, whereAny: view.whereAny === true, kept: null };
  };
  return [
    ofKind(whole),
    ...(list?.views ?? []).map(ofKind),
    ...[...own]
      .sort((a, b) => Number(a.ownerId !== null) - Number(b.ownerId !== null) || byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id))
      .map((row): ListTab => ({ id: row.id, asked: row.asked, columns: row.columns, whereAny: false, kept: row })),
  ];
}
