import type { LinkedTable, Relation } from '../../domain/links/link.ts';
import type { TableName } from '../../domain/index.ts';
import type { AssessmentKind } from '../../domain/scoring/assessment.ts';

/**
 * What the cells of a column hold, and so how they sort: `code` by its number; `choice` a value of a vocabulary, in the
 * vocabulary's order; `term` the id of a taxonomy term, in the taxonomy's order; `level` and `rating` whole numbers;
 * `person` and `reference` the name shown (of an erased person the code), `lines` texts one a line; the rest as it is.
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
  | 'day'
  | 'instant'
  | 'flag'
  | 'person'
  | 'reference';

/** Where a cell comes from: data, so that it is known which cells move when a row of any table does. */
export type CellSource =
  | { readonly from: 'field'; readonly field: string }
  | { readonly from: 'person'; readonly field: string }
  /** The name, title or code of the record that a field refers to. */
  | { readonly from: 'label'; readonly field: string; readonly table: TableName; readonly show: string }
  /** The names of the records that a list of ids refers to. */
  | { readonly from: 'labels'; readonly field: string; readonly table: TableName; readonly show: string }
  /** The record at the end of a link: its code. */
  | { readonly from: 'end'; readonly tableField: string; readonly field: string }
  | { readonly from: 'position'; readonly of: AssessmentKind; readonly part: 'rating' | 'likelihood' | 'impact' | 'validOn' | 'rationale' }
  | { readonly from: 'rating' }
  | { readonly from: 'parts'; readonly table: 'causes' | 'consequences' }
  | { readonly from: 'controls' }
  /** How many different values `distinct` has among the rows of `table` that refer here by `by`, archived ones left out. */
  | {
      readonly from: 'count';
      readonly table: TableName;
      readonly by: string;
      readonly distinct: string;
      /** Only rows of which this field has this value. */
      readonly where?: { readonly field: string; readonly is: string };
    }
  /** How many records of a table links of these relations lead to: links that start here (`outward`), that end here, or both. */
  | {
      readonly from: 'linked';
      readonly table: LinkedTable;
      readonly relations: readonly Relation[];
      readonly direction: 'outward' | 'inward' | 'either';
    }
  | { readonly from: 'list'; readonly field: string }
  /** A nested list as canonical JSON, empty where it has nothing. */
  | { readonly from: 'json'; readonly field: string }
  | { readonly from: 'minutes'; readonly start: string; readonly end: string };

export type Column = {
  /** The name of the row's field, or of the computed column: also the last part of its word, `fields:<table>.<key>`. */
  readonly key: string;
  readonly kind: ColumnKind;
  readonly source: CellSource;
  /** Of a choice: the vocabulary that has its words, and its values in order. */
  readonly vocabulary?: string;
  readonly values?: readonly string[];
  /** What a number counts where it is a duration: on a screen it is said in words, in a file it stays a number. */
  readonly unit?: 'minutes' | 'hours';
  /** A text of a few characters: a version, a name. */
  readonly short?: true;
};
