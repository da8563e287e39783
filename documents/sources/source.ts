import type { Json, JsonObject } from '../../engine/values/json.ts';

/** What a person may say of a file beside what its source is. */
export type SourceChoices = {
  /** Of issues: only those with this label are incidents; `null`: all are. */
  readonly label: string | null;
  /** Names of environments, beside the usual ones, that mean production. */
  readonly production: readonly string[];
};

/** Why a record of a file makes no row. */
export const passedOver = [
  'otherRecord',
  'otherEvent',
  'removed',
  'notProduction',
  'notStarted',
  'pullRequest',
  'otherLabel',
  'repeated',
] as const;
export type PassedOver = (typeof passedOver)[number];

/** A row of our kind: its cells by the key of the column. A key that is missing says nothing. */
export type SourceRow = {
  readonly cells: Readonly<Record<string, Json>>;
  /** What the service may be called where the source names none: a repository, a status page. */
  readonly group?: string | null;
  /** What happened, where a source tells of events and not of records. */
  readonly event?: string;
};

/**
 * How the JSON of another program becomes rows of a kind: data and small pure functions, one file each. Adding one to the list in
 * `all.ts` offers it at the command line and in the window.
 */
export type Source = {
  /** What `--from` is given. */
  readonly name: string;
  /** The kind whose rows it makes. */
  readonly table: 'incidents' | 'deployments';
  /** What a person may say of its files. */
  readonly options: readonly (keyof SourceChoices)[];
  /** The keys under which a page of its answers has lists of records. A file of records alone has none. */
  readonly pages: readonly string[];
  /** The fields by which a record of it is known, for whoever has the wrong file. */
  readonly wants: string;
  /** Whether a record is one of this source. */
  recognises(record: JsonObject): boolean;
  /** The rows that a record makes, or why it makes none. `page` is what it came in, `null` where it came alone. */
  read(record: JsonObject, page: JsonObject | null, choices: SourceChoices): readonly SourceRow[] | PassedOver;
  /** What can only be said of all rows together. */
  settle?<R extends SourceRow>(rows: readonly R[]): readonly R[];
};

/** What is told of a file beside its rows. */
export type FromSource = {
  readonly source: string;
  /** What its one service may be called, where its records name none. */
  readonly service: string | null;
  /** How many records make no row, by why. */
  readonly passedOver: Readonly<Partial<Record<PassedOver, number>>>;
  /** The names of environments that nobody knows, and on how many rows: a new record is of `other`. */
  readonly otherEnvironments: Readonly<Record<string, number>>;
};
