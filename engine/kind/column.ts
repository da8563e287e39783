import type { StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';
import type { Field } from './field.ts';

/** What a cell of a list holds. Ratings, levels and amounts are whole numbers; days and instants are text that sorts. */
export type CellValue = string | number | boolean | null;

/**
 * What the cells of a column hold, and so how they sort: `code` by its number; `choice` a value of a vocabulary, in the
 * vocabulary's order; `term` the id of a record named in both languages, in the order of its tree; `level` and `rating` whole
 * numbers; `money` minor units of the currency in another column; `person` and `reference` the name shown (of an erased person
 * the code), `lines` texts one a line; the rest as it is.
 */
export type ColumnKind =
  | 'text'
  | 'lines'
  | 'code'
  | 'choice'
  | 'term'
  | 'level'
  | 'rating'
  | 'number'
  | 'money'
  | 'day'
  | 'instant'
  | 'flag'
  | 'person'
  | 'reference';

/**
 * Rows of another kind that show in the cells of a record: those that hold its id in `field`. With `begins`, the name of an
 * instant, they show from its day on, but for a day by which clocks may differ.
 */
export type PartRows = { readonly kind: string; readonly field: string; readonly begins?: string };

/** Rows that hold the id of one record in `field` and that of another in `to`. */
export type Ties = PartRows & { readonly to: string };

/** A cell that is worked out from the record and what hangs on it. */
export type Computed = {
  readonly kind: ColumnKind;
  read(row: StoredRow, world: World): CellValue;
  /** Of a rating: the id of what it was made by, without which it means nothing. */
  readonly ratedBy?: (row: StoredRow, world: World) => string | null;
  /** Rows whose change moves this cell of the one record that they refer to. */
  readonly parts?: readonly PartRows[];
  /** Kinds of which one row shows in the cells of many records. */
  readonly shares?: readonly string[];
  /** The rows that tie the record to those that the cell names: a filter finds it by any of them. */
  readonly ties?: Ties;
  readonly unit?: 'minutes' | 'hours';
  /** The column that has the currency of an amount. */
  readonly beside?: string;
  /** A file may bring it: the kind's import makes parts of it. */
  readonly imported?: true;
  /** Offered in the list of columns, and shown at first only where the kind says so. */
  readonly vocabulary?: string;
  readonly values?: readonly string[];
};

/** A column of the list of a kind. */
export type Column = {
  /** The name of the field or of the computed cell: also the last part of its word, `fields:<kind>.<key>`. */
  readonly key: string;
  readonly kind: ColumnKind;
  /** The field that the column shows; `null` for one that is worked out. */
  readonly field: Field | null;
  /** The kind whose records the cells name. */
  readonly target: string | null;
  read(row: StoredRow, world: World): CellValue;
  /** Of a rating: the id of what it was made by, without which it means nothing. */
  readonly ratedBy?: (row: StoredRow, world: World) => string | null;
  readonly parts: readonly PartRows[];
  readonly shares: readonly string[];
  readonly ties?: Ties;
  /** Whether a file may bring it. */
  readonly imported: boolean;
  /** Of a choice: the vocabulary that has its words, and its values in order. */
  readonly vocabulary?: string;
  readonly values?: readonly string[];
  /** What a number counts where it is a duration: on a screen it is said in words, in a file it stays a number. */
  readonly unit?: 'minutes' | 'hours';
  /** The column that has the currency of an amount. */
  readonly beside?: string;
  /** A text of a few characters: a version, a name. */
  readonly short?: true;
  /** Of an import: only whether the cell says anything is read, whatever it is. */
  readonly presence?: true;
};
