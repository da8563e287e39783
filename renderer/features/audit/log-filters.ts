import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { NamedRecord } from '../../../engine/rows/records-named.ts';
import { endOfDay, isDay, startOfDay } from '../../../engine/values/time.ts';
import type { LogQuery, RegisterClient } from '../../../contract/store.ts';
import { goTo } from '../../ui/address/hash-address.ts';

/** What is asked of the log, as it stands in the address. Days are those of the register's time zone; `record` is a code or an id. */
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

/** What is to be asked of the store, or why it cannot be: nothing has the code that was typed, or several records do. */
export type LogQuestion =
  | { readonly query: Omit<LogQuery, 'before' | 'count'> }
  | { readonly unknown: string }
  | { readonly several: readonly NamedRecord[] };

export async function logQuestion(wish: LogWish, store: RegisterClient, timeZone: string): Promise<LogQuestion> {
  const table = wish.table === '' ? null : wish.table;
  const query = {
    since: isDay(wish.since) ? startOfDay(wish.since, timeZone) : null,
    until: isDay(wish.until) ? endOfDay(wish.until, timeZone) : null,
    table,
    actor: wish.actor === '' ? null : wish.actor,
    action: null,
    record: null,
  };
  const named = wish.record.trim();
  if (named === '') return { query };
  const found = await store.find(named);
  const ofTable = found.filter((one) => one.table === table);
  const fitting = ofTable.length > 0 ? ofTable : found;
  const [record] = fitting;
  if (record === undefined) return { unknown: named };
  return fitting.length > 1 ? { several: fitting } : { query: { ...query, record: { table: record.table, id: record.id } } };
}
