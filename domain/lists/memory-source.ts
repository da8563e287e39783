import { tableOf, type Replay } from '../ledger/replay.ts';
import type { PrivateRow } from '../people/private.ts';
import type { Stored } from '../register/tables.ts';
import type { Day } from '../values/time.ts';
import type { ListSource } from './source.ts';

type Named = { readonly replay: Replay; readonly privates: ReadonlyMap<string, PrivateRow> };

/** The name of every person whose name was not erased, by id. */
export function namesOf(register: Named): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [id, row] of tableOf(register.replay, 'people')) {
    const hash = row['name'];
    const name = typeof hash === 'string' ? register.privates.get(hash)?.value : undefined;
    if (name !== undefined) names[id] = name;
  }
  return names;
}

/** A register in memory as a list reads it, positions as of a day. */
export function memorySource(register: Named, asOn: Day): ListSource {
  const rows = (table: string) => tableOf(register.replay, table) as unknown as ReadonlyMap<string, Stored>;
  const names = namesOf(register);
  return {
    rows: (table) => rows(table),
    nameOf: (personId) => names[personId] ?? null,
    asOn,
  };
}
