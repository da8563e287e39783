import { tableOf } from '../ledger/replay.ts';
import type { MemoryRegister } from '../register/memory-register.ts';
import type { Stored } from '../register/tables.ts';
import type { Day } from '../values/time.ts';
import type { ListSource } from './source.ts';

/** A register in memory as a list reads it, positions as of a day. */
export function memorySource(register: Pick<MemoryRegister, 'replay' | 'privates'>, asOn: Day): ListSource {
  const rows = (table: string) => tableOf(register.replay, table) as unknown as ReadonlyMap<string, Stored>;
  return {
    rows: (table) => rows(table),
    nameOf(personId) {
      const hash = (rows('people').get(personId) as Stored<'people'> | undefined)?.name ?? null;
      return hash === null ? null : (register.privates.get(hash)?.value ?? null);
    },
    asOn,
  };
}
