import type { ChangeLine } from '../ledger/entry.ts';
import { byCode } from '../values/code.ts';
import { textIn, type JsonObject } from '../values/json.ts';
import { nameKey } from '../values/text.ts';

/** A record that a person may mean. `code` is empty where records of its table have none. */
export type NamedRecord<T extends string = string> = { readonly table: T; readonly id: string; readonly code: string };

/** The rows that changes of a ledger took away, by table and id, as they last were. */
export function rowsTakenAway(changes: Iterable<ChangeLine>): ReadonlyMap<string, ReadonlyMap<string, JsonObject>> {
  const gone = new Map<string, Map<string, JsonObject>>();
  for (const { table, id, before, after } of changes) {
    if (after !== null || before === null) continue;
    const rows = gone.get(table);
    if (rows) rows.set(id, before);
    else gone.set(table, new Map([[id, before]]));
  }
  return gone;
}

/**
 * The records that a person may mean by a code or an id (or a name, where `nameOf` gives one): those that have exactly this
 * one; where there is none, those whose code or name differs from it by large and small letters alone, or by what nobody sees. More than one: which is
 * meant is not known, and each can still be named by its id.
 */
export function recordsNamed<T extends string>(
  rowsOf: (table: T) => ReadonlyMap<string, JsonObject>,
  tables: readonly T[],
  named: string,
  nameOf: (table: T, row: JsonObject) => string | null = () => null,
): readonly NamedRecord<T>[] {
  const wanted = named.trim().normalize('NFC');
  const [exact, alike]: [NamedRecord<T>[], NamedRecord<T>[]] = [[], []];
  if (wanted === '') return exact;
  const small = nameKey(wanted).toLowerCase();
  for (const table of tables) {
    for (const [id, row] of rowsOf(table)) {
      const code = textIn(row, 'code');
      const words = [code, nameOf(table, row)?.trim() ?? ''];
      if (id === wanted || words.includes(wanted)) exact.push({ table, id, code });
      else if (words.some((word) => nameKey(word).toLowerCase() === small)) alike.push({ table, id, code });
    }
  }
  return exact.length > 0 ? exact : alike.sort((a, b) => byCode(a.code, b.code));
}
