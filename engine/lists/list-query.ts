import type { CellValue } from '../kind/column.ts';
import type { Relevance } from './relevance.ts';

/** A condition on one column: equal to one of the values (`null`: empty), or between two bounds, or containing a text. */
export type ListFilter =
  | { readonly column: string; readonly is: readonly CellValue[] }
  | { readonly column: string; readonly from: CellValue; readonly to: CellValue }
  | { readonly column: string; readonly contains: string };

/** What a person asks of a list. It is also what stands in an address. */
export type ListQuery = {
  readonly table: string;
  /** Words in any order, found in every text column, inside Korean words too. */
  readonly search: string;
  readonly filters: readonly ListFilter[];
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  readonly archived: boolean;
};

/** One row of a list: the record's id and the value of each column, by the column's key. */
export type ListRow = {
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** By the key of a cell that holds a rating: the version of the matrix that it was made with. A rating means nothing else. */
  readonly ratedBy: Readonly<Record<string, string>>;
};

/** Where a record stands among those that a query finds (`index`: 0 is the first), and the records beside it. */
export type ListPlace = { readonly index: number; readonly previous: string | null; readonly next: string | null };

/** A window of a list. `total` counts the records of the table that are not archived, `matching` those that the query finds. */
export type ListWindow = {
  readonly total: number;
  readonly matching: number;
  readonly from: number;
  readonly rows: readonly ListRow[];
  /** The seq of the register that this window shows. */
  readonly seq: number;
};

/** A record that a search over several kinds found. `code` is empty where its kind has none. */
export type Hit = {
  readonly table: string;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly relevance: Relevance;
};
