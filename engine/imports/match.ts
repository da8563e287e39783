import type { Stored } from '../../domain/index.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { ImportTable } from './import-columns.ts';
import type { Importing } from './importing.ts';
import type { Cells } from './row-fields.ts';
import { serviceOf } from './row-fields.ts';

/** The record that a row speaks of: one that is there, or (`row` null) one to be made with this id and, where given, this code. */
export type Match = {
  readonly row: Stored | null;
  readonly id: string;
  readonly code: string | null;
  /** Whether the row names no record at all: neither by id nor by code nor by its key at the source. */
  readonly isNameless?: boolean;
};

/** A code stands alone in lists of codes: it holds no space, comma or semicolon. */
const codePattern = /^[^\s,;]{1,24}$/u;

/**
 * Finds the record of a row: by id; by code; an incident by service and id at the source, a release by service and version.
 * A code that belongs to another record than the id is refused, and so is a second row about one record.
 */
export function matchesOf(table: ImportTable, { workspace, references, service, newId }: Importing) {
  const taken = new Map<string, number>();
  const natural = table === 'incidents' ? 'outsideId' : table === 'releases' ? 'version' : null;

  function find(cells: Cells): Result<Match> {
    const [id, code] = [textOf(cells['id']), textOf(cells['code'])];
    if (code !== null && !codePattern.test(code)) return fail(problem('field.invalid', { field: 'code' }, { value: code }));
    const byId = id === null ? null : workspace.get(table, id);
    const byCode = code === null ? null : (workspace.by(table, 'code', code)[0] ?? null);
    if (byId !== null) return code === null || byId === byCode ? ok(matchOf(byId)) : codeTaken(code);
    if (byCode !== null) return id === null ? ok(matchOf(byCode)) : codeTaken(code ?? '');
    const byKey = byNaturalKey(cells);
    if (!byKey.ok) return byKey;
    if (byKey.value !== null) return code === null ? ok(matchOf(byKey.value)) : codeTaken(code);
    return ok({ row: null, id: id ?? newId(), code, isNameless: id === null && code === null && keyOf(cells) === null });
  }

  const keyOf = (cells: Cells) => (natural === null ? null : textOf(cells[natural]));

  function byNaturalKey(cells: Cells): Result<Stored | null> {
    const key = keyOf(cells);
    if (natural === null || key === null) return ok(null);
    const serviceId = serviceOf(cells, service, references);
    if (!serviceId.ok) return serviceId;
    const rows = workspace.by(table as 'incidents', natural, key);
    return ok(rows.find((row) => row.serviceId === serviceId.value) ?? null);
  }

  return {
    find(cells: Cells): Result<Match> {
      const match = find(cells);
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
export function matchOf(row: Stored): Match {
  const { id, code } = row as { id: string; code: string };
  return { row, id, code };
}

function codeTaken(value: string) {
  return fail(problem('import.codeTaken', { field: 'code' }, { value }));
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
}
