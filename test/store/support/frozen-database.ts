/** A database as it lies there: its object stores and every record in them. Bytes are kept as `{ "bytes": base64 }`. */
export type FrozenDatabase = { readonly version: number; readonly stores: readonly FrozenStore[] };

export type FrozenStore = {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly multiEntry: boolean }[];
  readonly records: readonly unknown[];
};

/** Reads a database with the browser's own calls: no library stands in between, and nothing is upgraded. */
export async function readDatabase(name: string): Promise<FrozenDatabase> {
  const database = await opened(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = names.map(async (name): Promise<FrozenStore> => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath, multiEntry };
    });
    return { name, keyPath: store.keyPath as string | string[], indexes, records: await opened(store.getAll()) };
  });
  const read = { version: database.version, stores: await Promise.all(stores) };
  database.close();
  return read;
}

/** Makes a database with the browser's own calls, as the build made it that laid it out. */
export async function makeDatabase(name: string, frozen: FrozenDatabase): Promise<void> {
  await opened(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, frozen.version);
  opening.addEventListener('upgradeneeded', () => {
    for (const { name, keyPath, indexes, records } of frozen.stores) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      for (const record of records) store.add(record);
    }
  });
  (await opened(opening)).close();
}

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
}

/** The database as a file in test/fixtures, a record a line. */
export function frozenText({ version, stores }: FrozenDatabase): string {
  const shown = stores.map(({ records, ...store }) => {
    const lines = records.map((record) => `    ${JSON.stringify(record, bytesAsText)}`).join(',\n');
    return `  ${JSON.stringify({ ...store, records: [] }).slice(0, -2)}${lines && `\n${lines}\n  `}]}`;
  });
  return `{"version":${version},"stores":[\n${shown.join(',\n')}\n]}\n`;
}

export function thawed(text: string): FrozenDatabase {
  return JSON.parse(text, textAsBytes) as FrozenDatabase;
}

function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: btoa(String.fromCharCode(...value)) } : value;
}

function textAsBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes' in value) || typeof value.bytes !== 'string') return value;
  return Uint8Array.from(atob(value.bytes), (character) => character.charCodeAt(0));
}
