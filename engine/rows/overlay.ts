import type { QueryResult } from './query.ts';
import type { PlainRow, StoredRow } from './row.ts';
import { rowIndex, type RowIndex } from './row-index.ts';

/** What was found, with rows put in place over it: what a draft has made so far, and whether it stands under the rules. */
export type Overlay = {
  readonly found: QueryResult;
  /** Puts a row in place, which has no revision before it is written; with `null` the row of that id is gone. */
  put(table: string, id: string, row: PlainRow | null): void;
};

/** The same answers, as they are once the rows that are put in place count. */
export function overlay(found: QueryResult): Overlay {
  const over = new Map<
    string,
    { readonly rows: Map<string, StoredRow | null>; readonly index: RowIndex; readonly live: Map<string, StoredRow> }
  >();
  const laid = (table: string, was: readonly StoredRow[], put: (index: RowIndex) => Iterable<StoredRow>): readonly StoredRow[] => {
    const own = over.get(table);
    return own === undefined ? was : [...was.filter((row) => !own.rows.has(row.id)), ...put(own.index)];
  };
  return {
    put(table, id, plain) {
      // Nothing that a draft looks at asks for the revision; a copy of every row of an import would be made for it.
      const row = plain as StoredRow | null;
      let own = over.get(table);
      if (own === undefined) {
        const live = new Map<string, StoredRow>();
        over.set(table, (own = { rows: new Map(), live, index: rowIndex(() => live) }));
      }
      own.rows.set(id, row);
      if (row === null) own.live.delete(id);
      else own.live.set(id, row);
      own.index.moved(id, row);
    },
    found: {
      ...found,
      get(table, id) {
        const own = over.get(table)?.rows;
        return own?.has(id) ? (own.get(id) ?? null) : found.get(table, id);
      },
      by: (table, field, value) => laid(table, found.by(table, field, value), (index) => index.where(field, value)),
      all: (table) => laid(table, found.all(table), (index) => index.rows().values()),
    },
  };
}
