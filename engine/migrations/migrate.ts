import type { JsonObject } from '../values/json.ts';
import type { StoredRow } from '../rows/row.ts';
import type { Migration, Schemas, Whole } from './migration.ts';

/** Rows by table and id. */
type Tables = Map<string, Map<string, StoredRow>>;

/** The steps that lead from one version of the row schemas to another. */
export function stepsBetween({ steps }: Schemas, from: number, to: number): readonly Migration[] {
  return steps.filter((step) => step.from >= from && step.from < to);
}

/**
 * Takes one step, in place. Rows keep their `revision`; one that the step adds has that of the entry at which it is taken,
 * `seq`. Throws for a step that changes a table which it does not declare, or leaves two rows of one id.
 */
export function takeStep(tables: Tables, step: Migration, seq: number): void {
  for (const [table, change] of Object.entries(step.rows ?? {})) {
    const rows = tables.get(table);
    for (const [id, row] of rows ?? []) {
      const changed = change(row);
      if (changed !== row) rows?.set(id, { ...changed, id: row.id, revision: row.revision });
    }
  }
  if (step.whole) takeWhole(tables, step.whole, seq);
}

function takeWhole(tables: Tables, { tables: declared, change }: Whole, seq: number): void {
  const before = Object.fromEntries(declared.map((table) => [table, [...(tables.get(table)?.values() ?? [])]]));
  for (const [table, rows] of Object.entries(change(before))) {
    if (!declared.includes(table)) throw new Error(`a step changes ${table} without declaring it`);
    let kept = tables.get(table);
    if (!kept) tables.set(table, (kept = new Map()));
    const were = new Map(kept);
    // In place: whoever reads the table holds on to it.
    kept.clear();
    for (const row of rows) {
      const { id } = row;
      if (typeof id !== 'string' || kept.has(id)) throw new Error(`a step leaves ${table} with a row of no id of its own`);
      const was = were.get(id);
      kept.set(id, was === row ? was : { ...row, id, revision: was?.revision ?? seq });
    }
  }
}

/** Whether a step since `from` may have changed rows of a table. */
export function changedSince(schemas: Schemas, table: string, from: number): boolean {
  const steps = stepsBetween(schemas, from, schemas.latest);
  return steps.some((step) => step.rows?.[table] || step.whole?.tables.includes(table));
}

/** A whole row of the schema `from` as it is under `to`; `null` where a step changed its table as a whole and it may depend on other rows. */
export function migratedRow(schemas: Schemas, table: string, row: JsonObject, from: number, to: number): JsonObject | null {
  const steps = stepsBetween(schemas, from, to);
  let now: JsonObject | null = row;
  for (const { rows, whole } of steps) {
    if (now === null) break;
    now = whole?.tables.includes(table) ? (whole.alone?.(table, now) ?? null) : (rows?.[table]?.(now) ?? now);
  }
  return now;
}
