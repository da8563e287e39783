import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { databaseName } from '../../store/registers/register-database.ts';
import { command, good, marketRisk, openedRegister } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

describe('an old window', () => {
  it('steps aside when a newer version of the app opens the register, and says so', async () => {
    const { client, registerId } = await openedRegister();
    const told = new Promise((resolve) => client.onClosed(resolve));
    const upgraded = new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(databaseName(registerId), 10_000);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    expect(await told).toBe('newerApp');
    const refused = [{ code: 'store.newerSchema' }];
    expect(await client.send(command('risks.create', marketRisk('too late')))).toMatchObject({ ok: false, problems: refused });
    (await upgraded).close();
    expect(await client.open(registerId)).toMatchObject({ ok: false, problems: refused });
    expect((await client.registers()).some((one) => one.registerId === registerId)).toBe(true);
    await client.forget(registerId);
    client.stop();
  });

  it('does not open a register whose rows a later version wrote', async () => {
    const { service, registerId } = await openedHere();
    const database = new Dexie(databaseName(registerId));
    await database.open();
    const head = (await database.table('storeState').get('head')) as object;
    await database.table('storeState').put({ ...head, schema: 1000 });
    database.close();
    expect(await serviceHere().open(registerId)).toMatchObject({ ok: false, problems: [{ code: 'store.newerSchema' }] });
    await service.forget(registerId);
  });

  it('opens the backup of a register that it cannot read as a copy', async () => {
    const { service, registerId } = await openedHere();
    const { bytes, head: before } = good(await service.exportFile('file'));
    const database = new Dexie(databaseName(registerId));
    await database.open();
    const head = (await database.table('storeState').get('head')) as object;
    await database.table('storeState').put({ ...head, schema: 1000 });
    database.close();
    const next = serviceHere();
    expect(await next.open(registerId)).toMatchObject({ ok: false });
    const copy = good(await next.takeFile('file', bytes, 'copy', null, crypto.randomUUID()));
    expect(copy.registerId).not.toBe(registerId);
    expect(copy.head.seq).toBe(before.seq + 1);
    expect(good(await next.open(copy.registerId)).settings.forkedFrom).toEqual({ registerId, seq: before.seq, hash: before.hash });
    await next.forget(copy.registerId);
    await service.forget(registerId);
  });
});

describe('a register that a later version writes while it is open here', () => {
  /** What another window of a later version leaves behind: an entry of its schema at the head. */
  async function laterEntry(registerId: string) {
    const database = new Dexie(databaseName(registerId));
    await database.open();
    const head = (await database.table('storeState').get('head')) as { seq: number };
    await database.table('storeState').put({ ...head, seq: head.seq + 1, hash: 'f'.repeat(64), schema: 1000 });
    database.close();
  }

  it('is left as soon as the other window says that it wrote', async () => {
    const { service, registerId } = await openedHere();
    const closed: string[] = [];
    service.subscribe({
      moved: () => undefined,
      closed: (why) => closed.push(why),
      trouble: () => undefined,
      progress: () => undefined,
      busy: () => undefined,
      carrying: () => undefined,
    });
    await laterEntry(registerId);
    const other = new BroadcastChannel(databaseName(registerId));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays in its origin
    other.postMessage(2);
    await expect.poll(() => closed).toEqual(['newerApp']);
    other.close();
    expect(() => service.head()).toThrow('store.newerSchema');
    await service.forget(registerId);
  });

  it('takes no command of this version, even where nobody said a word', async () => {
    const { service, registerId } = await openedHere();
    await laterEntry(registerId);
    expect(await service.send(command('risks.create', marketRisk('too late')))).toEqual({
      ok: false,
      problems: [{ code: 'store.newerSchema' }],
    });
    await service.forget(registerId);
  });
});

describe('the clock', () => {
  it('that steps back is shown, and the entry keeps the time of the one before', async () => {
    let now = Date.UTC(2025, 6, 1, 12);
    const { service, registerId } = await openedHere(() => now);
    expect((await service.status()).clock).toBeNull();
    now -= 60_000;
    expect((await service.status()).clock).toBe('steppedBack');
    const { head } = good(await service.send(command('units.create', { fields: { name: 'earlier?' } })));
    expect(head.at).toBe('2025-07-01T12:00:00.000Z');
    now += 25 * 60 * 60 * 1000;
    expect((await service.status()).clock).toBe('ahead');
    await service.forget(registerId);
  });

  it('that is more than a year ahead is asked about before anything is written, and one that cannot be is never followed', async () => {
    let now = Date.UTC(2025, 6, 1, 12);
    const { service, registerId } = await openedHere(() => now);
    const before = service.head();
    const named = (name: string) => command('units.create', { fields: { name } });
    now = Date.UTC(2099, 0, 1);
    expect((await service.status()).clock).toBe('farAhead');
    expect(await service.send(named('too late'))).toEqual({
      ok: false,
      problems: [{ code: 'clock.farAhead', args: { now: '2099-01-01T00:00:00.000Z', last: '2025-07-01T12:00:00.000Z' } }],
    });
    for (const impossible of [Date.UTC(1969, 11, 31), Date.UTC(2200, 0, 1), Date.UTC(10000, 0, 1)]) {
      now = impossible;
      expect((await service.status()).clock).toBe('impossible');
      service.trustClock();
      expect(await service.send(named('never'))).toMatchObject({ ok: false, problems: [{ code: 'clock.impossible' }] });
    }
    expect(service.head()).toEqual(before);
    now = Date.UTC(2099, 0, 1);
    expect(good(await service.send(named('right after all'))).head.at).toBe('2099-01-01T00:00:00.000Z');
    await service.forget(registerId);
  });

  it('a day later, answers that nobody waits for any more are forgotten', async () => {
    let now = Date.UTC(2025, 6, 1);
    const { service, registerId } = await openedHere(() => now);
    const once = command('units.create', { id: 'unit-1', fields: { name: 'once' } });
    good(await service.send(once));
    now += 25 * 60 * 60 * 1000;
    good(await service.send(command('units.create', { fields: { name: 'later' } })));
    await expect
      .poll(() => service.send(once), { timeout: 10_000, interval: 1_000 })
      .toMatchObject({ ok: false, problems: [{ code: 'record.exists' }] });
    await service.forget(registerId);
  });
});
