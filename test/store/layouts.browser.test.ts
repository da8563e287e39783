import { afterEach, describe, expect, it, vi } from 'vitest';
import { schemas } from '../../domain/migrations/all.ts';
import { schemasOf } from '../../engine/migrations/migration.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { applyEntry } from '../../engine/ledger/replay.ts';
import { layouts, layoutVersion } from '../../store/registers/layouts.ts';
import { databaseName } from '../../store/registers/register-database.ts';
import { makeDatabase, readDatabase, type FrozenDatabase } from './support/frozen-database.ts';
import { asLayout1, besidesRows, frozenLayout, frozenLayouts, putRegister, rowsIn } from './support/frozen-layouts.ts';
import { command, good, importOf, marketRisk } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

/** The layouts whose upgrade ran in a test of this file. */
const upgraded = new Set<number>();
for (const layout of layouts) {
  const { upgrade, version } = layout;
  if (!upgrade) continue;
  const noted: typeof upgrade = (transaction) => {
    upgraded.add(version);
    return upgrade(transaction);
  };
  Object.assign(layout, { upgrade: noted });
}

const put: string[] = [];
afterEach(async () => {
  for (const registerId of put.splice(0)) good(await serviceHere().forget(registerId));
});
async function kept(frozen: FrozenDatabase): Promise<string> {
  const registerId = await putRegister(frozen);
  put.push(registerId);
  return registerId;
}

const inside = (registerId: string) => readDatabase(databaseName(registerId));
/** What was opened last is noted at each opening; all else besides the rows must stay. Stores that a later layout brought are empty. */
const unopened = (database: FrozenDatabase) =>
  besidesRows(database)
    .map(({ name, records }) => [name, records.filter((record) => (record as { readonly key?: string }).key !== 'opened')] as const)
    .filter(([, records]) => records.length > 0);
const headIn = ({ stores }: FrozenDatabase) => {
  const state = stores.find(({ name }) => name === 'storeState')?.records as { key: string; seq: number }[];
  return { seq: state.find(({ key }) => key === 'head')?.seq };
};
const shape = ({ stores }: FrozenDatabase) => stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));

/** The register as a build with one more kind goes on with it: a record of that kind in ledger, rows and checkpoint. */
async function withOneMoreKind(bytes: Uint8Array): Promise<Uint8Array> {
  const file = good(await readRegisterFile(bytes));
  const { replay, privates } = file;
  const [first] = file.entries();
  const { at, actor, schema } = (first as Entry).header;
  const change = { table: 'futures', id: 'future-1', before: null, after: { id: 'future-1', name: '환 헤지' } };
  const signature = { now: at, replica: 'elsewhere', actor, attributedTo: null, schema };
  const entry = sealEntry({ action: 'futures.create', note: null, changes: [change] }, file.head, signature);
  applyEntry(replay, entry);
  return writeRegisterFile({ sealed: [], tail: [...file.lines(), ...entry.lines], replay, privates: privates.values() });
}

describe('the layouts of a register’s database', () => {
  it('are numbered without gaps, and each has a frozen database', () => {
    const versions = layouts.map(({ version }) => version);
    expect(versions).toEqual(layouts.map((_, index) => index + 1));
    expect([...frozenLayouts.keys()].sort((a, b) => a - b)).toEqual(versions);
    for (const [version, frozen] of frozenLayouts) expect(frozen.version).toBe(version * 10);
  });

  it('do not change by hand: a new register is laid out as the newest one was frozen', async () => {
    const { service, registerId } = await openedHere();
    const newest = frozenLayout(layoutVersion);
    const made = await inside(registerId);
    expect(made.version).toBe(newest.version);
    expect(shape(made)).toEqual(shape(newest));
    good(await service.forget(registerId));
  });
});

describe.each([...frozenLayouts])('a register of layout %i', (_version, frozen) => {
  it('opens with every row and all else as it was, verifies, and takes a command', async () => {
    const registerId = await kept(frozen);
    const service = serviceHere();
    good(await service.open(registerId));
    const now = await inside(registerId);
    expect(now.version).toBe(layoutVersion * 10);
    expect(shape(now)).toEqual(shape(frozenLayout(layoutVersion)));
    expect(rowsIn(now)).toEqual(rowsIn(frozen));
    expect(unopened(now)).toEqual(unopened(frozen));
    const head = service.head();
    expect(good(await service.verify('check', head))).toMatchObject({ problems: [], head: headIn(frozen) });
    // The register may be older than a year: the clock is then to be said to be right.
    service.trustClock();
    good(await service.send(command('risks.create', marketRisk('after the upgrade'))));
    expect(good(await service.verify('check', head)).problems).toEqual([]);
  });

  it('is in the list of registers by its name, and looking does not upgrade it', async () => {
    const registerId = await kept(frozen);
    const summary = (await serviceHere().registers()).find((one) => one.registerId === registerId);
    expect(summary).toMatchObject({ name: '시험 등록부', head: headIn(frozen), savedHead: headIn(frozen) });
    expect(await inside(registerId)).toEqual(frozen);
  });
});

describe('the upgrade from layout 1', () => {
  it('has rows of each of the 17 tables in its frozen database', () => {
    const tables = new Set(rowsIn(frozenLayout(1)).map(({ table }) => table));
    expect(tables.size).toBe(17);
  });

  it.each([1, 40, 79])('that fails at row %i leaves the register as it was, and goes through the next time', async (failing) => {
    const frozen = frozenLayout(1);
    const registerId = await kept(frozen);
    // Called with the `this` that the spy was called with.
    // oxlint-disable-next-line typescript/unbound-method
    const add = IDBObjectStore.prototype.add;
    let added = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if ((added += 1) === failing) throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, args);
    });
    const refused = await serviceHere().open(registerId);
    full.mockRestore();
    expect(added).toBeGreaterThanOrEqual(failing);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.full' }] });
    expect(await inside(registerId)).toEqual(frozen);
    good(await serviceHere().open(registerId));
    expect(rowsIn(await inside(registerId))).toEqual(rowsIn(frozen));
  });

  it('moves a register of thousands of rows, with its sealed segments', async () => {
    const { service, registerId } = await openedHere();
    good(await service.send(command('register.import', importOf(4_100))));
    await service.settled();
    const { bytes } = good(await service.exportFile('file'));
    const newest = await inside(registerId);
    const { segments } = good(await readRegisterFile(bytes));
    const before = asLayout1(newest, (number) => segments[number - 1]?.records ?? []);
    good(await service.forget(registerId));
    await kept(before);
    const later = serviceHere();
    good(await later.open(registerId));
    const now = await inside(registerId);
    expect(rowsIn(now).length).toBeGreaterThan(4_100);
    expect(rowsIn(now)).toEqual(rowsIn(newest));
    expect(unopened(now)).toEqual(unopened(newest));
    expect(good(await later.exportFile('file')).bytes).toEqual(bytes);
  });

  it('asks an old window to close, and waits until it has', async () => {
    const frozen = frozenLayout(1);
    const registerId = await kept(frozen);
    const old = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(databaseName(registerId), 10);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const told = new Promise<IDBVersionChangeEvent>((resolve) => old.addEventListener('versionchange', resolve));
    const service = serviceHere();
    const opening = service.open(registerId);
    expect(await told).toMatchObject({ oldVersion: 10, newVersion: layoutVersion * 10 });
    old.close();
    good(await opening);
    expect(rowsIn(await inside(registerId))).toEqual(rowsIn(frozen));
  });
});

/** The schemas of a build that has other kinds under the same numbers, such as a branch: what rows it allows is not known here. */
const ofAnotherBuild = schemasOf(schemas.steps);
const another = () => serviceHere(Date.now, (bytes) => readRegisterFile(bytes, { known: ofAnotherBuild }), ofAnotherBuild);

describe('a build that meets another', () => {
  it.each(['that is here', 'that is new here'])('keeps the rows of a kind that it does not know, of a register %s', async (where) => {
    const { service: today, registerId } = await openedHere();
    const { bytes } = good(await today.exportFile('file'));
    const service = another();
    good(await service.open(registerId));
    if (where === 'that is new here') good(await service.forget(registerId));
    good(await service.takeFile(crypto.randomUUID(), await withOneMoreKind(bytes), 'open', null, crypto.randomUUID()));
    const hedge = { id: 'future-1', name: '환 헤지', revision: 2 };
    const later = serviceHere();
    good(await later.open(registerId));
    good(await later.send(command('risks.create', marketRisk('beside it'))));
    const now = await inside(registerId);
    expect(now.version).toBe(layoutVersion * 10);
    expect(rowsIn(now)).toContainEqual({ table: 'futures', id: hedge.id, row: hedge });
    const written = good(await later.exportFile('file'));
    expect(await readRegisterFile(written.bytes)).toMatchObject({ ok: false, problems: [{ args: { what: 'row', table: 'futures' } }] });
    const file = good(await readRegisterFile(written.bytes, { known: ofAnotherBuild }));
    expect(file.head.seq).toBe(3);
    expect(file.replay.rows.get('futures')?.get(hedge.id)).toEqual(hedge);
    good(await later.forget(registerId));
  });

  it('leaves a later layout alone, and says so', async () => {
    // As a later build may lay it out: one store that this build knows is gone, another has rows of another form.
    const known = frozenLayout(layoutVersion).stores.filter(({ name }) => name !== 'storeDrafts');
    const stores = known.map((store) => (store.name === 'rows' ? { ...store, keyPath: 'key', records: [{ key: 'settings' }] } : store));
    const registerId = await kept(frozenLayout(layoutVersion));
    const later = { version: (layoutVersion + 1) * 10, stores };
    await makeDatabase(databaseName(registerId), later);
    const before = await inside(registerId);
    expect(await serviceHere().open(registerId)).toMatchObject({ ok: false, problems: [{ code: 'store.newerSchema' }] });
    const summary = (await serviceHere().registers()).find((one) => one.registerId === registerId);
    expect(summary).toMatchObject({ name: 'once 시험 등록부', head: headIn(frozenLayout(layoutVersion)) });
    expect(await inside(registerId)).toEqual(before);
  });

  it('opens a register into which a build of layout 1 has looked: that added its stores, empty, and counted one up', async () => {
    const newest = frozenLayout(layoutVersion);
    const added = frozenLayout(1).stores.filter(({ name }) => !newest.stores.some((store) => store.name === name));
    const touched = { version: layoutVersion * 10 + 1, stores: [...newest.stores, ...added.map((store) => ({ ...store, records: [] }))] };
    const registerId = await kept(touched);
    const service = serviceHere();
    good(await service.open(registerId));
    service.trustClock();
    good(await service.send(command('risks.create', marketRisk('none the worse'))));
    expect(rowsIn(await inside(registerId)).length).toBeGreaterThan(rowsIn(newest).length);
  });
});

describe('no layout is untested', () => {
  it('every upgrade was called by a test above', () => {
    expect([...upgraded].sort((a, b) => a - b)).toEqual(layouts.filter(({ upgrade }) => upgrade).map(({ version }) => version));
  });
});
