import { rowsOf } from '../../domain/register/in-memory.ts';
import type { KindName, Stored } from '../../domain/rows.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import type { Random } from '../fuzz/random.ts';
import type { Moments } from './moments.ts';

/** A command as it is sent; `null` where there is nothing yet that it could be about. */
export type Sent = { readonly action: string; readonly input: Json; readonly documents?: readonly Uint8Array[] } | null;

/** What a command is drawn from. */
export type Draw = { readonly register: MemoryRegister; readonly random: Random; readonly moments: Moments };

export function rowOf<K extends KindName>({ register, random }: Draw, kind: K): Stored<K> | undefined {
  const rows = rowsOf(register, kind);
  // Half of the time one of the newest, so that several things happen to one record.
  return rows[random.oneIn(2) ? random.below(rows.length) : rows.length - 1 - random.below(Math.min(4, rows.length))];
}

export function idOf(draw: Draw, kind: KindName): string | undefined {
  return rowOf(draw, kind)?.id;
}

export function closedRisk({ register, random }: Draw): Stored<'risks'> | undefined {
  const rows = rowsOf(register, 'risks').filter(({ status }) => status === 'closed');
  return rows[random.below(rows.length)];
}

/** A record that is archived now, and may be restored. */
export function archived({ register, random }: Draw, kind: 'risks' | 'incidents'): { readonly id: string } | undefined {
  const rows: readonly { readonly id: string; readonly archivedAt: string | null }[] = rowsOf(register, kind);
  const away = rows.filter(({ archivedAt }) => archivedAt !== null);
  return away[random.below(away.length)];
}

export function sent(action: string, input: JsonObject): Sent {
  return { action, input };
}

export function about(action: string, id: string | undefined, input: (id: string) => JsonObject): Sent {
  return id === undefined ? null : { action, input: input(id) };
}
