import type { Registry } from '../kind/registry.ts';
import { z } from '../values/schema.ts';
import type { JsonObject } from '../values/json.ts';
import { requiredText, textField } from '../values/text.ts';
import type { ProblemCode } from '../values/problem.ts';
import type { Cells } from './cells.ts';
import type { ImportChange } from './import-changes.ts';
import type { EarlierTime } from './held-times.ts';
import { importable } from './import-columns.ts';
import type { KeptEdit } from './kept-edits.ts';
import { mappingInput } from './kept-mapping.ts';
import { overwriteInput } from './overwrite.ts';
import type { UnsureCode } from './match.ts';

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

const idField = z.string().min(1).max(64);
const jsonFields: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** More rows than these are no file that was read here. */
const mostRows = 1_000_000;

export const importInput = <M extends JsonObject>(kinds: Registry, mapping: z.ZodType<M>) =>
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
    /**
     * The mapping by which the rows were made of a table of somebody else's: it is kept in the same entry, and the rows are what their
     * source says. `null` for a file of ours.
     */
    mapping: mappingInput(mapping).nullable().default(null),
    /** What of that which is held back, because it was edited here since the source last spoke, is taken. */
    overwrite: overwriteInput.default(false),
    /** What a person said of rows, by their number: the id of the record that each speaks of, or `new`. */
    sameAs: z.record(z.string().regex(/^\d+$/), idField).default({}),
    /** What else the records have that a name in a list makes, by kind: without it an unknown name is refused. */
    makes: z.record(z.string(), jsonFields).default({}),
    /** Only says what it would do, change by change, and writes nothing. */
    trial: z.boolean().default(false),
    /** What is told one by one: the first of what was edited here, gone, or of two times; with them the first `changes`, as a trial does; or `all` of these. */
    tells: z.enum(['first', 'changes', 'all']).default('first'),
    /** The names of people by id: rows hold commitments only. */
    names: z.record(z.string(), z.string()),
    rows: z.custom<readonly ImportRow[]>((rows) => Array.isArray(rows) && rows.length <= mostRows && rows.every(isImportRow)),
  });
export type ImportInput<M extends JsonObject = JsonObject> = z.infer<ReturnType<typeof importInput<M>>>;

/** Why a row was not taken: a problem at one of its columns (by key; empty where it lies in the row as a whole). */
export type Rejection = {
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
};

/** A row of which it is not known which record it speaks of, with those that it may be: nothing was done with it. */
export type UnsureRow = {
  readonly row: number;
  readonly code: UnsureCode;
  readonly records: readonly RecordNamed[];
};
/** A record as a person knows it; `title` is empty where its kind has none. */
export type RecordNamed = { readonly id: string; readonly code: string | null; readonly title: string };

/** So many are told one by one. */
export const mostUnsure = 1000;
export const mostGone = 200;

/**
 * What an import answers: rows by what became of them, and `emptied`, the fields that had something and have nothing now.
 * `noted` counts those of the unchanged rows of which the register now knows what their source said. `kept` counts by column the
 * empty cells that left something in its field, where the import could be asked to empty it. `keptEdits` are fields that were
 * edited here since their source last spoke, and stay although it changed them too; `moreKeptEdits` how many there are besides;
 * `takenEdits` and `moreTakenEdits` those that are taken because somebody said so.
 * `earlierTimes` are times of the hour that comes twice when summer time ends, of which the earlier was taken, and `moreEarlierTimes`
 * how many there are besides. `made` names the records of other kinds that it created along the way, by kind. `unsure` are rows that
 * were asked about, `gone` the records that came by the same mapping before and of which no row speaks any more: nothing is done to
 * them. `mappingId` is the record of the mapping, `null` where there is none or nothing was taken.
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
  readonly takenEdits: readonly KeptEdit[];
  readonly moreTakenEdits: number;
  readonly earlierTimes: readonly EarlierTime[];
  readonly moreEarlierTimes: number;
  readonly rejected: readonly Rejection[];
  readonly unsure: readonly UnsureRow[];
  readonly moreUnsure: number;
  readonly gone: readonly RecordNamed[];
  readonly moreGone: number;
  readonly mappingId: string | null;
  readonly made: Readonly<Record<string, readonly string[]>>;
  /** Of a trial: the changes of records that are there, those that empty a field first, and how many there are besides. */
  readonly changes?: readonly ImportChange[];
  readonly moreChanges?: number;
};
