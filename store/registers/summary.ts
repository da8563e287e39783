import { Dexie } from 'dexie';
import type { Head } from '../../engine/ledger/entry.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import type { RegisterSummary } from '../../contract/store.ts';
import { databaseName, type StateRow } from './register-database.ts';

/** A summary from the rows of a register's own database: `null` before its first entry. */
export function summaryOf(registerId: string, name: string, state: readonly StateRow[]): RegisterSummary | null {
  let head: Head | null = null;
  let savedHead: RegisterSummary['savedHead'] = null;
  let openedAt = '';
  for (const row of state) {
    if (row.key === 'head') head = { seq: row.seq, hash: row.hash, at: row.at };
    else if (row.key === 'saved') savedHead = { seq: row.seq, hash: row.hash };
    else if (row.key === 'opened') openedAt = row.at;
  }
  return head === null ? null : { registerId, name, head, openedAt: openedAt || head.at, savedHead };
}

/** Looks into a register without taking part in it, whatever the version of its layout. */
export async function peek(registerId: string): Promise<RegisterSummary | null> {
  const database = new Dexie(databaseName(registerId), { cache: 'disabled' });
  try {
    await database.open();
    const [state, settings] = await Promise.all([
      database.table<StateRow>('storeState').toArray(),
      database.table<{ readonly name: string }>('settings').get(settingsId),
    ]);
    return summaryOf(registerId, settings?.name ?? '', state);
  } catch {
    return null;
  } finally {
    database.close();
  }
}
