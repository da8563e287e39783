// The originals are called with the `this` that the spy was called with.
/* oxlint-disable typescript/unbound-method */
import { afterEach, describe, expect, it, vi } from 'vitest';
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
    await service.keepDraft('field', 'typed');
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
