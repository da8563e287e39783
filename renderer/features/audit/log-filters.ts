import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { NamedRecord } from '../../../engine/rows/records-named.ts';
import { endOfDay, isDay, startOfDay } from '../../../engine/values/time.ts';
import type { LogQuery, RegisterClient } from '../../../contract/store.ts';
import { goTo } from '../../ui/address/hash-address.ts';

/** What is asked of the log, as it stands in the address. Days are those of the register's time zone; `record` is a code or an id. */
export type LogParams = {
  readonly table: string;
  readonly since: string;
  readonly until: string;
  readonly actor: string;
  readonly record: string;
};
const nothing: LogParams = { table: '', since: '', until: '', actor: '', record: '' };

export function useLogParams(): readonly [LogParams, (change: Partial<LogParams>) => void] {
  const search = useSearch();
  const params = useMemo(() => {
    const said = new URLSearchParams(search);
    return Object.fromEntries(Object.keys(nothing).map((key) => [key, said.get(key) ?? ''])) as LogParams;
  }, [search]);
  const change = useCallback(
    (some: Partial<LogParams>) => {
      const said = Object.entries({ ...params, ...some }).filter(([, value]) => value !== '');
      goTo(`/audit/log${said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`}`, { replace: true });
    },
    [params],
  );
  return [params, change];
}

/** What is to be asked of the store, or why it cannot be: nothing has the code that was typed, or several records do. */
export type LogQuestion =
  | { readonly query: Omit<LogQuery, 'before' | 'count'> }
  | { readonly unknown: string }
  | { readonly several: readonly NamedRecord[] };

export async function logQuestion(params: LogParams, store: RegisterClient, timeZone: string): Promise<LogQuestion> {
  const table = params.table === '' ? null : params.table;
  const query = {
    since: isDay(params.since) ? startOfDay(params.since, timeZone) : null,
    until: isDay(params.until) ? endOfDay(params.until, timeZone) : null,
    table,
    actor: params.actor === '' ? null : params.actor,
    action: null,
    record: null,
  };
  const named = params.record.trim();
  if (named === '') return { query };
  const found = await store.find(named);
  const ofTable = found.filter((one) => one.table === table);
  const fitting = ofTable.length > 0 ? ofTable : found;
  const [record] = fitting;
  if (record === undefined) return { unknown: named };
  return fitting.length > 1 ? { several: fitting } : { query: { ...query, record: { table: record.table, id: record.id } } };
}
