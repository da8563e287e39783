import { Dexie } from 'dexie';
import type { Schemas } from '../../engine/migrations/migration.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Closed } from '../../contract/store.ts';
import { layoutOf, layoutVersion } from './layouts.ts';
import { databaseName, RegisterDatabase } from './register-database.ts';
import { problemOf } from './store-problem.ts';

/** The layout in which a register lies here, or `null` where it does not. Nothing is opened or upgraded. */
async function installedLayout(registerId: string): Promise<number | null> {
  const known = await Dexie.dependencies.indexedDB.databases();
  const version = known.find(({ name }) => name === databaseName(registerId))?.version;
  return version === undefined ? null : layoutOf(version);
}

/** Opens the database of a register that is there. `closed` is told when another window takes it away. */
export async function openDatabase(registerId: string, schemas: Schemas, closed: (why: Closed) => void): Promise<Result<RegisterDatabase>> {
  const layout = await installedLayout(registerId);
  if (layout === null) return fail(problem('record.missing', { table: 'settings', id: registerId }));
  // Before Dexie sees it: it would add to a later layout the stores that it misses.
  if (layout > layoutVersion) return fail(problem('store.newerSchema'));
  return openedDatabase(registerId, schemas, closed);
}

/**
 * An empty database for a register that is not here. Of one that a torn log took out of the browser's list, records may lie
 * where the next one is put: it is emptied before anything is written.
 */
export async function newDatabase(registerId: string, schemas: Schemas): Promise<Result<RegisterDatabase>> {
  await Dexie.delete(databaseName(registerId));
  const database = await openedDatabase(registerId, schemas, () => null);
  if (!database.ok) return database;
  const { tables } = database.value;
  try {
    await database.value.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
    return database;
  } catch (error) {
    database.value.close();
    return fail(problemOf(error));
  }
}

/** Opens the database of a register, making one where there is none. */
async function openedDatabase(registerId: string, schemas: Schemas, closed: (why: Closed) => void): Promise<Result<RegisterDatabase>> {
  const database = new RegisterDatabase(registerId);
  try {
    await database.open();
    const head = await database.head();
    if (layoutOf(database.backendDB().version) > layoutVersion || (head !== null && head.schema > schemas.latest)) {
      database.close();
      return fail(problem('store.newerSchema'));
    }
    // In place of Dexie's own handlers, which would open the database again behind the page's back.
    /* oxlint-disable unicorn/prefer-add-event-listener */
    const native = database.backendDB();
    native.onversionchange = (event) => {
      database.close();
      closed(event.newVersion === null ? 'forgotten' : 'newerApp');
    };
    native.onclose = () => {
      database.close();
      closed('lost');
    };
    return ok(database);
  } catch (error) {
    database.close();
    return fail(problemOf(error));
  }
}
