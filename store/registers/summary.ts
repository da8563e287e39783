import { Dexie } from 'dexie';
import type { Head } from '../../engine/ledger/entry.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { textIn } from '../../engine/values/json.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import type { RegisterSummary } from '../../contract/store.ts';
import { layoutOf } from './layouts.ts';
import { databaseName, type SingleRow, type StateRow } from './register-database.ts';

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

/**
 * Looks into a register without taking part in it: whatever the version of its layout, it stays as it is. `name` is the one
 * by which the register was last known, for a later layout that does not tell it.
 */
export async function peek(registerId: string, name: string): Promise<RegisterSummary | null> {
  const database = new Dexie(databaseName(registerId), { cache: 'disabled' });
  try {
    await database.open();
    const state = await database.table<StateRow>('storeState').toArray();
    return summaryOf(registerId, (await nameIn(database)) ?? name, state);
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** The name in the settings, in the layouts that this build knows. */
async function nameIn(database: Dexie): Promise<string | null> {
  switch (layoutOf(database.backendDB().version)) {
    case 1: {
      const settings = await database.table<StoredRow>('settings').get(settingsId);
      return settings === undefined ? null : textIn(settings, 'name');
    }
    // The settings are one row, and so few rows of a table are never in a chunk.
    case 2:
    case 3:
    case 4:
    case 5: {
      const single = await database.table<SingleRow>('rows').get(['settings', settingsId]);
      return single?.row ? textIn(single.row, 'name') : null;
    }
    default:
      return null;
  }
}
