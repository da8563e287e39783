import { useCallback } from 'react';
import type { LinkedRecord } from '../../../domain/links/ends.ts';
import { relations, type Relation } from '../../../domain/links/relations.ts';
import { kinds } from '../../../domain/index.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import type { Pick } from '../../ui/fields/record-picker.tsx';
import { useStore } from '../../ui/register/store-context.tsx';

/** A record that can stand at an end of a link, as a person knows it. */
export type LinkSubject = { readonly table: string; readonly id: string; readonly code: string };

export type LinkPick = Pick & { readonly table: string };

const perTable = 8;

/** Finds the records that may be linked with this one, by code or words. */
export function useFindLinked(subject: LinkSubject): (words: string) => Promise<readonly LinkPick[]> {
  const store = useStore();
  const { id, table: own } = subject;
  return useCallback(
    async (words) => {
      const windows = await Promise.all(
        linkedWith(own).map(async (table) => {
          const found = await store.list(
            { table, search: words, filters: [], sort: [{ column: 'code', descending: true }], archived: false },
            0,
            perTable + 1,
          );
          return found.rows.filter((row) => row.id !== id).map((row) => pickOf(table, row));
        }),
      );
      return windows.flatMap((picks) => picks.slice(0, perTable));
    },
    [store, id, own],
  );
}

/** The kinds with which a record of a kind may be linked, whichever way. */
function linkedWith(own: string): readonly string[] {
  return kinds.linked.filter((table) => kinds.relations(own, table).length > 0 || kinds.relations(table, own).length > 0);
}

/** The relations that may stand from a record of one kind to one of another. */
export function relationsBetween(from: string, to: string): readonly Relation[] {
  const allowed = kinds.relations(from, to);
  return relations.filter((relation) => allowed.includes(relation));
}

function pickOf(table: string, row: ListRow): LinkPick {
  const { names, namedWith } = kinds.of(table);
  const label = [namedWith, names].flatMap((field) => (field === null ? [] : [String(row.cells[field] ?? '')])).join(' ');
  return { table, id: row.id, label, mark: String(row.cells['code'] ?? '') };
}

/** The words that name the record at the other end. */
export function titleOf({ table, row }: LinkedRecord): string {
  return textOrNull(row, kinds.of(table).names ?? '') ?? '';
}

/** The relations that may stand between a record of one kind and one of another, whichever of the two they start at. */
export function relationsEitherWay(one: string, other: string): readonly Relation[] {
  const [out, back] = [relationsBetween(one, other), relationsBetween(other, one)];
  return relations.filter((relation) => out.includes(relation) || back.includes(relation));
}

/**
 * Whether a new link between two records of different kinds starts at `subject`: where the relation is for one direction only,
 * there; else where more relations start, and at last at the kind that stands later in the list of kinds, as a release does
 * before the incident that it caused.
 */
export function startsAt(subject: string, other: string, relation: Relation | null): boolean {
  const [out, back] = [relationsBetween(subject, other), relationsBetween(other, subject)];
  if (relation !== null && out.includes(relation) !== back.includes(relation)) return out.includes(relation);
  return out.length === back.length ? kinds.linked.indexOf(subject) >= kinds.linked.indexOf(other) : out.length > back.length;
}
