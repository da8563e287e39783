import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterClient } from '../../contract/store.ts';
import { command, good, openedRegister, otherWindow, recordRisk } from './support/registers.ts';

let here: RegisterClient;
let there: RegisterClient;
let registerId: string;

beforeEach(async () => {
  ({ client: here, registerId } = await openedRegister());
  there = await otherWindow(registerId);
});
afterEach(async () => {
  await here.forget(registerId);
  here.stop();
  there.stop();
});

const edit = (id: string, fields: Record<string, string>, seen: Record<string, string | null>) =>
  command('risks.edit', { id, fields }, { seen: [{ table: 'risks', id, fields: seen }] });

async function rowIn(client: RegisterClient, id: string) {
  const [found] = await client.ask([{ q: 'get', table: 'risks', id }]);
  return found && 'rows' in found ? found.rows[0] : undefined;
}

describe('two windows on one register', () => {
  it('see what the other one wrote', async () => {
    const told = new Promise((resolve) => there.onMoved(resolve));
    const id = await recordRisk(here, '유동성');
    expect(await told).toMatchObject({ registerId, seq: 2, tables: ['risks', 'counters'] });
    expect(await rowIn(there, id)).toMatchObject({ title: '유동성', code: 'R-1' });
  });

  it('edit different fields of one risk at the same time, and both edits hold', async () => {
    const id = await recordRisk(here, 'one');
    await Promise.all([
      here.send(edit(id, { title: 'renamed here' }, { title: 'one' })),
      there.send(edit(id, { event: 'told there' }, { event: '' })),
    ]).then((results) => results.map(good));
    await expect.poll(async () => (await here.head())?.seq).toBe(4);
    expect(await rowIn(here, id)).toMatchObject({ title: 'renamed here', event: 'told there' });
    expect((await here.verify(null)).problems).toEqual([]);
  });

  it('edit the same field at the same time: one is written, the other is told what changed meanwhile', async () => {
    const id = await recordRisk(here, 'one');
    const results = await Promise.all([
      here.send(edit(id, { title: 'from here' }, { title: 'one' })),
      there.send(edit(id, { title: 'from there' }, { title: 'one' })),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.find(({ ok }) => !ok);
    const kept = await rowIn(here, id);
    expect(refused).toMatchObject({
      problems: [{ code: 'command.conflict', at: { table: 'risks', id, field: 'title' }, args: { now: kept?.['title'], revision: 3 } }],
    });
    expect(kept?.revision).toBe(3);
  });

  it('record in bursts at the same time, and the chain is whole', async () => {
    const burst = (client: RegisterClient, from: string) =>
      Promise.all(Array.from({ length: 25 }, (_, index) => recordRisk(client, `${from} ${index}`)));
    const ids = (await Promise.all([burst(here, 'here'), burst(there, 'there')])).flat();
    await expect.poll(async () => (await here.head())?.seq).toBe(51);
    const [all] = await here.ask([{ q: 'all', table: 'risks' }]);
    const rows = all && 'rows' in all ? (all.rows as unknown as { id: string; code: string }[]) : [];
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(50);
    const verdict = await there.verify(null);
    expect(verdict).toMatchObject({ ok: true, entries: 51, problems: [] });
  });

  it('cannot lose what one of them forgets: the other is told that it is gone', async () => {
    const told = new Promise((resolve) => there.onClosed(resolve));
    await here.forget(registerId);
    expect(await told).toBe('forgotten');
    expect(await there.send(command('units.create', { fields: { name: 'late' } }))).toMatchObject({
      ok: false,
      problems: [{ code: 'command.needsRegister' }],
    });
  });
});
