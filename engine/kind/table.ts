import { z } from '../values/schema.ts';
import type { JsonObject } from '../values/json.ts';

/** What a table of the register is: the shape of its rows, and how they hang together. */
export type TableDefinition = {
  /** Strict, every field present, absent is `null`; no defaults, transforms or coercions: rows are replayed for ever. */
  readonly schema: z.ZodObject;
  /** Letters before the number in a record's code (`R` in R-12), or `null` where records have none. */
  readonly code: string | null;
  /** Fields that hold the id of a row of another table (or a list of them). The store indexes each. */
  readonly references: Readonly<Record<string, string>>;
  /** Further fields by which rows are asked for. */
  readonly indexes: readonly string[];
  /** The fields of a new row that its maker leaves out. */
  readonly blank: JsonObject;
};

/** The fields every first-class record carries. */
export const recordFields = { id: z.string().min(1).max(64), code: z.string().min(1).max(24), archivedAt: z.string().nullable() };
export const idField = z.string().min(1).max(64);
export const reference = idField.nullable();
