import { useCallback } from 'react';
import type { LinkedRecord } from '../../../domain/links/ends.ts';
import { relations, type Relation } from '../../../domain/links/relations.ts';
import { kinds } from '../../../domain/index.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import type { Pick } from '../fields/record-picker.tsx';
import { useStore } from '../register/store-context.tsx';

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

/** A link runs from what comes first: a release before the incident, the incident before the risk; else as the kinds stand. */
const places: readonly string[] = ['releases', 'incidents', 'risks'];

/** Whether a new link between two records of different kinds starts at `subject`. */
export function startsAt(subject: string, other: string): boolean {
  if (kinds.relations(other, subject).length === 0) return true;
  if (kinds.relations(subject, other).length === 0) return false;
  const [own, others] = [places.indexOf(subject), places.indexOf(other)];
  return own < 0 || others < 0 ? kinds.linked.indexOf(subject) <= kinds.linked.indexOf(other) : own <= others;
}
