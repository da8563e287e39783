import { z } from '../values/schema.ts';
import { requiredText, textField } from '../values/text.ts';
import type { Json } from '../values/json.ts';
import type { ProblemCode } from '../values/problem.ts';
import { importTables, type ImportTable } from './import-columns.ts';

const fieldsSchema = z.custom<Readonly<Record<string, Json>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const importInput = z.strictObject({
  table: z.enum(importTables),
  /** The name of the file, for the ledger and for people. */
  source: requiredText(260),
  /** The service of rows that name none, by name or code: incidents and releases belong to one. */
  service: textField(120).nullable(),
  /** One rejected row stops everything. */
  strict: z.boolean(),
  /** The names of people by id: rows hold commitments only. */
  names: z.record(z.string(), z.string()),
  /** Cells by the column's key; `row` is the row's number in its file. */
  rows: z.array(z.strictObject({ row: z.int().min(1), fields: fieldsSchema })).max(1_000_000),
});
export type ImportInput = z.infer<typeof importInput>;
export type ImportRow = ImportInput['rows'][number];

/** Why a row was not taken: a problem at one of its columns (by key; empty where it lies in the row as a whole). */
export type Rejection = {
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
};

/** What an import answers. `made` names the people, units and services that it created along the way. */
export type ImportAnswer = {
  readonly table: ImportTable;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  readonly made: { readonly people: readonly string[]; readonly units: readonly string[]; readonly services: readonly string[] };
};
