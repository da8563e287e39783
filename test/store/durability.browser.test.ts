// The originals are called with the `this` that the spy was called with.
/* oxlint-disable typescript/unbound-method */
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../store/registers/register-database.ts';
import { command, good, marketRisk } from './support/registers.ts';
import { openedHere } from './support/service-here.ts';

afterEach(() => vi.restoreAllMocks());

describe('a transaction that a person waits for', () => {
  it('has strict durability, for commands and for drafts', async () => {
    const durabilities: string[] = [];
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
      const transaction = begin.apply(this, args);
      if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
      return transaction;
    });
    const { service, registerId } = await openedHere();
    durabilities.length = 0;
    good(await service.send(command('risks.create', marketRisk('flush'))));
    await service.keepDraft({ key: 'field', window: 'here', place: '/', value: 'typed', at: '2026-01-01T00:00:00.000Z' });
    expect(durabilities.length).toBeGreaterThanOrEqual(2);
    expect(new Set(durabilities)).toEqual(new Set(['strict']));
    await service.forget(registerId);
  });

  it('that fails half-way writes nothing, and the next command goes through', async () => {
    const { service, registerId } = await openedHere();
    const put = IDBObjectStore.prototype.put;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'storeState') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const refused = await service.send(command('risks.create', { id: 'one', ...marketRisk('one') }));
    failing.mockRestore();
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.full' }] });
    expect(service.head()?.seq).toBe(1);
    expect(await service.ask([{ q: 'get', table: 'risks', id: 'one' }])).toEqual([{ rows: [] }]);
    good(await service.send(command('risks.create', { id: 'one', ...marketRisk('one') })));
    expect(await service.ask([{ q: 'get', table: 'risks', id: 'one' }])).toMatchObject([{ rows: [{ code: 'R-1', revision: 2 }] }]);
    await service.forget(registerId);
  });
});

describe('a disk that fails', () => {
  it('is told with the reason that it gives, and nothing of the command is kept', async () => {
    const { service, registerId } = await openedHere();
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk broke', 'DataError');
    });
    const refused = await service.send(command('risks.create', { id: 'one', ...marketRisk('one') }));
    failing.mockRestore();
    expect(refused).toEqual({
      ok: false,
      problems: [{ code: 'store.failed', args: { reason: expect.stringContaining('the disk broke') as string } }],
    });
    expect(await service.ask([{ q: 'get', table: 'risks', id: 'one' }])).toEqual([{ rows: [] }]);
    await service.forget(registerId);
  });
});

describe('a name that was erased', () => {
  it('is nowhere in the database any more, though an import brought it and it was changed since', async () => {
    const { service, registerId } = await openedHere();
    const owned = { title: '환율', category: 'market', ownerId: '박지움' };
    const input = { table: 'risks', source: 'risks.csv', service: null, strict: true, names: {}, rows: [{ row: 2, fields: owned }] };
    good(await service.send(command('register.import', input)));
    // A rejected row tells what it could not read: here the name, in the column of the drivers.
    const rejected = { ...input, strict: false, rows: [{ row: 2, fields: { ...owned, title: '둘', driverId: '박지움' } }] };
    expect(JSON.stringify(good(await service.send(command('register.import', rejected))))).toContain('박지움');
    const [id = ''] = Object.entries(service.names()).find(([, name]) => name === '박지움') ?? [];
    good(await service.send(command('people.edit', { id, fields: { name: '박지움이' } })));
    expect(await everythingIn(registerId)).toContain('박지움');
    good(await service.send(command('people.erase', { id })));
    await service.settled();
    expect(await everythingIn(registerId)).not.toContain('박지움');
    await service.forget(registerId);
  });
});

async function everythingIn(registerId: string): Promise<string> {
  const database = await new Dexie(databaseName(registerId)).open();
  const stores = await Promise.all(database.tables.map((table) => table.toArray()));
  database.close();
  return JSON.stringify(stores, (_key, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
}
