import type { CellValue } from '../kind/column.ts';
import type { ListFilter } from './list-filter.ts';
import type { Relevance } from './relevance.ts';

export type ListSort = { readonly column: string; readonly descending: boolean };

/** What a person asks of a list. */
export type ListQuery = {
  readonly table: string;
  /** Words in any order, found in every text column, inside Korean words too. */
  readonly search: string;
  readonly filters: readonly ListFilter[];
  /** By the first column; rows that it does not tell apart by the second, and so on. */
  readonly sort: readonly ListSort[];
  /** The column whose equal values stand together, in its order (ratings and levels from the highest, unless the sort says otherwise). */
  readonly group?: string;
  readonly archived: boolean;
};

/** One row of a list: the record's id and the value of each column, by the column's key. */
export type ListRow = {
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** By the key of a cell that holds a rating: the version of the matrix that it was made with. A rating means nothing else. */
  readonly ratedBy: Readonly<Record<string, string>>;
};

/** Rows with one value in the column by which a list is grouped: `from` is the position of the first among all that it finds. */
export type ListGroup = { readonly value: CellValue; readonly from: number; readonly count: number };
/** The records that a query finds, in order, and where it is grouped their groups. */
export type FoundRecords = { readonly ids: readonly string[]; readonly groups: readonly ListGroup[] };
/** Where a record stands among those that a query finds (`index`: 0 is the first), and the records beside it. */
export type ListPlace = { readonly index: number; readonly previous: string | null; readonly next: string | null };

/** A window of a list. `total` counts the records of the table that are not archived, `matching` those that the query finds. */
export type ListWindow = {
  readonly total: number;
  readonly matching: number;
  /** None where the query does not ask for any. */
  readonly groups: readonly ListGroup[];
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
