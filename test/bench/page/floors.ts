import { Dexie } from 'dexie';

/** A row of the size and shape that the register keeps. */
export type FloorRow = Readonly<Record<string, unknown>> & { readonly id: string };

const name = 'bench-floor';
const chunk = 2_000;

/** The bare database that times are compared with: the same rows, one store, no ledger, no index, strict durability as well. */
export function floorDatabase(): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ risks: 'id' });
  return database;
}

/** Writes rows with the browser's own IndexedDB, 2,000 to a transaction. */
export async function writeRaw(database: Dexie, rows: readonly FloorRow[]): Promise<void> {
  const native = database.backendDB();
  for (let at = 0; at < rows.length; at += chunk) {
    await new Promise<void>((resolve, reject) => {
      const transaction = native.transaction('risks', 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      const store = transaction.objectStore('risks');
      for (const row of rows.slice(at, at + chunk)) store.put(row);
    });
  }
}
