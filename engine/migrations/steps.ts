import type { JsonObject } from '../values/json.ts';
import { from1To2 } from '../../domain/migrations/1-to-2.ts';
import type { Migration } from './migration.ts';

/** Every step so far, in order. Replay applies one where the ledger says `register.migrate`. */
export const migrations: readonly Migration[] = [from1To2];

/** The steps that lead from one version of the row schemas to another. */
export function stepsBetween(from: number, to: number): readonly Migration[] {
  return migrations.filter((step) => step.from >= from && step.from < to);
}

/** A whole row of the schema `from` as it is under `to`. */
export function migratedRow(table: string, row: JsonObject, from: number, to: number): JsonObject {
  return stepsBetween(from, to).reduce((now, step) => step.rows[table]?.(now) ?? now, row);
}
