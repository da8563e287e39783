import type { Dexie, Table } from 'dexie';

/**
 * Writes in one transaction, as Dexie's own does. Where the database gave it up, what is thrown is why it did: its requests
 * only say that it fell, and a disk without room would be told from nothing else.
 */
export async function transact<T>(database: Dexie, tables: readonly Table[], work: () => PromiseLike<T>): Promise<T> {
  let native: IDBTransaction | null = null;
  try {
    return await database.transaction('rw', [...tables], (transaction) => {
      native = transaction.idbtrans;
      return work();
    });
  } catch (error) {
    throw (native as IDBTransaction | null)?.error ?? error;
  }
}
