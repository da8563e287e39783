import type { Change } from '../ledger/append.ts';
import type { QueryResult, Query } from '../rows/query.ts';
import type { PlainRow, StoredRow } from '../rows/row.ts';
import type { Json, JsonObject } from '../values/json.ts';
import type { Problem, ProblemCode } from '../values/problem.ts';
import type { Result } from '../values/result.ts';
import { z } from '../values/schema.ts';
import type { Instant } from '../values/time.ts';
import type { Importing } from '../imports/importing.ts';
import type { Match } from '../imports/match.ts';
import type { Cells } from '../imports/cells.ts';
import type { Column, Computed } from './column.ts';
import type { ListFilter } from '../lists/list-filter.ts';
import type { ListSort } from '../lists/list-query.ts';
import type { Registry } from './registry.ts';
import type { Field, Fields, ValueOf } from './field.ts';
import type { RowShape } from './field-check.ts';

/**
 * How a row of a kind lives: a `record` is archived and restored; a `part` belongs to a record and is removed. The product itself
 * makes the others, and none is ever taken away unless its kind is `removable`: what is `edited` may be changed in a form, what is
 * `readOnly` not.
 */
export type Life = 'record' | 'part' | 'edited' | 'readOnly';

/** Rules of a kind over more than one row, whatever its fields: what else must be known, and what is wrong with a row. */
export type Rules = {
  needs?(row: PlainRow): readonly Query[];
  check(row: PlainRow, found: QueryResult, kinds: Registry): readonly Problem[];
  /** Why a row may no longer be edited. */
  frozen?(row: StoredRow): Problem | null;
};

/**
 * What a change of a row brings with it, in the same entry and through whichever door it came: more fields of its own, and changes
 * of other rows. `was` is `null` for a new row.
 */
export type Brings = {
  needs(row: PlainRow): readonly Query[];
  of(
    change: { readonly was: StoredRow | null; readonly next: PlainRow },
    found: QueryResult,
    context: { readonly now: Instant; readonly newId: () => string; readonly actor: string | null },
  ): Brought;
};
export type Brought = { readonly fields: JsonObject; readonly changes: readonly Change[] };

/**
 * A rule over the fields of one row: what is wrong with it where it is recorded at an instant. `fields` says which fields it looks
 * at. No other clock reaches a rule, so that a row is judged the same by whoever asks.
 */
export type RowRule<Row = PlainRow> = {
  readonly fields: readonly string[];
  check(row: Row, recordedAt: Instant): readonly RowProblem[];
};
export type RowProblem = { readonly code: ProblemCode; readonly field: string; readonly args?: Problem['args'] };

/** How files of a kind are taken in. */
export type Imports = {
  /** The columns without which a file says nothing, where its rows do not name records that are there. */
  readonly needed: readonly string[];
  /** The fields by which a row names a record that has no code or id in the file; the first is that of the source. */
  readonly naturalKey?: readonly string[];
  /** A row that names its record by that key alone is what its source says, and no copy of the record. */
  readonly keyOfSource?: true;
  /** Fields that follow the source of an import all, or none of them: a start and what it is taken from. */
  readonly together?: readonly (readonly string[])[];
  /** The reference that may be given for the file as a whole: the service of rows that name none. */
  readonly fileField?: string;
  /** A file without codes that is taken twice adds nothing the second time: rows of this text (and `fileField`) are compared. */
  readonly title?: string;
  /** The field within which a title names one record: its unit, its service. */
  readonly within?: string;
  /** Further names of columns, as other programs write them, by the column's key. */
  readonly aliases?: { readonly [key: string]: readonly string[] };
  /** Headings that say nothing more than the others. */
  readonly passedOver?: readonly string[];
  /** Columns that are no field: `also` makes fields of them. */
  readonly columns?: readonly Pick<Column, 'key' | 'kind' | 'presence'>[];
  /** `match` is the record that the row is about. What comes out empty leaves it as it is, whatever the cells say. */
  also?(cells: Cells, importing: Importing, match: Match): Result<JsonObject>;
  /** The parts of a record that its row brings, as changes; `kinds` are read whole before, and of `lists` none may be left. */
  readonly parts?: {
    readonly kinds: readonly string[];
    readonly lists: readonly string[];
    /** The kinds whose records a name in a list makes, where the import is told what else such a record has. */
    readonly makes: readonly string[];
    /** The columns that a row brings together: all of them follow the source of an import, or none. */
    readonly together: readonly (readonly string[])[];
    /** What a row says of the parts, and what stands of them, by column and in one form, so that they can be compared. */
    said(cells: Cells, importing: Importing): Result<JsonObject>;
    stands(id: string, importing: Importing): JsonObject;
    plan(id: string, cells: Cells, importing: Importing): Result<readonly Change[]>;
  };
};

/** Where a kind is looked at: which columns its list shows, and where it stands in the window. */
export type ListView<Key extends string = string> = {
  readonly columns: readonly Key[];
  /** The columns of a list that stands beside a record. */
  readonly narrow: readonly Key[];
  /** The columns of a list in a terminal; without it those of `columns`. */
  readonly terminal?: readonly Key[];
  /** The columns where there is much room; without it those of `columns`. */
  readonly wide?: readonly Key[];
  /** Ratings that stand in the cell of one where there is much room, in their order. */
  readonly trend?: { readonly [rating in Key]?: readonly Key[] };
  readonly filters: readonly Key[];
  readonly sort?: { readonly column: Key; readonly descending: boolean };
  /** Days on which something is due, as long as these hold of the record. */
  readonly due?: { readonly [column in Key]?: readonly ListFilter[] };
  /** Further views of the list, in the order of their tabs; the whole list stands before them. Their words are `views:<kind>.<name>`. */
  readonly views?: readonly KindView[];
};

/** A view that comes with a kind: what it asks of the list. */
export type KindView = {
  readonly name: string;
  readonly filters: readonly ListFilter[];
  readonly sort?: readonly ListSort[];
  readonly group?: string;
  /** Its tab is only there where it finds something. */
  readonly whereAny?: true;
};

/**
 * What a new record takes over from another, or from a template: what is true of the next one as well. Not what says when and how something
 * happened, what it is known by elsewhere, or how it was judged.
 */
export type Copies<Field extends string = string> = {
  readonly fields: readonly Field[];
  /** The field in whose text a copy is said to be one. */
  readonly marks?: Field;
  /** The kinds of its parts and ties that may come along. */
  readonly parts?: readonly string[];
};

export type KindPage<Field extends string = string> = {
  readonly icon: string;
  /** The group of the navigation and the position in it, both from 1; without it the kind has a page but no line of its own. */
  readonly line?: readonly [group: number, at: number];
  /** The shortcut that goes there, and the one that begins a new record. */
  readonly keys?: string;
  readonly newKeys?: string;
  /** The fields that stay in sight at the head of a record: whose it is, when it is due, where it stands. */
  readonly head?: readonly Field[];
};

/** What the product knows of a kind of record: everything that lists kinds is derived from it. */
export type Kind<
  N extends string = string,
  F extends Fields = Fields,
  C extends string = string,
  Code extends string | null = string | null,
  L extends Life = Life,
> = {
  readonly name: N;
  readonly fields: F;
  /** Letters before the number in a record's code (`R` in R-12), or `null` where records have none. */
  readonly code: Code;
  readonly life: L;
  /** Whether the product takes away again what it made: by an undo, or by a command about it. */
  readonly removable: boolean;
  /** The field that names a record. */
  readonly names: string | null;
  /** A reference whose name stands before that of the record: a release is known by its service and its version. */
  readonly namedWith: string | null;
  /** The field that holds the record which this one is a part of. */
  readonly partOf: string | null;
  /** A record of it can be made of its name alone, along the way. */
  readonly createdByName: boolean;
  readonly computed: { readonly [K in C]: Computed };
  /** All columns of its list, in order; `null` for what is no list. */
  readonly order: readonly string[] | null;
  readonly list: ListView | null;
  readonly page: KindPage | null;
  /** `null`: no record of it is made from another. */
  readonly copies: Copies | null;
  readonly imports: Imports | null;
  /** The relations in which a record of this kind may stand to one of another, by that other kind. */
  readonly linksTo: { readonly [kind: string]: readonly string[] };
  readonly rowRules: readonly RowRule[];
  readonly rules: Rules | null;
  readonly brings: Brings | null;
  /** The fields by which its records are put in order where they are named in both languages. */
  readonly sortFields: readonly string[];
  readonly since: number;
  /** What a new row has where its maker gives nothing, for each of its fields: `undefined` is what he must give. */
  readonly blank: { readonly [field: string]: Json | undefined };
  /** The fields that name records. */
  readonly refers: readonly (readonly [field: string, definition: Field])[];
  /** The fields that name a kind. */
  readonly naming: readonly (readonly [field: string, definition: Field])[];
  /** The fields that begin as another one of the same row, and that other one. */
  readonly begunFrom: readonly (readonly [field: string, other: string])[];
  /** The fields whose texts may mention people. */
  readonly mentioning: readonly (readonly [field: string, definition: Field])[];
  /** Every field with those that each row of this life has; strict. Rows are replayed for ever: no defaults, transforms or coercions. */
  readonly schema: z.ZodType<PlainRow>;
  /** The same field by field, for many rows: whoever fails one of these is told why by the schema. */
  readonly checks: RowShape;
};

/** A kind whose fields are of no interest, for lists of them. */
export type AnyKind = Kind;

type Simple<T> = { readonly [P in keyof T]: T[P] };

/** A row of a kind as the ledger knows it. */
export type RowOf<K> =
  K extends Kind<string, infer F, string, infer Code, infer L>
    ? Simple<
        { readonly id: string } & (Code extends string ? { readonly code: string } : unknown) & {
            readonly [P in keyof F]: ValueOf<F[P]>;
          } & (L extends 'record' ? { readonly archivedAt: string | null } : unknown)
      >
    : never;

/** A row of a kind as it is kept. */
export type StoredOf<K> = RowOf<K> & { readonly revision: number };
