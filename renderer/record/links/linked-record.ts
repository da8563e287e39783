import { useCallback } from 'react';
import type { LinkedRecord } from '../../../domain/links/ends.ts';
import { linkedWith } from '../../../domain/links/direction.ts';
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

/** A row of a list as one that may be linked. */
export function pickOf(table: string, row: ListRow): LinkPick {
  const { names, namedWith } = kinds.of(table);
  const label = [namedWith, names].flatMap((field) => (field === null ? [] : [String(row.cells[field] ?? '')])).join(' ');
  return { table, id: row.id, label, mark: String(row.cells['code'] ?? '') };
}

/** The words that name the record at the other end. */
export function titleOf({ table, row }: LinkedRecord): string {
  return textOrNull(row, kinds.of(table).names ?? '') ?? '';
}
