import { recordKey, type ChangeLine, type Entry } from '../../engine/ledger/entry.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { kinds } from '../index.ts';

/** The fields that hold the currencies of amounts which an edit changes, where it leaves the currency as it is. */
export function currencyFields({ table, before, after }: ChangeLine): readonly string[] {
  if (before === null || after === null || !kinds.has(table)) return [];
  const { fields } = kinds.of(table);
  const besides = Object.keys(after).flatMap((field) => (fields[field]?.type === 'money' ? (fields[field].beside ?? []) : []));
  return [...new Set(besides)].filter((field) => !(field in after));
}

/**
 * Follows the entries of a ledger in order and says in which currencies the amounts are that each changes, by the number of
 * the change and the field of the currency. Every entry has to be put to it, from the first on.
 */
export function currenciesAlong(): (entry: Entry) => Readonly<Record<number, JsonObject>> {
  const known = new Map<string, JsonObject>();
  return ({ changes }) => {
    const found: Record<number, JsonObject> = {};
    for (const change of changes) {
      if (!hasAmounts(change.table)) continue;
      const key = recordKey(change.table, change.id);
      const row = known.get(key) ?? {};
      const fields = currencyFields(change);
      if (fields.length > 0) found[change.n] = Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
      if (change.after === null) known.delete(key);
      else known.set(key, { ...row, ...change.after });
    }
    return found;
  };
}

function hasAmounts(table: string): boolean {
  return kinds.has(table) && Object.values(kinds.of(table).fields).some(({ type }) => type === 'money');
}
