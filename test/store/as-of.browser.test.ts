import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { schemas } from '../../domain/migrations/all.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { replayUntil, type Replay } from '../../engine/ledger/replay.ts';
import { nameOf } from '../../engine/lists/memory-source.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import type { Json } from '../../engine/values/json.ts';
import { unpack } from '../../renderer/workers/unpack.ts';
import { asOfWork } from '../../renderer/workers/as-of-work.ts';
import { startRegisterClient } from '../../renderer/workers/start-register-client.ts';
import { ledgerThen } from '../../store/ledger/ledger-then.ts';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import frozen from '../fixtures/frozen/schema-1/register.plimsoll?url';
import { command, good, importOf, recordRisk, openedRegister } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

const told = ({ rows, head, schema }: Replay) => ({
  head,
  schema,
  rows: [...rows].filter(([, kept]) => kept.size > 0).map(([table, kept]) => [table, [...kept]]),
});

/** Every instant at which something was recorded, the ones just before, and far outside; in no order. */
function instantsOf(entries: readonly Entry[]): Instant[] {
  const at = entries.flatMap(({ header }) => [header.at, instantOf(epochOf(header.at) - 1)]);
  const some = [...new Set(at)].filter((_, index) => index % Math.ceil(at.length / 16) === 0);
  return [...some, '1999-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'].sort((a, b) => mixed(a) - mixed(b));
}
const mixed = (at: Instant) => (epochOf(at) * 31) % 65_521;

async function entriesOf(service: ReturnType<typeof serviceHere>): Promise<Entry[]> {
  return [...good(await readRegisterFile(good(await service.exportFile('file')).bytes)).entries()];
}

async function asked(registerId: string) {
  const database = new RegisterDatabase(registerId);
  await database.open();
  const then = ledgerThen(database, schemas, unpack);
  return { database, at: async (at: Instant) => (await then(at, () => true)) ?? { replay: null, privates: new Map() } };
}

/** Risks that no import before it had. */
function anotherImport(count: number, round: number): Json {
  const fields = (index: number) => ({ title: `Risk ${index} of round ${round}`, category: 'market', identifiedOn: '2025-07-01' });
  const rows = Array.from({ length: count }, (_, index) => ({ row: index + 2, fields: fields(index) }));
  return { table: 'risks', source: `${round}.csv`, service: null, strict: true, names: {}, rows };
}

describe('the register as it was', () => {
  it('is what all entries up to then make of it, whichever instant was asked for before', async () => {
    let now = Date.UTC(2025, 6, 1);
    const { service, registerId } = await openedHere(() => (now += 1_000));
    for (let round = 0; round < 4; round += 1) {
      good(await service.send(command('register.import', anotherImport(900 + 400 * round, round))));
      for (let at = 0; at < 8; at += 1) {
        const { id } = good(await service.send(command('units.create', { fields: { name: `${round} ${at}` } }))).answer as { id: string };
        good(await service.send(command('units.edit', { id, fields: { name: `${round} ${at} again` } })));
      }
      if (round === 1) await service.settled();
    }
    good(await service.send(command('register.undo', { seq: (await entriesOf(service)).at(-20)?.header.seq ?? 0 })));
    const entries = await entriesOf(service);
    const { database, at } = await asked(registerId);
    expect(await database.ledgerSegments.count()).toBeGreaterThan(5);
    for (const instant of [...instantsOf(entries), ...instantsOf(entries).reverse()]) {
      const { replay } = await at(instant);
      expect(replay && told(replay)).toEqual(told(replayUntil(entries, instant, schemas)));
    }
    // What is recorded afterwards is seen, and what was asked for before stays as it was.
    await service.send(command('register.import', anotherImport(1_100, 9)));
    const more = await entriesOf(service);
    for (const instant of instantsOf(more))
      expect(told((await at(instant)).replay as Replay)).toEqual(told(replayUntil(more, instant, schemas)));
    database.close();
    await service.forget(registerId);
  });

  it('is under the schema of then, across a step of it', async () => {
    const bytes = new Uint8Array(await (await fetch(frozen)).arrayBuffer());
    const service = serviceHere();
    const { registerId } = good(await service.takeFile('file', bytes, 'open', null, crypto.randomUUID()));
    good(await service.open(registerId));
    service.trustClock();
    good(await service.send(command('units.create', { fields: { name: 'after the step' } })));
    const entries = await entriesOf(service);
    expect(new Set(entries.map(({ header }) => header.schema)).size).toBeGreaterThan(1);
    const { database, at } = await asked(registerId);
    for (const instant of instantsOf(entries)) {
      expect(told((await at(instant)).replay as Replay)).toEqual(told(replayUntil(entries, instant, schemas)));
    }
    database.close();
    await service.forget(registerId);
  });

  it('has no name that was erased since, though it was asked for before', async () => {
    let now = Date.UTC(2025, 6, 1);
    const { service, registerId } = await openedHere(() => (now += 1_000));
    const { id } = good(await service.send(command('people.create', { fields: { name: '이두리', role: null } }))).answer as { id: string };
    good(await service.send(command('register.import', importOf(2_500))));
    const { database, at } = await asked(registerId);
    const then = instantOf(now);
    const name = async () => {
      const { replay, privates } = await at(then);
      return replay && nameOf({ replay, privates }, id);
    };
    expect(await name()).toBe('이두리');
    good(await service.send(command('people.erase', { id })));
    expect(await name()).toBeNull();
    database.close();
    await service.forget(registerId);
  });
});

describe('the worker that shows the register as it was', () => {
  it('answers from the store, the newest question alone', async () => {
    const { client, registerId } = await openedRegister();
    await client.send(command('register.import', importOf(1_500)));
    const before = (await client.head())?.at ?? '';
    await new Promise((resolve) => setTimeout(resolve, 5));
    await recordRisk(client, 'later');
    const work = asOfWork(client, registerId);
    const none = new AbortController().signal;
    const [first, second] = await Promise.all([work.show(before, none), work.show('2999-01-01T00:00:00.000Z', none)]);
    expect(first).toBeNull();
    expect(second).toMatchObject({ ok: true, value: { total: 1_501 } });
    const then = await work.show(before, none);
    expect(then).toMatchObject({ ok: true, value: { total: 1_500, head: { seq: 2 } } });
    expect(then?.ok === true && then.value.counts.find(({ table }) => table === 'risks')).toEqual({ table: 'risks', count: 1_500 });
    work.end();
    await client.forget(registerId);
    client.stop();
  });

  it('reads a ledger that an earlier version kept only once it was verified, and says where it is broken', async () => {
    const { client, registerId } = await openedRegister();
    await client.send(command('register.import', importOf(1_500)));
    client.stop();
    const database = new RegisterDatabase(registerId);
    await database.open();
    await database.storeState.delete('verified');
    const again = startRegisterClient();
    good(await again.open(registerId));
    expect(await again.proven()).toEqual({ ok: true, value: null });
    expect(await database.storeState.get('verified')).toMatchObject({ seq: 2 });
    await database.storeState.delete('verified');
    await database.ledgerBytes.toCollection().modify((kept: { plain: Uint8Array | null }) => {
      if (kept.plain !== null) kept.plain[kept.plain.length - 400] = 0x41;
    });
    expect(await again.proven()).toMatchObject({ ok: false, problems: [{ code: 'file.broken', args: { seq: 2 } }] });
    expect(await database.storeState.get('verified')).toBeUndefined();
    database.close();
    await again.forget(registerId);
    again.stop();
  });
});
