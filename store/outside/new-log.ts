import { Dexie, type Table } from 'dexie';
import { transact } from '../registers/transact.ts';

/** Bytes of one filler: a browser keeps a larger value in a file beside its log, which then would not grow. */
const fillerBytes = 60_000;
/** 96 fillers are 5.8 MB: more than the 4 MiB after which the log of Chromium's store is closed and a new one begun. */
const fillers = 96;

/**
 * Has the browser begin a new log of its store, by writing and removing more than one log holds. A log that was torn by a
 * failed write is deleted with everything in the origin when it is next read; one that was closed is not read again.
 * Throws what the database throws where there is no room.
 */
export async function beginNewLog(randomBytes: (count: number) => Uint8Array): Promise<void> {
  const database = new Dexie('plimsoll-scratch', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ fillers: '' });
  const table: Table<Uint8Array, number> = database.table('fillers');
  try {
    await database.open();
    await transact<{ readonly fillers: Uint8Array }, void>(database, ['fillers'], async (stores) => {
      for (let key = 0; key < fillers; key += 1) stores('fillers').put(randomBytes(fillerBytes), key);
    });
  } finally {
    // What an attempt without room left goes too; a database that does not answer must not hide why.
    await table.clear().catch(() => null);
    database.close();
  }
}
