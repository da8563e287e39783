import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { kinds } from '../../../domain/index.ts';
import { endOfDay, isDay, startOfDay } from '../../../engine/values/time.ts';
import type { LogQuery, RegisterClient } from '../../../contract/store.ts';
import { goTo } from '../../ui/address/hash-address.ts';

/** What is asked of the log, as it stands in the address. Days are those of the register's time zone; `record` is a code. */
export type LogWish = {
  readonly table: string;
  readonly since: string;
  readonly until: string;
  readonly actor: string;
  readonly record: string;
};
const nothing: LogWish = { table: '', since: '', until: '', actor: '', record: '' };

export function useLogWish(): readonly [LogWish, (change: Partial<LogWish>) => void] {
  const search = useSearch();
  const wish = useMemo(() => {
    const said = new URLSearchParams(search);
    return Object.fromEntries(Object.keys(nothing).map((key) => [key, said.get(key) ?? ''])) as LogWish;
  }, [search]);
  const change = useCallback(
    (some: Partial<LogWish>) => {
      const said = Object.entries({ ...wish, ...some }).filter(([, value]) => value !== '');
      goTo(`/audit/log${said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`}`, { replace: true });
    },
    [wish],
  );
  return [wish, change];
}

/** The table whose codes begin with the letters of a code: `R-12` is a risk. */
export function tableOfCode(code: string): string | null {
  const letters = /^([A-Za-z]+)-\d+$/.exec(code.trim())?.[1]?.toUpperCase();
  return kinds.names.find((table) => letters !== undefined && kinds.of(table).code === letters) ?? null;
}

/** The wish as a question to the store; `null` where it names a record that does not exist. */
export async function logQuery(wish: LogWish, store: RegisterClient, timeZone: string): Promise<Omit<LogQuery, 'before' | 'count'> | null> {
  const base = {
    since: isDay(wish.since) ? startOfDay(wish.since, timeZone) : null,
    until: isDay(wish.until) ? endOfDay(wish.until, timeZone) : null,
    table: wish.table === '' ? null : wish.table,
    actor: wish.actor === '' ? null : wish.actor,
    action: null,
    id: null,
  };
  if (wish.record.trim() === '') return base;
  const table = tableOfCode(wish.record);
  if (table === null) return null;
  const code = wish.record.trim().toUpperCase();
  for (const archived of [false, true]) {
    const { rows } = await store.list({ table, search: '', filters: [{ column: 'code', is: [code] }], sort: [], archived }, 0, 1);
    const id = rows[0]?.id;
    if (id !== undefined) return { ...base, table, id };
  }
  return null;
}
