import { kinds } from '../../domain/index.ts';
import { importColumns, importsOf } from '../../engine/imports/import-columns.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { MappedColumn, MappedTo } from '../../domain/imports/mapping.ts';

/** Where texts go that have no column here: a list of names and texts, each under its own name. */
export const furtherKey = 'further';

/** The columns of a table that a mapping may lead to, and what it needs to know of them. */
export type Targets = {
  readonly table: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Whether records of the table can keep a text under its own name. */
  readonly hasFurther: boolean;
  /** The column that names a record; without it a row says nothing. */
  readonly naming: string;
};

const known = new Map<string, Targets>();

export function targetsOf(table: string): Targets {
  let targets = known.get(table);
  if (targets === undefined) {
    const columns = new Map(importColumns(kinds, table).map((column) => [column.key, column]));
    const { title, needed } = importsOf(kinds, table);
    targets = { table, columns, hasFurther: columns.has(furtherKey), naming: title ?? needed[0] ?? 'code' };
    known.set(table, targets);
  }
  return targets;
}

/** The column of ours to which a column of theirs goes; `null` where it goes to none, or to none that there is. */
export function targetOf({ columns }: Targets, goes: MappedTo): Column | null {
  return goes.to === 'field' ? (columns.get(goes.key) ?? null) : null;
}

/** Whether the cells of a column of ours name several records or texts. */
export function isList({ kind }: Column): boolean {
  return kind === 'lines';
}

/** Whether what a cell of theirs says is one of few values, each of which is one of ours. */
export function isChosen({ kind }: Column): boolean {
  return kind === 'choice' || kind === 'level' || kind === 'rating' || kind === 'flag' || kind === 'term';
}

/** Whether a column names records of another kind: people, units, services, controls. */
export function namesRecords(column: Column): boolean {
  return (
    column.kind === 'person' ||
    column.kind === 'reference' ||
    (column.kind === 'lines' && (column.field?.reference ?? column.ties) !== undefined)
  );
}

/** Whether each distinct value of a column is shown once, to be said what it is here. */
export function hasValues(targets: Targets, { goes }: Pick<MappedColumn, 'goes'>): boolean {
  if (goes.to === 'levels') return true;
  const column = targetOf(targets, goes);
  return column !== null && (isChosen(column) || namesRecords(column) || column.kind === 'day' || column.kind === 'instant');
}
