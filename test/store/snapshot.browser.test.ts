import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../engine/values/canonical.ts';
import type { Json } from '../../engine/values/json.ts';
import { databaseName } from '../../store/registers/register-database.ts';
import { command, good, importOf, marketRisk } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

async function opened() {
  const { service, registerId } = await openedHere();
  good(await service.send(command('register.import', importOf(4_500))));
  await service.settled();
  return { service, registerId, database: databaseName(registerId) };
}

/** Everything that a fresh worker shows of a register. */
async function shown(registerId: string) {
  const fresh = serviceHere();
  good(await fresh.open(registerId));
  const tables = ['settings', 'people', 'counters', 'risks', 'units', 'causes'] as const;
  const answers = await fresh.ask(tables.map((table) => ({ q: 'all', table })));
  const rows = answers.flatMap((answer) => ('rows' in answer ? answer.rows.map((row) => canonicalText(row as unknown as Json)) : []));
  const head = fresh.head();
  return { head, rows: rows.sort() };
}

/** Looks into the database without the store. */
async function inside<T>(name: string, work: (database: Dexie) => Promise<T>): Promise<T> {
  const database = new Dexie(name);
  await database.open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

describe('the snapshot that makes the start fast', () => {
  it('with the changes after it is the same as the rows', async () => {
    const { service, registerId, database } = await opened();
    expect(await inside(database, (one) => one.table('storeSnapshot').count())).toBeGreaterThan(2);
    good(await service.send(command('risks.create', { id: 'late', ...marketRisk('after the snapshot') })));
    good(await service.send(command('risks.edit', { id: 'late', fields: { title: 'and edited' } })));
    good(await service.send(command('causes.create', { id: 'gone', fields: { riskId: 'late', text: 'x', rank: 1 } })));
    good(await service.send(command('causes.remove', { id: 'gone' })));
    good(await service.send(command('register.import', importOf(1_200, 'more.csv'))));
    const fromSnapshot = await shown(registerId);
    await inside(database, (one) => one.table('storeState').delete('snapshot'));
    expect(await shown(registerId)).toEqual(fromSnapshot);
    expect(fromSnapshot.head).toEqual(service.head());
    await service.forget(registerId);
  });

  it('is not trusted where it is not whole, or does not lie on the chain', async () => {
    const { service, registerId, database } = await opened();
    const right = await shown(registerId);
    await inside(database, async (one) => {
      const state = (await one.table('storeState').get('snapshot')) as { head: object };
      await one.table('storeState').put({ ...state, head: { ...state.head, hash: 'f'.repeat(64) } });
      await one
        .table('storeSnapshot')
        .toCollection()
        .modify((chunk: { rows: { title?: string }[] }) => chunk.rows.forEach((row) => (row.title = 'wrong')));
    });
    expect(await shown(registerId)).toEqual(right);
    await inside(database, async (one) => {
      const state = (await one.table('storeState').get('snapshot')) as { head: object };
      await one.table('storeState').put({ ...state, head: right.head });
      await one.table('storeSnapshot').limit(1).delete();
    });
    expect(await shown(registerId)).toEqual(right);
    await service.forget(registerId);
  });
});
