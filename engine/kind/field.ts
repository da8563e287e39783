import type { Json } from '../values/json.ts';
import type { ProblemCode } from '../values/problem.ts';
import type { Result } from '../values/result.ts';
import type { z } from '../values/schema.ts';

/**
 * The id of a record, marked with its kind. A plain text may stand for any id; the id of one kind never for that of another.
 */
export type Id<K extends string> = string & { readonly kind?: K };

/** What a field holds, and so how it is read from a file, shown, sorted and edited. */
export type FieldType =
  | 'text'
  | 'choice'
  | 'tags'
  | 'day'
  | 'instant'
  | 'level'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'money'
  | 'flag'
  /** The name of a kind: one between which links may stand, any whose records have codes, any that files bring, any with a list, or any with a page but people. */
  | 'kindName'
  | 'reference'
  | 'references'
  /** The id of a record of whichever kind another field names. */
  | 'anyReference'
  /** A text in each language of the product. */
  | 'label'
  /** A personal text: rows hold a commitment to it, the text itself lies outside the chain and can be erased. */
  | 'personal'
  /** A document that is kept beside the ledger, by its hash. */
  | 'evidence'
  /** A list of small records inside the row. */
  | 'items'
  /** Anything else that only the product itself writes. */
  | 'inner';

/** Who may set a field: anyone at any time, whoever makes the row, or only the product itself. */
export type Setter = 'user' | 'once' | 'engine';

/** Where a reference leads. */
export type Reference<K extends string = string> = {
  readonly kind: K;
  /** The record that this one belongs to. */
  readonly owner?: true;
  /** The record that the row ties to its owner: what is done to the row is done to both. */
  readonly tied?: true;
  /** References of this field make a tree: none may lead back to where it came from. */
  readonly tree?: true;
  /** The field of the other record that stands for it in lists; without it the one that names it. */
  readonly show?: string;
  /** Only records of which these fields have these values, or the value that this row has in a field of that name. */
  readonly where?: { readonly [field: string]: string | { readonly sameAs: string } };
  /** What is said of a record that is not so. */
  readonly otherwise?: ProblemCode;
};

/** One field of a kind of record. `T` is its value, `K` the kind that it refers to, `R` whether a new row must give it. */
export type Field<T = unknown, K extends string = string, R extends boolean = boolean, S extends Setter = Setter> = {
  readonly type: FieldType;
  readonly schema: z.ZodType<T>;
  /** What a new row has where its maker leaves the field out, and what a migration gives to rows that were made before it. */
  readonly blank: T | undefined;
  /** The field from which a new row takes the value where its maker leaves this one out. */
  readonly blankFrom?: string;
  readonly required: R;
  readonly set: S;
  /** The version of the register's schema that brought the field. */
  readonly since: number;
  readonly reference?: Reference<K>;
  /** Of a choice: the vocabulary that has its words, and its values in order. */
  readonly vocabulary?: string;
  readonly values?: readonly string[];
  /** Of the name of a kind: which kinds it may be. */
  readonly among?: 'linked' | 'records' | 'importable' | 'listed' | 'shown';
  /** Only rows that have this value in another field may have one here. */
  readonly onlyWhere?: { readonly field: string; readonly is: string; readonly problem: ProblemCode };
  /** Of an amount of money the field of its currency; of `anyReference` the field that names the kind; of a document that of its bytes' count. */
  readonly beside?: string;
  /** Of a personal text: what the text itself must be. */
  readonly plain?: z.ZodType<string>;
  readonly unit?: 'minutes' | 'hours';
  /** Of a text the kind of the people whom it may mention by their ids; see `engine/values/mentions.ts`. */
  readonly mentions?: string;
  /** Of a record of any kind: what is done to the row is told with the record as well. */
  readonly about?: true;
  /** A text of a few characters, or one of many lines. */
  readonly size?: 'short' | 'long';
  /** A change of it voids an approval of the record. */
  readonly material?: true;
  /** Reads the list of a cell; without it a file cannot bring the list. */
  readonly readItems?: (value: Json, timeZone: string) => Result<Json>;
  /** The text of one item of the list; without it a cell shows the list as JSON. `readItems` reads it back. */
  readonly showItem?: (item: Json) => string;
  /** Each item of the list has a `name`, by which an import compares it. */
  readonly hasNames?: true;
  /** A page shows it where it holds something, and else when it is asked for; a report where any of its records does. */
  readonly onDemand?: true;
  /** It says something of an archived record only: bringing the record back empties it. */
  readonly whileArchived?: true;
  /** What an import gives a new row whose file says nothing: the day on which it is taken in. */
  readonly onImport?: 'today';
};

/** The fields of a kind by name, in the order of a form. */
export type Fields = { readonly [name: string]: Field };

export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The kinds that some fields refer to. */
export type TargetsOf<F extends Fields> = { [P in keyof F]: F[P] extends Field<unknown, infer K> ? K : never }[keyof F];

type Named<F extends Fields, S extends Setter> = { [P in keyof F]: F[P] extends Field<unknown, string, boolean, S> ? P : never }[keyof F];
type Required<F extends Fields> = { [P in keyof F]: F[P] extends Field<unknown, string, true> ? P : never }[keyof F];

/** What the maker of a row gives: what is required, and what has a blank if he wants. */
export type NewOf<F extends Fields> = { readonly [P in Extract<Required<F>, Named<F, 'user' | 'once'>>]: ValueOf<F[P]> } & {
  readonly [P in Exclude<Named<F, 'user' | 'once'>, Required<F>>]?: ValueOf<F[P]>;
};

/** What may be changed of a row once it is there. */
export type EditOf<F extends Fields> = { readonly [P in Named<F, 'user'>]?: ValueOf<F[P]> };
