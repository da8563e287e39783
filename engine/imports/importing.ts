import type { Column } from '../kind/column.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import type { QueryResult } from '../rows/query.ts';
import type { Day, Instant } from '../values/time.ts';
import type { Overwrite } from './overwrite.ts';
import type { References } from './references.ts';

/** What taking a row may look at. */
export type Importing = {
  readonly kinds: Registry;
  readonly kind: AnyKind;
  /** The columns that are read. */
  readonly columns: readonly Column[];
  /** The register as found, with what the import has made of it so far. What the kind asks for was read whole. */
  readonly found: QueryResult;
  readonly references: References;
  readonly timeZone: string;
  readonly today: Day;
  /** When its rows are recorded. */
  readonly now: Instant;
  /** Who takes it in. */
  readonly actor: string | null;
  /** The columns that the file has, by key: the same in each of its rows. */
  readonly given: ReadonlySet<string>;
  /** What the file as a whole is given for rows that name none: a service, by name or code. `null` where nothing was given. */
  readonly fileValue: string | null;
  /** The columns, by key, whose empty cells empty their fields in a record that is there. */
  readonly clear: ReadonlySet<string>;
  /** The mapping by which the table was read: then its rows are what their source says. `null` where they are a file of ours. */
  readonly mappingId: string | null;
  /** What of that which is held back, because it was edited here since, is taken. */
  readonly overwrite: Overwrite;
  /** What a person said of rows: which record each speaks of, or `new`. */
  readonly sameAs: ReadonlyMap<number, string>;
  readonly newId: () => string;
};
