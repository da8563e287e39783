import type { Shapes } from '../kind/shapes.ts';
import type { JsonObject } from '../values/json.ts';

/**
 * One step of the row schemas, from `from` to the version after it. Its functions are pure: the same rows always become the
 * same rows, ids of new ones included. A step that was released stays as it is: every replay of an older ledger takes it.
 */
export type Migration = {
  readonly from: number;
  /** By table, a row as it is after the step: where a row needs to know no other. */
  readonly rows?: Readonly<Record<string, (row: JsonObject) => JsonObject>>;
  /** Where it must: rows that are added or go, a field that moves to a part, a table that is split. */
  readonly whole?: Whole;
};

/**
 * A change of tables as a whole. `tables` are all that it reads or writes, none of them in `rows`; `change` gets all rows of
 * each and answers all rows of those that it changes. `alone` says what becomes of a row whatever the others are, `null` where
 * that depends on them: an older entry that touches such a row is never undone.
 */
export type Whole = {
  readonly tables: readonly string[];
  readonly change: (rows: Readonly<Record<string, readonly JsonObject[]>>) => Readonly<Record<string, readonly JsonObject[]>>;
  readonly alone?: (table: string, row: JsonObject) => JsonObject | null;
};

/** As `Whole`, with the names of its tables checked. */
export function whole<const T extends string>(
  tables: readonly T[],
  change: (rows: Readonly<Record<T, readonly JsonObject[]>>) => Partial<Readonly<Record<T, readonly JsonObject[]>>>,
): Whole {
  return { tables, change: change as Whole['change'] };
}

/**
 * The row schemas that a build knows: the version of today, every step that led to it, and the shapes of rows under each
 * version. Where no shapes are known, rows are held to what holds of every row.
 */
export type Schemas = {
  readonly latest: number;
  readonly steps: readonly Migration[];
  readonly shapes?: (version: number) => Shapes;
  /** The tables of which no command takes a row away: nothing opens without its settings, or an assessment without its scale. */
  readonly kept?: ReadonlySet<string>;
  /** The fields of a table that name a document by its hash: each is kept beside the ledger. */
  readonly documents?: DocumentFields;
};

/** By table, the fields that name a document, each with the field that says how many bytes it has. */
export type DocumentFields = ReadonlyMap<string, readonly { readonly hash: string; readonly size: string }[]>;

/** Throws where steps do not follow one another from 1, or one changes a table both by row and as a whole. */
export function schemasOf(steps: readonly Migration[]): Schemas {
  for (const [at, step] of steps.entries()) {
    if (step.from !== at + 1) throw new Error(`the step from ${step.from} stands where the one from ${at + 1} belongs`);
    const twice = step.whole?.tables.find((table) => step.rows?.[table]);
    if (twice !== undefined) throw new Error(`the step from ${step.from} changes ${twice} by row and as a whole`);
  }
  return { latest: steps.length + 1, steps };
}
