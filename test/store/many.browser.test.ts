import { expect, it } from 'vitest';
import type { Selection } from '../../contract/selection.ts';
import type { ManyAnswer } from '../../engine/commands/many-tally.ts';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import { command, good, importOf, openedRegister, otherWindow } from './support/registers.ts';

const market: ListQuery = { table: 'risks', search: '', filters: [{ column: 'category', is: ['market'] }], sort: [], archived: false };
const every: ListQuery = { ...market, filters: [] };
const nothing: Selection = { all: null, except: [], also: [] };

const editMany = (rows: object, fields: object, over: object = {}) =>
  command('register.editMany', { table: 'risks', fields: { ...fields }, rows: { ...rows }, ...over });
const answerOf = (sent: Awaited<ReturnType<Awaited<ReturnType<typeof openedRegister>>['client']['send']>>) =>
  good(sent).answer as ManyAnswer;

it('what a query found is edited without naming each record, and stays selected when the edit takes it out of the list', async () => {
  const { client, registerId } = await openedRegister();
  good(await client.send(command('register.import', importOf(30))));
  const [first = '', second = ''] = await client.idsBetween(market, 0, 2);
  const all = { name: 'one', query: market };
  const selection: Selection = { all, except: [first], also: [] };
  expect(await client.countSelected(selection, market)).toEqual({ count: 29, listed: 29, groups: [] });
  expect(await client.heldHere(all, market, 0, 2)).toEqual([first, second]);
  const moved = answerOf(await client.send(editMany({ selection, within: null, as: 'row' }, { category: 'credit' })));
  expect(moved).toMatchObject({ changed: 29, refusedCount: 0 });
  expect(await client.countSelected(selection, market)).toEqual({ count: 29, listed: 0, groups: [] });
  expect(await client.countSelected(selection, every)).toEqual({ count: 29, listed: 29, groups: [] });
  // The one that was left out can be taken in addition, and of all of them only those that another query finds.
  const both: Selection = { all, except: [], also: [first] };
  const within = answerOf(await client.send(editMany({ selection: both, within: market, as: 'row' }, { status: 'treating' })));
  expect(within).toMatchObject({ changed: 1 });
  const made = answerOf(
    await client.send(
      command('register.createMany', {
        table: 'causes',
        fields: { text: '같은 원인', rank: 1 },
        rows: { selection: both, within: null, as: { field: 'riskId' } },
      }),
    ),
  );
  expect(made).toMatchObject({ changed: 30 });
  good(await client.forget(registerId));
  client.stop();
});

it('an edit of 5,000 tells how far it is, is answered around, and leaves nothing where it is cancelled', async () => {
  const { client, registerId } = await openedRegister();
  good(await client.send(command('register.import', importOf(5_000))));
  const selection: Selection = { ...nothing, all: { name: 'all', query: every } };
  const rows = { selection, within: null, as: 'row' };
  const head = await client.head();
  const ending = new AbortController();
  const seen: number[] = [];
  const cancelled = await client.send(editMany(rows, { status: 'treating' }), {
    tell({ of }) {
      expect(of).toBe(5_000);
      ending.abort();
    },
    signal: ending.signal,
  });
  expect(cancelled).toMatchObject({ ok: false, problems: [{ code: 'command.cancelled' }] });
  expect(await client.head()).toEqual(head);
  const asked: Promise<unknown>[] = [];
  const taken = await client.send(editMany(rows, { status: 'treating' }), {
    tell: () => void asked.push(client.head().then((now) => seen.push(now?.seq ?? 0))),
  });
  await Promise.all(asked);
  expect(answerOf(taken)).toMatchObject({ changed: 5_000, refusedCount: 0 });
  // It was answered before anything was written.
  expect(seen[0]).toBe(head?.seq);
  const { seq } = good(taken).head;
  good(await client.send(command('register.undo', { seq })));
  expect((await client.list({ ...every, filters: [{ column: 'status', is: ['identified'] }] }, 0, 1)).matching).toBe(5_000);
  expect((await client.verify(null)).problems).toEqual([]);
  good(await client.forget(registerId));
  client.stop();
});

it('what another window changed since the rows were looked at is not overwritten', async () => {
  const { client, registerId } = await openedRegister();
  const other = await otherWindow(registerId);
  good(await client.send(command('register.import', importOf(3))));
  const asOf = (await client.head())?.seq ?? 0;
  const also = await client.idsBetween(every, 0, 3);
  const [, second = ''] = also;
  good(await other.send(command('risks.edit', { id: second, fields: { status: 'monitoring' } })));
  const edit = (over: object) =>
    client.send(editMany({ selection: { ...nothing, also }, within: null, as: 'row' }, { status: 'treating' }, { asOf, ...over }));
  expect(await edit({})).toMatchObject({
    ok: false,
    problems: [{ code: 'command.conflict', at: { table: 'risks', id: second, field: 'status' }, args: { now: 'monitoring' } }],
  });
  expect(answerOf(await edit({ partial: true }))).toMatchObject({ changed: 2, refusedCount: 1 });
  other.stop();
  good(await client.forget(registerId));
  client.stop();
});
