import type { StoredRow } from '../rows/row.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Cells } from './cells.ts';
import { fieldValue, fileValueOf } from './field-values.ts';
import { isHeldTime } from './held-times.ts';
import { importsOf } from './import-columns.ts';
import type { Importing } from './importing.ts';
import { sourcedOf } from './source-merge.ts';

/** The record that a row speaks of: one that is there, or (`row` null) one to be made with this id and, where given, this code. */
export type Match = {
  readonly row: StoredRow | null;
  readonly id: string;
  readonly code: string | null;
  /** Whether the row names no record at all: neither by id nor by code nor by its key at the source. */
  readonly isNameless?: boolean;
  /** Whether the row names its record by its key at the source alone: then it is the source that speaks, and no copy of a record. */
  readonly isOfSource?: boolean;
};

/** A code stands alone in lists of codes: it holds no space, comma or semicolon. */
const codePattern = /^[^\s,;]{1,24}$/u;

/**
 * Finds the record of a row: by id; by code; by the natural key of its kind: an incident by service and id at the source, a
 * release by service and version. A code that belongs to another record than the id is refused, and so is a second row about
 * one record.
 */
export function matchesOf(importing: Importing) {
  const { kind, kinds, found, newId } = importing;
  const table = kind.name;
  const { naturalKey = [], fileField, keyOfSource = false } = importsOf(kinds, table);
  const taken = new Map<string, number>();

  function find(cells: Cells, raw: Cells): Result<Match> {
    const [id, code] = [textOf(cells['id']), textOf(cells['code'])];
    if (code !== null && !codePattern.test(code)) return fail(problem('field.invalid', { field: 'code' }, { value: code }));
    const byId = id === null ? null : found.get(table, id);
    const byCode = code === null ? null : (found.by(table, 'code', code)[0] ?? null);
    if (byId !== null) return code === null || byId === byCode ? ok(matchOf(byId)) : codeTaken(code);
    if (byCode !== null) return id === null ? ok(matchOf(byCode)) : codeTaken(code ?? '');
    const byKey = byNaturalKey(cells, raw);
    if (!byKey.ok) return byKey;
    const isOfSource = keyOfSource && code === null && id === null && hasKey(cells);
    // Two rows that name records by different ids are two records, whatever key they share.
    const isOther = id !== null && byKey.value !== null && taken.has(byKey.value.id);
    if (byKey.value !== null && !isOther) return code === null ? ok({ ...matchOf(byKey.value), isOfSource }) : codeTaken(code);
    return ok({ row: null, id: id ?? newId(), code, isNameless: id === null && code === null && !hasKey(cells), isOfSource });
  }

  /** What the file as a whole is given names no record by itself. */
  const own = naturalKey.filter((field) => field !== fileField);
  const hasKey = (cells: Cells) => own.length > 0 && own.every((field) => (cells[field] ?? '') !== '' && (cells[field] ?? null) !== null);

  function byNaturalKey(cells: Cells, raw: Cells): Result<StoredRow | null> {
    if (!hasKey(cells)) return ok(null);
    const key = keyOf(cells);
    if (!key.ok) return key;
    const [field = '', value = ''] = Object.entries(key.value).find(([name]) => name !== fileField) ?? [];
    const rows = found.by(table, field, value);
    const named = (row: JsonObject) => Object.entries(key.value).every(([name, one]) => row[name] === one);
    const isMoment = (name: string) => kind.fields[name]?.type === 'instant';
    const nearly = (row: JsonObject) =>
      Object.entries(key.value).every(
        ([name, one]) => row[name] === one || (isMoment(name) && isHeldTime(row[name], raw[name] ?? null, importing.timeZone)),
      );
    // A record that was put to another service here is still the one that its source knows under the first.
    return ok(rows.find(named) ?? rows.find(nearly) ?? rows.find((row) => named(sourcedOf(row) ?? {})) ?? null);
  }

  function keyOf(cells: Cells): Result<Readonly<Record<string, string>>> {
    const key: Record<string, string> = {};
    for (const field of naturalKey) {
      const value = field === fileField ? fileValueOf(field, cells, importing) : fieldValue(field, cells, null, importing);
      if (!value.ok) return fail(...value.problems.map((one) => ({ ...one, at: { field, ...one.at } })));
      if (typeof value.value === 'string') key[field] = value.value;
    }
    return ok(key);
  }

  return {
    /** `raw`: the cells as the file has them. */
    find(cells: Cells, raw: Cells): Result<Match> {
      const match = find(cells, raw);
      if (!match.ok) return match;
      const before = taken.get(match.value.id);
      return before === undefined ? match : fail(problem('import.duplicateRow', undefined, { row: before }));
    },
    /** Whether an earlier row was about this record. */
    isTaken: ({ id }: Match) => taken.has(id),
    take(row: number, match: Match) {
      taken.set(match.id, row);
    },
  };
}

/** A record that is there. */
export function matchOf(row: StoredRow): Match {
  return { row, id: row.id, code: textIn(row, 'code') };
}

function codeTaken(value: string) {
  return fail(problem('import.codeTaken', { field: 'code' }, { value }));
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
}
