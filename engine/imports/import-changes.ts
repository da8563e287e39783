import type { CellValue, Column } from '../kind/column.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import { overlay } from '../rows/overlay.ts';
import { all, type QueryResult } from '../rows/query.ts';
import type { PlainRow, StoredRow } from '../rows/row.ts';
import type { World } from '../rows/world.ts';
import { textIn } from '../values/json.ts';
import { clearableColumns } from './import-columns.ts';
import type { Importing } from './importing.ts';

/**
 * What an import makes of one cell of a record that was there, as lists show it: `field` is a column of `table`, the record's
 * own kind or that of a part of it. Amounts are minor units of `currency`.
 */
export type ImportChange = {
  /** The row of the file. */
  readonly row: number;
  readonly table: string;
  /** The record: its id and, where it has one, its code. */
  readonly id: string;
  readonly code: string | null;
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Whether the field had something and has nothing now. A new assessment without a rationale empties none: the old one stays. */
  readonly emptied: boolean;
  readonly currency?: { readonly before: CellValue; readonly after: CellValue };
};

/** How many changes are told one by one. */
export const mostChanges = 200;

export function isBlankCell(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Counts every change, and keeps as many as are told, at `most`: those that empty a field before all others, else by the row of the file. */
export function changeList(most: number) {
  const [emptied, others]: [ImportChange[], ImportChange[]] = [[], []];
  const counts = { emptied: 0, all: 0 };
  return {
    add(change: ImportChange) {
      counts.all += 1;
      if (change.emptied) counts.emptied += 1;
      const list = change.emptied ? emptied : others;
      if (list.length < most) list.push(change);
    },
    get emptied() {
      return counts.emptied;
    },
    told(): { readonly changes: readonly ImportChange[]; readonly moreChanges: number } {
      const changes = [...emptied, ...others].slice(0, most);
      return { changes, moreChanges: counts.all - changes.length };
    },
  };
}

/** Reads a register that an import is made in: the cells of its records, and what taking a row changes in them. */
export function cellsOf(importing: Importing) {
  const { kinds, kind, columns, found } = importing;
  const clearable = new Set(clearableColumns(kinds, kind.name).map(({ key }) => key));
  const worldOf = worlds(importing);
  // It reads what the import has made so far.
  const world = worldOf(found);

  /** The cells that differ among those that the fields of the record, or parts of these kinds, show in. */
  function differences(was: StoredRow, now: StoredRow, fields: ReadonlySet<string>, parts: readonly Change[]): Difference[] {
    const tables = new Set(parts.map(({ table }) => table));
    const moved = columns.filter(
      ({ key, beside = '', parts }) => fields.has(key) || fields.has(beside) || parts.some((part) => tables.has(part.kind)),
    );
    if (moved.length === 0) return [];
    const after = worldOf(withChanges(found, kind.name, now, parts));
    return moved.flatMap((column): Difference[] => {
      const [old, anew] = [column.read(was, world), column.read(now, after)];
      // An amount that stays the same number is another one in another currency.
      const currency = column.beside === undefined ? undefined : { before: cell(was[column.beside]), after: cell(now[column.beside]) };
      if (old === anew && currency?.before === currency?.after) return [];
      const emptied = isBlankCell(anew) && !isBlankCell(old) && clearable.has(column.key);
      return [{ field: column.key, before: old, after: anew, emptied, ...(currency === undefined ? {} : { currency }) }];
    });
  }

  return {
    read: (column: Column, row: StoredRow): CellValue => column.read(row, world),
    /**
     * The cells that change in a record. `changes` are those that the row makes. An assessment of an earlier day moves no cell
     * of its risk: such a part is told of by its own cells.
     */
    changed(at: number, was: StoredRow, row: PlainRow, changes: readonly Change[]): readonly ImportChange[] {
      const about = { row: at, id: was.id, code: kind.code === null ? null : textIn(was, 'code') };
      const own = changes.filter(({ table }) => table === kind.name);
      const parts = changes.filter(({ table }) => table !== kind.name);
      const fields = new Set(own.flatMap(({ after }) => Object.keys(after ?? {})));
      const told = differences(was, { ...row, revision: 0 }, fields, parts).map((one) => ({ ...about, table: kind.name, ...one }));
      const unseen = parts.filter((part) => part.before === null && differences(was, was, new Set(), [part]).length === 0);
      return [...told, ...unseen.flatMap((part) => ownCells(kinds, part, world).map((one) => ({ ...about, table: part.table, ...one })))];
    },
  };
}

type Difference = Pick<ImportChange, 'field' | 'before' | 'after' | 'emptied' | 'currency'>;

/** The cells of a part that is new. What it belongs to is known. */
function ownCells(kinds: Registry, { table, after }: Change, world: World): Difference[] {
  const { partOf } = kinds.of(table);
  const row: StoredRow = { ...(after as PlainRow), revision: 0 };
  return kinds.columns(table).flatMap((column): Difference[] => {
    const value = column.imported && column.key !== 'id' && column.key !== partOf ? column.read(row, world) : null;
    return value === null ? [] : [{ field: column.key, before: null, after: value, emptied: false }];
  });
}

function withChanges(found: QueryResult, table: string, row: StoredRow, parts: readonly Change[]): QueryResult {
  const over = overlay(found);
  over.put(table, row.id, row);
  for (const part of parts) {
    const was = part.before === null ? null : found.get(part.table, part.id);
    // What is added is later than all that is there: of two assessments of one day it is the one that holds.
    const revision = Number.MAX_SAFE_INTEGER;
    over.put(part.table, part.id, part.after === null ? null : { ...was, ...(part.after as PlainRow), revision });
  }
  return over.found;
}

/** Makes worlds of rows that were found. A kind that was not asked for has none. */
function worlds({ found, references, today }: Importing): (rows: QueryResult) => World {
  const known = new Map<string, boolean>();
  const isKnown = (kind: string): boolean => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    known.set(kind, found.known(all(kind)));
    return isKnown(kind);
  };
  return (rows) => ({
    get: (kind, id) => (id !== null && isKnown(kind) ? rows.get(kind, id) : null),
    by: (kind, field, id) => (isKnown(kind) ? rows.by(kind, field, id) : []),
    nameOf: (id) => references.nameOf(id),
    asOn: today,
  });
}

function cell(value: unknown): CellValue {
  return typeof value === 'string' ? value : null;
}
