import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rescuedDrafts } from '../../../renderer/platform/rescued-drafts.ts';
import { draftKeeper, type DraftNeeds } from '../../../renderer/ui/register/draft-keeper.ts';
import { problemOf, StoreError } from '../../../store/registers/store-problem.ts';
import { openedHere } from '../../store/support/service-here.ts';

type Buckets = {
  open(
    name: string,
    options: { readonly quota: number },
  ): Promise<{ readonly indexedDB: IDBFactory; getDirectory(): Promise<FileSystemDirectoryHandle> }>;
  delete(name: string): Promise<void>;
};
const buckets = (navigator as unknown as { readonly storageBuckets: Buckets }).storageBuckets;
/** Milliseconds: a store that is full says so when it has tried. */
const patient = { timeout: 20_000 };
const usual = Dexie.dependencies;
let registerId: string;
beforeEach(() => {
  registerId = crypto.randomUUID();
});
afterEach(() => localStorage.clear());

const keeperOn = (store: DraftNeeds['store'], holdOutside?: DraftNeeds['holdOutside']) =>
  draftKeeper({
    registerId,
    opened: { window: 'here', texts: [] },
    store,
    place: () => '/risks/r1',
    ...(holdOutside === undefined ? {} : { holdOutside }),
  });
const rescued = () => rescuedDrafts(registerId).flatMap(({ drafts }) => drafts.map(({ key, value }) => [key, value]));

describe('a store that does not answer', () => {
  it('leaves what is typed where no answer is needed, without a pause in the typing', async () => {
    const keeper = keeperOn({ keepDraft: () => new Promise<void>(() => null) });
    let keys = 0;
    const typing = setInterval(() => keeper.keep('risks:r1:event', 'x'.repeat((keys += 1))), 40);
    await expect.poll(() => rescued().length).toBe(1);
    clearInterval(typing);
    keeper.stop();
  });
});

describe('a page that goes', () => {
  it('has written every text that the store did not confirm, and nothing once it did', async () => {
    const confirm: (() => void)[] = [];
    const keeper = keeperOn({ keepDraft: () => new Promise<void>((done) => confirm.push(done)) });
    keeper.keep('risks:r1:event', 'last key');
    keeper.keep('risks:r1:title', 'another');
    expect(keeper.leave()).toBe(true);
    expect(rescued()).toEqual([
      ['risks:r1:event', 'last key'],
      ['risks:r1:title', 'another'],
    ]);
    confirm.forEach((done) => done());
    await expect.poll(rescued).toEqual([]);
  });

  it('says so where even that has no room', () => {
    const keeper = keeperOn({ keepDraft: () => new Promise<void>(() => null) });
    // The browser allows an origin ten megabytes there.
    keeper.keep('risks:r1:event', 'x'.repeat(12_000_000));
    expect(keeper.leave()).toBe(false);
  });

  it('leaves what is typed after its register was closed to that register', () => {
    const sent: string[] = [];
    const keeper = keeperOn({ keepDraft: async ({ key }) => void sent.push(key) });
    keeper.stop();
    keeper.keep('risks:r1:event', 'late');
    expect(rescued()).toEqual([['risks:r1:event', 'late']]);
    expect(sent).toEqual([]);
  });
});

/** Takes what is left, to the last bytes: files leave more. */
async function fillUp(indexedDB: IDBFactory): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('filler');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all', { autoIncrement: true }));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  const put = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = database.transaction('all', 'readwrite');
      transaction.objectStore('all').put(new Uint8Array(bytes));
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
  for (let bytes = 500_000; bytes > 8;) if (!(await put(bytes))) bytes = Math.floor(bytes / 2);
  database.close();
}

/**
 * Takes all that a bucket has, most of it with files: what is removed of them is room at once, where a database gives it back
 * only when it is next swept. Answers what removes them.
 */
async function fill({
  indexedDB,
  directory,
}: {
  indexedDB: IDBFactory;
  directory: FileSystemDirectoryHandle;
}): Promise<() => Promise<void>> {
  const names: string[] = [];
  const put = async (bytes: number): Promise<boolean> => {
    const name = `filler-${names.length}`;
    try {
      const file = await directory.getFileHandle(name, { create: true });
      names.push(name);
      const writing = await file.createWritable();
      await writing.write(new Uint8Array(bytes));
      await writing.close();
      return true;
    } catch {
      return false;
    }
  };
  for (let bytes = 500_000; bytes > 8;) if (!(await put(bytes))) bytes = Math.floor(bytes / 2);
  await fillUp(indexedDB);
  return async () => {
    for (const name of names) await directory.removeEntry(name);
  };
}

describe('a storage that is full', () => {
  it('is told, the text is held outside it, and it is kept as soon as there is room', async () => {
    const bucket = 'small-disk-of-drafts';
    // A storage bucket of the browser has a quota of its own, in bytes, that its IndexedDB really enforces. Once it is empty
    // again, a new log of 5.8 MB must have room; with half of this quota the browser now and then called it full still.
    const room = await buckets.open(bucket, { quota: 24_000_000 });
    const { indexedDB } = room;
    Dexie.dependencies = { indexedDB, IDBKeyRange };
    try {
      const { service } = await openedHere();
      const held: (readonly [string, unknown])[] = [];
      // As the client hands on what failed in its worker.
      const failing = (error: unknown) => Promise.reject(new StoreError(problemOf(error)));
      const keeper = keeperOn({ keepDraft: (draft) => service.keepDraft(draft).catch(failing) }, (key, value) => held.push([key, value]));
      const free = await fill({ indexedDB, directory: await room.getDirectory() });
      keeper.keep('risks:r1:event', 'Typed on a full disk');
      await expect.poll(() => keeper.state().problem?.code, patient).toBe('store.full');
      expect(keeper.state().texts.get('risks:r1:event')?.value).toBe('Typed on a full disk');
      expect(held[0]).toEqual(['risks:r1:event', 'Typed on a full disk']);
      // The last resort has it: still the person is asked, for it is not where it belongs.
      expect(keeper.leave()).toBe(false);
      expect(rescued()).toEqual([['risks:r1:event', 'Typed on a full disk']]);
      await free();
      await expect.poll(() => keeper.state().problem, patient).toBeNull();
      expect(held.at(-1)).toEqual(['risks:r1:event', null]);
      expect((await service.drafts('here', [], [])).texts).toMatchObject([{ key: 'risks:r1:event', value: 'Typed on a full disk' }]);
      expect(rescued()).toEqual([]);
      keeper.stop();
    } finally {
      Dexie.dependencies = usual;
      await buckets.delete(bucket);
    }
    // Filling a storage to its last bytes takes the browser twenty seconds, and longer under load.
  }, 120_000);
});
