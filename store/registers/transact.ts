import { Dexie } from 'dexie';

/** An object store that holds records of one type. */
export type RecordStore<V> = Omit<IDBObjectStore, 'put' | 'get' | 'getAll'> & {
  put(record: V, key?: IDBValidKey): IDBRequest<IDBValidKey>;
  get(query: IDBValidKey | IDBKeyRange): IDBRequest<V | undefined>;
  getAll(query?: IDBValidKey | IDBKeyRange | null, count?: number): IDBRequest<V[]>;
};

/** The object stores of a transaction, by name. */
export type RecordStores<R> = <K extends keyof R & string>(name: K) => RecordStore<R[K]>;

/** `relaxed`: what a failure takes away can be had again, so that nobody waits until it is written: whoever asks next finds it. */
type Durability = 'strict' | 'relaxed';

/**
 * Writes in one transaction, and waits for the disk unless `relaxed` is said: all that `work` asks for, or nothing where any
 * of it fails. `work` awaits nothing but requests (`asked`), or the transaction ends under it; what it puts it need not await.
 * The browser's own transaction: through Dexie's a command takes half as long again. Where the database gave it up, what is
 * thrown is why it did: its requests only say that it fell, and a disk without room would be told from nothing else.
 */
export async function transact<R, T>(
  database: Dexie,
  names: readonly (keyof R & string)[],
  work: (stores: RecordStores<R>) => Promise<T>,
  durability: Durability = 'strict',
): Promise<T> {
  const native = database.backendDB() as IDBDatabase | null;
  if (native === null) throw new Dexie.DatabaseClosedError();
  const transaction = native.transaction(names, 'readwrite', { durability });
  const ended = new Promise<boolean>((resolve) => {
    transaction.addEventListener('complete', () => resolve(true));
    transaction.addEventListener('abort', () => resolve(false));
  });
  try {
    const done = await work((name) => transaction.objectStore(name));
    // Without it the browser would wait to be told that nothing more is asked.
    transaction.commit();
    if (durability === 'relaxed' || (await ended)) return done;
    throw transaction.error ?? new Error('the transaction was given up');
  } catch (error) {
    giveUp(transaction);
    await ended;
    throw transaction.error ?? error;
  }
}

/** Has nothing of a transaction written, if it is not over yet. */
function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

/**
 * Lets some requests be under way at a time: whoever adds one more waits for the oldest. The thread is free meanwhile, however many there
 * are, and the disk is not waited for after each.
 */
export function underWay(most: number) {
  const owed: Promise<unknown>[] = [];
  return {
    async add(request: IDBRequest): Promise<void> {
      owed.push(asked(request));
      if (owed.length > most) await owed.shift();
    },
    settled: async (): Promise<void> => void (await Promise.all(owed)),
  };
}

/** What a request answers. */
export function asked<T>(request: IDBRequest<T>): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
  // Whoever has not come to await it is told by the transaction, which falls with it.
  answer.catch(() => null);
  return answer;
}
