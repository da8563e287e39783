import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../engine/values/json.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { command, good, marketRisk, openedRegister, recordRisk, wholeLog } from './support/registers.ts';

let client: RegisterClient;
let registerId: string;

beforeEach(async () => {
  ({ client, registerId } = await openedRegister());
});
afterEach(async () => {
  await client.forget(registerId);
  client.stop();
});

describe('a command', () => {
  it('is there in the rows, the list and the log once it is answered', async () => {
    const id = await recordRisk(client, '금리 상승');
    const [found] = await client.ask([{ q: 'get', table: 'risks', id }]);
    expect(found).toMatchObject({ rows: [{ id, code: 'R-1', title: '금리 상승', revision: 2 }] });
    const list = await client.list({ table: 'risks', search: '금리', filters: [], sort: [], archived: false }, 0, 10);
    expect(list).toMatchObject({ total: 1, matching: 1, seq: 2 });
    const log = await client.log({ ...wholeLog, record: { table: 'risks', id }, count: 10 });
    expect(log.map(({ header }) => header.action)).toEqual(['risks.create']);
    expect((await client.verify(null)).problems).toEqual([]);
  });

  it('that is repeated gets the first answer and changes nothing', async () => {
    const twice = command('risks.create', marketRisk('한 번'));
    const first = good(await client.send(twice));
    expect(good(await client.send(twice))).toEqual(first);
    expect((await client.head())?.seq).toBe(2);
  });

  it('that changed nothing and is repeated after another does not take back what that one did', async () => {
    const id = await recordRisk(client, '금리');
    const nothing = command('risks.edit', { id, fields: { title: '금리' } });
    const first = good(await client.send(nothing));
    expect(first.changed).toBe(false);
    good(await client.send(command('risks.edit', { id, fields: { title: '환율' } })));
    expect(good(await client.send(nothing))).toEqual(first);
    expect(await client.ask([{ q: 'get', table: 'risks', id }])).toMatchObject([{ rows: [{ title: '환율' }] }]);
  });

  it('that is refused leaves nothing behind', async () => {
    const refused = await client.send(command('risks.create', { fields: { title: '', category: 'market', identifiedOn: '2025-02-30' } }));
    expect(refused.ok).toBe(false);
    expect((await client.head())?.seq).toBe(1);
    expect((await client.verify(null)).ok).toBe(true);
  });

  it('that cannot be sent at all is answered too, in a sentence that says why', async () => {
    const unsendable = { fields: { title: () => '금리' } } as unknown as Json;
    expect(await client.send(command('risks.create', unsendable))).toEqual({
      ok: false,
      problems: [{ code: 'unexpected', args: { value: expect.stringContaining('could not be cloned') as string } }],
    });
    expect((await client.head())?.seq).toBe(1);
  });

  it('tells its own page what moved', async () => {
    const told = new Promise((resolve) => client.onMoved(resolve));
    const id = await recordRisk(client, '환율');
    expect(await told).toMatchObject({ registerId, seq: 2, tables: ['risks', 'counters'], ids: [id, 'risks'] });
  });
});
