import { Dexie } from 'dexie';
import { schemaVersion } from '../../domain/index.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Closed } from '../../contract/store.ts';
import { databaseName, layoutVersion, RegisterDatabase } from './register-database.ts';
import { problemOf } from './store-problem.ts';

/** Dexie counts versions in tens. */
const dexieStep = 10;

/** Opens the database of a register that is there. `closed` is told when another window takes it away. */
export async function openDatabase(registerId: string, closed: (why: Closed) => void): Promise<Result<RegisterDatabase>> {
  if (!(await Dexie.exists(databaseName(registerId)))) return fail(problem('record.missing', { table: 'settings', id: registerId }));
  return openedDatabase(registerId, closed);
}

/** As `openDatabase`, making an empty one where there is none. */
export async function openedDatabase(registerId: string, closed: (why: Closed) => void): Promise<Result<RegisterDatabase>> {
  const database = new RegisterDatabase(registerId);
  try {
    await database.open();
    const head = await database.head();
    if (database.backendDB().version > layoutVersion * dexieStep || (head !== null && head.schema > schemaVersion)) {
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
