import type { Registry } from '../kind/registry.ts';
import { z } from '../values/schema.ts';
import { requiredText, textField } from '../values/text.ts';
import type { ProblemCode } from '../values/problem.ts';
import type { Cells } from './cells.ts';
import type { ImportChange } from './import-changes.ts';
import type { EarlierTime } from './held-times.ts';
import { importable } from './import-columns.ts';
import type { KeptEdit } from './kept-edits.ts';

/** A row of a file: its cells by the column's key, and its number in the file. */
export type ImportRow = { readonly row: number; readonly fields: Cells };

/** By hand and not by a schema: a file has a hundred thousand of them. */
function isImportRow(value: unknown): value is ImportRow {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { row, fields } = value;
  return Number.isSafeInteger(row) && (row as number) >= 1 && isObject(fields);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** More rows than these are no file that was read here. */
const mostRows = 1_000_000;

export const importInput = (kinds: Registry) =>
  z.strictObject({
    table: z.string().refine((name) => importable(kinds).includes(name), { params: { problem: 'field.notOneOf' } }),
    /** The name of the file, for the ledger and for people. */
    source: requiredText(260),
    /** The service of rows that name none, by name or code: incidents and releases belong to one. */
    service: textField(120).nullable(),
    /** One rejected row stops everything. */
    strict: z.boolean(),
    /** The columns, by key, whose empty cells empty their fields: elsewhere an empty cell leaves a record as it is. */
    clear: z.array(z.string()).default([]),
    /** Only says what it would do, change by change, and writes nothing. */
    trial: z.boolean().default(false),
    mapping: z
      .strictObject({ id: z.string().nullable(), name: z.string(), mapping: z.custom<unknown>(() => true) })
      .nullable()
      .default(null),
    overwrite: z.boolean().default(false),
    sameAs: z.record(z.string(), z.string()).default({}),
    makes: z.record(z.string(), z.strictObject({ kind: z.string() })).default({}),
    /** The names of people by id: rows hold commitments only. */
    names: z.record(z.string(), z.string()),
    rows: z.custom<readonly ImportRow[]>((rows) => Array.isArray(rows) && rows.length <= mostRows && rows.every(isImportRow)),
  });
export type ImportInput = z.infer<ReturnType<typeof importInput>>;

/** Why a row was not taken: a problem at one of its columns (by key; empty where it lies in the row as a whole). */
export type Rejection = {
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
};

/**
 * What an import answers: rows by what became of them, and `emptied`, the fields that had something and have nothing now.
 * `noted` counts those of the unchanged rows of which the register now knows what their source said. `kept` counts by column the
 * empty cells that left something in its field, where the import could be asked to empty it. `keptEdits` are fields that were
 * edited here since their source last spoke, and stay although it changed them too; `moreKeptEdits` how many there are besides.
 * `earlierTimes` are times of the hour that comes twice when summer time ends, of which the earlier was taken, and `moreEarlierTimes`
 * how many there are besides. `made` names the records of other kinds that it created along the way, by kind.
 */
export type ImportAnswer = {
  readonly table: string;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly noted: number;
  readonly emptied: number;
  readonly kept: Readonly<Record<string, number>>;
  readonly keptEdits: readonly KeptEdit[];
  readonly moreKeptEdits: number;
  readonly earlierTimes: readonly EarlierTime[];
  readonly moreEarlierTimes: number;
  readonly unsure: readonly {
    readonly row: number;
    readonly code: 'sameTitle';
    readonly records: readonly { readonly id: string; readonly code: string | null; readonly title: string }[];
  }[];
  readonly gone: readonly { readonly id: string; readonly code: string | null; readonly title: string }[];
  readonly moreGone: number;
  readonly rejected: readonly Rejection[];
  readonly made: Readonly<Record<string, readonly string[]>>;
  /** Of a trial: the changes of records that are there, those that empty a field first, and how many there are besides. */
  readonly changes?: readonly ImportChange[];
  readonly moreChanges?: number;
};
