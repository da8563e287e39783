import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../engine/values/json.ts';
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

/** Rows of about 8 kB each, too few for a chunk: longer values lie in files of their own, which no quota counts in advance. */
function wordyImport() {
  const count = 90;
  const { rows, ...rest } = importOf(count) as {
    readonly rows: readonly { readonly row: number; readonly fields: JsonObject }[];
  } & JsonObject;
  return { ...rest, rows: rows.map(({ row, fields }) => ({ row, fields: { ...fields, event: '긴 글 '.repeat(1_000) } })) };
}

/** As a disk that is full for a while: a quota cannot be made larger again. */
function noRoomForRows() {
  // Called with the `this` that the spy was called with.
  // oxlint-disable-next-line typescript/unbound-method
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === 'rows') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('a storage that is full', () => {
  it('is said in a sentence, keeps what was there, and writes nothing of what had no room', async () => {
    // A storage bucket of the browser has a quota of its own, in bytes, that its IndexedDB really enforces.
    const { indexedDB } = await buckets.open(bucketName, { quota: 500_000 });
    Dexie.dependencies = { indexedDB, IDBKeyRange };
    const { service, registerId } = await openedHere();
    good(await service.send(command('units.create', { fields: { name: 'before' } })));
    const refused = await service.send(command('register.import', wordyImport()));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.full' }] });
    expect(service.head()?.seq).toBe(2);
    expect(await service.list({ table: 'risks', search: '', filters: [], sort: [], archived: false }, 0, 1)).toMatchObject({ total: 0 });
    // What is on disk, read anew, is what the store says.
    const again = serviceHere();
    good(await again.open(registerId));
    expect(again.head()).toEqual(service.head());
    expect(await again.ask([{ q: 'all', table: 'units' }])).toMatchObject([{ rows: [{ name: 'before' }] }]);
  });

  it('is written to again only once a new log was begun, for which there must be room', async () => {
    // 5.8 MB are written and removed to begin a log: half a megabyte has no room for them, 20 MB have, once they take writes.
    for (const { quota, goesOn } of [
      { quota: 500_000, goesOn: false },
      { quota: 20_000_000, goesOn: true },
    ]) {
      const { indexedDB } = await buckets.open(bucketName, { quota });
      Dexie.dependencies = { indexedDB, IDBKeyRange };
      const { service } = await openedHere();
      const told: (string | null)[] = [];
      service.subscribe({
        moved: () => undefined,
        closed: () => undefined,
        trouble: (what) => told.push(what?.code ?? null),
        progress: () => undefined,
        busy: () => undefined,
        carrying: () => undefined,
      });
      const refusing = goesOn ? noRoomForRows() : null;
      expect(await service.send(command('register.import', wordyImport()))).toMatchObject({
        ok: false,
        problems: [{ code: 'store.full' }],
      });
      refusing?.mockRestore();
      expect(told).toEqual(['store.full']);
      const next = await service.send(command('units.create', { fields: { name: 'after' } }));
      expect(next.ok ? null : next.problems[0]?.code).toBe(goesOn ? null : 'store.full');
      expect(told.at(-1)).toBe(goesOn ? null : 'store.full');
      expect(service.head()?.seq).toBe(goesOn ? 2 : 1);
      await buckets.delete(bucketName);
    }
  });
});
