import type { Change } from '../ledger/append.ts';
import { creation, edit, plainRow } from '../rows/changes.ts';
import { checkRow } from '../rows/check.ts';
import { checkReferences, newRow, type RulesOf } from '../commands/records.ts';
import { definitionOf, type Row, type Stored } from '../../domain/index.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { importColumns, type ImportTable } from './import-columns.ts';
import type { ImportRow } from './import-input.ts';
import { matchesOf, type Match } from './match.ts';
import { twinsOf } from './duplicate-match.ts';
import { readCell } from './read-cell.ts';
import type { Importing } from './importing.ts';
import { fieldsOf, type Cells } from './row-fields.ts';
import { planControls, planParts } from '../../domain/risks/import-parts.ts';
import { planPositions } from '../../domain/risks/import-positions.ts';

/** A record to be made: its code may still be to come. */
export type NewRow = JsonObject & { readonly code: string };

/** A row that was taken: what it changes. A new record without a code of its own gets one at the end. */
export type Taken = { readonly made: NewRow | null; readonly changes: readonly Change[] };

/** What a row would change in the record that it speaks of. */
type Planned = { readonly match: Match; readonly row: JsonObject; readonly changes: readonly Change[] };

/** Takes the rows of a file one by one. Each is taken whole, or rejected whole. */
export function rowImporter(table: ImportTable, importing: Importing, rulesOf: RulesOf) {
  const { workspace, references, newId } = importing;
  const columns = importColumns(table);
  const matches = matchesOf(table, importing);
  const twins = twinsOf(table, importing);
  const rules = rulesOf(table);

  function readRow(row: ImportRow): Result<Cells> {
    const cells: Record<string, Json> = {};
    const problems: Problem[] = [];
    for (const column of columns) {
      const value = row.fields[column.key];
      if (value === undefined) continue;
      const cell = readCell(column, value, importing.timeZone);
      if (cell.ok) cells[column.key] = cell.value;
      else problems.push(...cell.problems.map((one) => ({ ...one, at: { field: column.key } })));
    }
    return problems.length > 0 ? fail(...problems) : ok(cells);
  }

  function rowOf(match: Match, cells: Cells): Result<{ readonly fields: JsonObject; readonly row: JsonObject }> {
    const fields = fieldsOf(table, cells, match.row, importing);
    if (!fields.ok) return fields;
    const was = match.row === null ? null : (plainRow(match.row) as JsonObject);
    const row = was === null ? newRow(table, match.id, match.code ?? codeToCome, fields.value) : { ...was, ...fields.value };
    return ok({ fields: fields.value, row });
  }

  /** All that taking a row as this record would change; nothing is done yet. */
  function plan(match: Match, cells: Cells): Result<Planned> {
    const built = rowOf(match, cells);
    if (!built.ok) return built;
    const { fields, row } = built.value;
    const was = match.row;
    const valid = was !== null && isSame(was, fields) ? ok(plainRow(was)) : checkRow(table, row);
    if (!valid.ok) return valid;
    const changed = was === null ? null : edit(table, was as Stored<ImportTable>, fields as Partial<Row<ImportTable>>);
    if (was === null || changed !== null) {
      const problems = [
        ...checkReferences(table, row, workspace.found, changed?.after ?? fields, was),
        ...(rules?.check(valid.value, workspace.found) ?? []),
      ];
      if (problems.length > 0) return fail(...problems);
    }
    const parts = table === 'risks' ? planRisk(match.id, cells, importing) : ok([]);
    return parts.ok ? ok({ match, row, changes: [...(changed === null ? [] : [changed]), ...parts.value] }) : parts;
  }

  /** A record of the same title to which the row, which names none, adds nothing. */
  function twinOf(match: Match, cells: Cells): Planned | null {
    if (!match.isNameless) return null;
    for (const twin of twins(cells)) {
      if (matches.isTaken(twin)) continue;
      const planned = plan(twin, cells);
      if (planned.ok && planned.value.changes.length === 0) return planned.value;
    }
    return null;
  }

  return (input: ImportRow): Result<Taken> => {
    const cells = readRow(input);
    if (!cells.ok) return cells;
    const match = matches.find(cells.value);
    if (!match.ok) return match;
    const twin = twinOf(match.value, cells.value);
    const planned = twin === null ? plan(match.value, cells.value) : ok(twin);
    if (!planned.ok) return planned;
    const { match: record, row, changes } = planned.value;
    const was = record.row;
    if (was !== null && changes.length > 0 && (was as { archivedAt?: string | null }).archivedAt !== null) {
      return fail(problem('record.archived', { table, id: record.id }));
    }
    for (const field of Object.keys(definitionOf(table).references)) {
      const held = row[field] ?? null;
      for (const id of Array.isArray(held) ? held : [held]) if (typeof id === 'string') references.keep(id);
    }
    workspace.put(table, { ...row, revision: 0 } as unknown as Stored<ImportTable>);
    matches.take(input.row, record);
    return ok({ made: was === null ? { ...row, code: record.code ?? codeToCome } : null, changes });
  };

  function planRisk(riskId: string, cells: Cells, { matrixId, today }: Importing): Result<readonly Change[]> {
    const causes = planParts('causes', riskId, cells['causes'], workspace, newId);
    if (!causes.ok) return causes;
    const consequences = planParts('consequences', riskId, cells['consequences'], workspace, newId);
    if (!consequences.ok) return consequences;
    const controls = planControls(riskId, cells['controls'], { causes: causes.value, consequences: consequences.value }, workspace, newId);
    const positions = planPositions(riskId, cells, workspace, { matrixId, today, newId });
    if (!controls.ok || !positions.ok) return fail(...(controls.ok ? [] : controls.problems), ...(positions.ok ? [] : positions.problems));
    const removals = controls.value.filter((change) => change.after === null);
    const additions = controls.value.filter((change) => change.after !== null);
    return ok([...removals, ...causes.value.changes, ...consequences.value.changes, ...additions, ...positions.value]);
  }
}

function isSame(row: Stored, fields: JsonObject): boolean {
  return edit('risks', row as Stored<'risks'>, fields as Partial<Row<'risks'>>) === null;
}

/** Stands in a new record until all codes of the file are known; no file can hold it, codes have no spaces. */
export const codeToCome = ' ';

/** The change that makes a record, once its code is known. */
export function made(table: ImportTable, row: JsonObject, code: string): Change {
  return creation(table, { ...row, code } as unknown as Row<ImportTable>);
}
