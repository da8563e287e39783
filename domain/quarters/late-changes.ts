import type { Entry } from '../../engine/ledger/entry.ts';
import { migratedRow } from '../../engine/migrations/migrate.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { sameJson, type Json, type JsonObject } from '../../engine/values/json.ts';
import { schemas } from '../migrations/all.ts';
import { sourceOf, type AnyRef, type Bearing, type Restated } from './late-sources.ts';
import type { RestatedFigure } from './restated-figures.ts';

/** What a late entry did to one row that bears on the quarter. */
export type LateChange = {
  readonly seq: number;
  readonly table: string;
  readonly id: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** The row as it was after the entry, or before it where the entry removed it. */
  readonly row: StoredRow;
  /** The risk that it is a part of. */
  readonly riskId: string | null;
  /** The records by which it is told: itself, its risk, or those between which it stands. */
  readonly told: readonly AnyRef[];
  /** The fields that changed, of those that matter to the quarter. */
  readonly fields: readonly string[];
  /** The figures in which it counts otherwise since. */
  readonly figures: readonly RestatedFigure[];
  readonly reason: string | null;
};

/**
 * The changes of the late `entries` (all that came after the quarter was known, in order) that bear on it, in order. Each is
 * judged by the whole row as it was before and after it, which is found by going back from the rows that are known now.
 */
export function lateChanges(entries: readonly Entry[], restated: Restated): LateChange[] {
  const changes: LateChange[] = [];
  const later = new Map<string, StoredRow | null>();
  for (const { header, changes: lines } of [...entries].reverse()) {
    for (const { table, id, before, after } of [...lines].reverse()) {
      const source = sourceOf(table);
      if (source === undefined) continue;
      const key = `${table} ${id}`;
      const known = later.has(key) ? (later.get(key) ?? null) : restated.known[0].get(table as 'risks', id);
      const is = after === null ? null : (known ?? asRow(table, id, after, header.schema));
      const was = before === null ? null : is === null ? asRow(table, id, before, header.schema) : { ...is, ...before };
      later.set(key, was);
      const row = is ?? was;
      if (row === null) continue;
      const [then, now] = [was, is].map((version): Bearing => (version === null ? {} : source.bears(version, restated)));
      const differs = differences(then ?? {}, now ?? {});
      if (differs.length === 0) continue;
      const riskId = source.riskId(row);
      changes.push({
        seq: header.seq,
        table,
        id,
        what: before === null ? 'added' : after === null ? 'removed' : 'changed',
        row,
        riskId,
        told: source.between(row) ?? [riskId === null ? { table, id } : { table: 'risks', id: riskId }],
        fields: before === null || after === null ? [] : source.fields.filter((field) => field in after),
        figures: differs.filter((figure) => figure !== 'shown'),
        reason: source.reason(row)?.trim() || null,
      });
    }
  }
  return changes.reverse();
}

/** A row that the ledger has in full, under the schema of today; `null` where that cannot be said. */
function asRow(table: string, id: string, fields: JsonObject, schema: number): StoredRow | null {
  const row = migratedRow(schemas, table, { ...fields, id }, schema, schemas.latest);
  return row === null ? null : { ...row, id, revision: 0 };
}

function differences(then: Bearing, now: Bearing): (keyof Bearing)[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])] as (keyof Bearing)[];
  return names.filter((name) => differ(then[name], now[name]));
}

/** Of two that say something field by field only what both say is compared. */
function differ(then: Json | undefined, now: Json | undefined): boolean {
  if (then === undefined || now === undefined) return then !== now;
  if (!isObject(then) || !isObject(now)) return !sameJson(then, now);
  return Object.keys(then).some((field) => {
    const [was, is] = [then[field], now[field]];
    return was !== undefined && is !== undefined && !sameJson(was, is);
  });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
