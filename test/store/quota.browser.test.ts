import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { command, good, importOf } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

type Buckets = {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
};
const buckets = (navigator as unknown as { readonly storageBuckets: Buckets }).storageBuckets;

const bucketName = 'small-disk';
const usual = Dexie.dependencies;

afterEach(async () => {
  Dexie.dependencies = usual;
  await buckets.delete(bucketName);
});

describe('a storage that is full', () => {
  it('is said in a sentence, keeps what was there, and writes nothing of what had no room', async () => {
    // A storage bucket of the browser has a quota of its own, in bytes, that its IndexedDB really enforces.
    const { indexedDB } = await buckets.open(bucketName, { quota: 2_000_000 });
    Dexie.dependencies = { indexedDB, IDBKeyRange };
    const { service, registerId } = await openedHere();
    good(await service.send(command('units.create', { fields: { name: 'before' } })));
    const refused = await service.send(command('register.import', importOf(5_000)));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.full' }] });
    expect(service.head()?.seq).toBe(2);
    expect(service.list({ table: 'risks', search: '', filters: [], sort: [], archived: false }, 0, 1)).toMatchObject({ total: 0 });
    // What is on disk, read anew, is what the store says.
    const again = serviceHere();
    good(await again.open(registerId));
    expect(again.head()).toEqual(service.head());
    expect(await again.ask([{ q: 'all', table: 'units' }])).toMatchObject([{ rows: [{ name: 'before' }] }]);
  });
});
