import { tableOf, type Replay } from '../ledger/replay.ts';
import type { PrivateRow } from '../ledger/private.ts';
import type { Day } from '../values/time.ts';
import type { ListSource } from './source.ts';

type Named = { readonly replay: Replay; readonly privates: ReadonlyMap<string, PrivateRow> };

/** The name of a person, or `null` where it was erased or there is no such person. */
export function nameOf(register: Named, personId: string): string | null {
  const hash = tableOf(register.replay, 'people').get(personId)?.['name'];
  return typeof hash === 'string' ? (register.privates.get(hash)?.value ?? null) : null;
}

/** The name of every person whose name was not erased, by id. */
export function namesOf(register: Named): Readonly<Record<string, string>> {
  const ids = [...tableOf(register.replay, 'people').keys()];
  return Object.fromEntries(
    ids.map((id) => [id, nameOf(register, id)] as const).filter((pair): pair is readonly [string, string] => pair[1] !== null),
  );
}

/** A register in memory as a list reads it, positions as of a day. */
export function memorySource(register: Named, asOn: Day): ListSource {
  return {
    rows: (table) => tableOf(register.replay, table),
    nameOf: (personId) => nameOf(register, personId),
    asOn,
  };
}
