import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
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

/** Rows of about 4 kB each, which are written twice: as rows and as lines of the ledger. */
function wordyImportOf(count: number) {
  const { rows, ...rest } = importOf(count) as {
    readonly rows: readonly { readonly row: number; readonly fields: JsonObject }[];
  } & JsonObject;
  return { ...rest, rows: rows.map(({ row, fields }) => ({ row, fields: { ...fields, event: 'in words '.repeat(440) } })) };
}

describe('a storage that is full', () => {
  it('is said in a sentence, keeps what was there, and writes nothing of what had no room', async () => {
    // A storage bucket of the browser has a quota of its own, in bytes, that its IndexedDB really enforces.
    const { indexedDB } = await buckets.open(bucketName, { quota: 2_000_000 });
    Dexie.dependencies = { indexedDB, IDBKeyRange };
    const { service, registerId } = await openedHere();
    good(await service.send(command('units.create', { fields: { name: 'before' } })));
    const refused = await service.send(command('register.import', wordyImportOf(1_000)));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.full' }] });
    expect(service.head()?.seq).toBe(2);
    expect(service.list({ table: 'risks', search: '', filters: [], sort: [], archived: false }, 0, 1)).toMatchObject({ total: 0 });
    // What is on disk, read anew, is what the store says.
    const again = serviceHere();
    good(await again.open(registerId));
    expect(again.head()).toEqual(service.head());
    expect(await again.ask([{ q: 'all', table: 'units' }])).toMatchObject([{ rows: [{ name: 'before' }] }]);
  });

  it('is written to again only once a new log was begun, for which there must be room', async () => {
    // 5.8 MB are written and removed to begin a log: 2 MB have no room for them, 20 MB have.
    for (const { quota, rows, goesOn } of [
      { quota: 2_000_000, rows: 500, goesOn: false },
      { quota: 20_000_000, rows: 5_000, goesOn: true },
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
      });
      expect(await service.send(command('register.import', wordyImportOf(rows)))).toMatchObject({
        ok: false,
        problems: [{ code: 'store.full' }],
      });
      expect(told).toEqual(['store.full']);
      const next = await service.send(command('units.create', { fields: { name: 'after' } }));
      expect(next.ok ? null : next.problems[0]?.code).toBe(goesOn ? null : 'store.full');
      expect(told.at(-1)).toBe(goesOn ? null : 'store.full');
      expect(service.head()?.seq).toBe(goesOn ? 2 : 1);
      await buckets.delete(bucketName);
    }
  });
});
