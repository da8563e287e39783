import { useCallback } from 'react';
import type { LinkedRecord } from '../../../domain/links/ends.ts';
import { linkedTables, type LinkedTable } from '../../../domain/links/link.ts';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import type { Pick } from '../fields/record-picker.tsx';
import { useStore } from '../register/store-context.tsx';

/** A record that can stand at an end of a link, as a person knows it. */
export type LinkSubject = { readonly table: LinkedTable; readonly id: string; readonly code: string };

export type LinkPick = Pick & { readonly table: LinkedTable };

const perTable = 8;

/** Finds risks, incidents and releases by code or words, leaving out the record itself. */
export function useFindLinked(subject: LinkSubject): (words: string) => Promise<readonly LinkPick[]> {
  const store = useStore();
  const { id } = subject;
  return useCallback(
    async (words) => {
      const windows = await Promise.all(
        linkedTables.map(async (table) => {
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
    [store, id],
  );
}

function pickOf(table: LinkedTable, row: ListRow): LinkPick {
  const label =
    table === 'releases'
      ? `${String(row.cells['serviceId'] ?? '')} ${String(row.cells['version'] ?? '')}`
      : String(row.cells['title'] ?? '');
  return { table, id: row.id, label, mark: String(row.cells['code'] ?? '') };
}

/** The words that name the record at the other end. */
export function titleOf(record: LinkedRecord): string {
  return record.table === 'releases' ? record.row.version : record.row.title;
}

/** A link runs from what comes first: a release before the incident, the incident before the risk. */
const places: Readonly<Record<LinkedTable, number>> = { releases: 0, incidents: 1, risks: 2 };

/** Whether a new link between two records of different kinds starts at `subject`. */
export function startsAt(subject: LinkedTable, other: LinkedTable): boolean {
  return places[subject] <= places[other];
}
