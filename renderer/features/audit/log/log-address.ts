import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { RegisterClient } from '../../../../contract/store.ts';
import type { LogFilter } from '../../../../domain/audit/log-filter.ts';
import type { NamedRecord } from '../../../../engine/rows/records-named.ts';
import { endOfDay, isDay, startOfDay } from '../../../../engine/values/time.ts';
import { goTo } from '../../../ui/address/hash-address.ts';

/**
 * What is asked of the log, as it stands in the address. Days are those of the register's time zone; `record` is a code or an
 * id; `order` is empty for the newest first, else `oldest`; `entry` is the number of the entry that is open.
 */
export type LogParams = {
  readonly table: string;
  readonly since: string;
  readonly until: string;
  readonly person: string;
  readonly action: string;
  readonly record: string;
  readonly order: string;
  readonly entry: string;
};
const nothing: LogParams = { table: '', since: '', until: '', person: '', action: '', record: '', order: '', entry: '' };

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

/** What is to be asked of the store, or why it cannot be: nothing has the code that was typed, several records do, or the days are the wrong way round. */
export type LogQuestion =
  | { readonly filter: LogFilter }
  | { readonly unknown: string }
  | { readonly several: readonly NamedRecord[] }
  | { readonly backwards: true };

export async function logQuestion(params: LogParams, store: RegisterClient, timeZone: string): Promise<LogQuestion> {
  const [since, until] = [isDay(params.since) ? params.since : null, isDay(params.until) ? params.until : null];
  if (since !== null && until !== null && since > until) return { backwards: true };
  const table = params.table === '' ? null : params.table;
  const filter: LogFilter = {
    since: since === null ? null : startOfDay(since, timeZone),
    until: until === null ? null : endOfDay(until, timeZone),
    table,
    person: params.person === '' ? null : params.person,
    action: params.action === '' ? null : params.action,
    record: null,
  };
  const named = params.record.trim();
  if (named === '') return { filter };
  const found = await store.find(named);
  const ofTable = found.filter((one) => one.table === table);
  const fitting = ofTable.length > 0 ? ofTable : found;
  const [record] = fitting;
  if (record === undefined) return { unknown: named };
  return fitting.length > 1 ? { several: fitting } : { filter: { ...filter, record: { table: record.table, id: record.id } } };
}
