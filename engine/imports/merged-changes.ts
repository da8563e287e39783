import type { Change } from '../ledger/append.ts';
import { recordKey } from '../ledger/entry.ts';
import { sameJson, type JsonObject } from '../values/json.ts';

/** Gathers changes that were decided one after the other: of each row one, from what it was to what it became. */
export function mergedChanges() {
  const byRow = new Map<string, Change>();
  return {
    add(change: Change): void {
      const key = recordKey(change.table, change.id);
      const first = byRow.get(key);
      byRow.set(key, first === undefined ? change : merged(first, change));
    },
    /** The changes that change something, in the order in which their rows were first met. */
    all: (): readonly Change[] => [...byRow.values()].flatMap((change) => differing(change) ?? []),
  };
}

function merged(first: Change, then: Change): Change {
  const { table, id } = first;
  if (then.after === null) return { table, id, before: first.before === null ? null : { ...then.before, ...first.before }, after: null };
  if (first.before === null || first.after === null) return { table, id, before: first.before, after: { ...first.after, ...then.after } };
  return { table, id, before: { ...then.before, ...first.before }, after: { ...first.after, ...then.after } };
}

function differing(change: Change): Change | null {
  const { before, after } = change;
  if (before === null && after === null) return null;
  if (before === null || after === null) return change;
  const fields = Object.keys(after).filter((field) => !sameJson(before[field] ?? null, after[field] ?? null));
  if (fields.length === 0) return null;
  const only = (row: JsonObject): JsonObject => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
  return { ...change, before: only(before), after: only(after) };
}
