// The originals are called with the `this` that the spy was called with.
/* oxlint-disable typescript/unbound-method */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startRegisterClient, startRegisterWorker } from '../../renderer/workers/start-register-client.ts';
import { registerClient } from '../../store/client/register-client.ts';
import { command, good, importOf, newRegister, openedRegister, recordRisk } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

afterEach(() => vi.restoreAllMocks());

/** The messages of a page to its worker, as they were sent. */
function sentMessages() {
  const sent: unknown[] = [];
  const client = registerClient(() => {
    const worker = startRegisterWorker();
    const post = worker.postMessage.bind(worker);
    vi.spyOn(worker, 'postMessage').mockImplementation((...args: Parameters<Worker['postMessage']>) => {
      sent.push(args[0]);
      post(...args);
    });
    return worker;
  });
  return { client, sent };
}

describe('an import of many rows', () => {
  it('tells on the way how far it is, answers others meanwhile, and leaves nothing where it is cancelled', async () => {
    const { client, registerId } = await openedRegister();
    await recordRisk(client, 'first');
    const head = await client.head();
    const ending = new AbortController();
    const cancelled = await client.send(command('register.import', importOf(12_000)), {
      tell: () => ending.abort(),
      signal: ending.signal,
    });
    expect(cancelled).toMatchObject({ ok: false, problems: [{ code: 'command.cancelled' }] });
    expect(await client.head()).toEqual(head);
    expect(await client.ask([{ q: 'all', table: 'risks' }])).toMatchObject([{ rows: [{ title: 'first' }] }]);
    // What was cancelled can be taken afterwards.
    const told: number[] = [];
    const answeredAfter: number[] = [];
    const taken = await client.send(command('register.import', importOf(12_000)), {
      tell: ({ done, of }) => {
        told.push(done);
        expect(of).toBe(12_000);
        void client.head().then((seen) => answeredAfter.push(seen?.seq ?? 0));
      },
    });
    expect(good(taken)).toMatchObject({ head: { seq: (head?.seq ?? 0) + 1 }, answer: { read: 12_000, created: 12_000 } });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    // Nobody sees any of it before it is written.
    expect(answeredAfter[0]).toBe(head?.seq);
    expect((await client.verify(null)).problems).toEqual([]);
    good(await client.forget(registerId));
    client.stop();
  });

  it.each(['rows', 'ledgerBytes'])('leaves nothing where it is cancelled while %s are written', async (store) => {
    const { service, registerId } = await openedHere();
    const head = service.head();
    const sent = command('register.import', importOf(3_000));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === store) service.endCommand(sent.commandId);
      return put.apply(this, args);
    });
    expect(await service.send(sent)).toMatchObject({ ok: false, problems: [{ code: 'command.cancelled' }] });
    vi.restoreAllMocks();
    expect(service.head()).toEqual(head);
    good(await service.open(registerId));
    expect(service.head()).toEqual(head);
    good(await service.send(command('register.import', importOf(3_000))));
    expect(good(await service.verify('check', null)).problems).toEqual([]);
    good(await service.forget(registerId));
  });

  it('comes before what is sent after it, and is undone as one', async () => {
    const { client, registerId } = await openedRegister();
    const importing = client.send(command('register.import', importOf(2_000)));
    const edit = recordRisk(client, 'meanwhile');
    const { head } = good(await importing);
    await edit;
    good(await client.send(command('register.undo', { seq: head.seq })));
    expect(await client.ask([{ q: 'all', table: 'risks' }])).toMatchObject([{ rows: [{ title: 'meanwhile' }] }]);
    good(await client.forget(registerId));
    client.stop();
  });

  it('that is undone stands whole where that is ended, while it is decided or as it is written', async () => {
    let meanwhile = () => {};
    const service = serviceHere(Date.now, undefined, undefined, (signal) => () => {
      meanwhile();
      signal?.throwIfAborted();
      return undefined;
    });
    const { registerId } = good(await service.create(newRegister, crypto.randomUUID()));
    good(await service.open(registerId));
    const { head } = good(await service.send(command('register.import', importOf(1_000))));
    const undo = command('register.undo', { seq: head.seq });
    const cancelled = { ok: false, problems: [{ code: 'command.cancelled' }] };
    meanwhile = () => service.endCommand(undo.commandId);
    expect(await service.send(undo)).toMatchObject(cancelled);
    meanwhile = () => {};
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      service.endCommand(undo.commandId);
      return put.apply(this, args);
    });
    expect(await service.send(undo)).toMatchObject(cancelled);
    vi.restoreAllMocks();
    expect(service.head()).toEqual(head);
    good(await service.open(registerId));
    expect(await service.ask([{ q: 'all', table: 'risks' }])).toMatchObject([{ rows: { length: 1_000 } }]);
    good(await service.send(undo));
    expect(await service.ask([{ q: 'all', table: 'risks' }])).toMatchObject([{ rows: [] }]);
    expect(good(await service.verify('check', null)).problems).toEqual([]);
    good(await service.forget(registerId));
  });

  it('goes to the worker some hundred rows at a time', async () => {
    const { client, sent } = sentMessages();
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    const rows = importOf(1_800);
    const { answer } = good(await client.send(command('register.import', rows)));
    expect(answer).toMatchObject({ created: 1_800 });
    const asText = (_: string, value: unknown) => (value instanceof Uint8Array ? 'x'.repeat(value.length) : value);
    const lengths = sent.map((message) => JSON.stringify(message, asText).length);
    expect(Math.max(...lengths)).toBeLessThan(JSON.stringify(rows).length / 3);
    good(await client.forget(registerId));
    client.stop();
  });

  it('is not taken for one without rows where its worker died before all were there', async () => {
    const { client, registerId } = await openedRegister();
    const workers: Worker[] = [];
    const page = registerClient(() => {
      const worker = startRegisterWorker();
      workers.push(worker);
      return worker;
    });
    good(await page.open(registerId));
    const first = workers[0] as Worker;
    const post = first.postMessage.bind(first);
    vi.spyOn(first, 'postMessage').mockImplementation((...args: Parameters<Worker['postMessage']>) => {
      if (JSON.stringify(args[0]).includes('"ahead"')) first.dispatchEvent(new ErrorEvent('error'));
      else post(...args);
    });
    const sent = await page.send(command('register.import', importOf(1_800)));
    expect(sent).toMatchObject({ ok: false, problems: [{ code: 'store.noAnswer' }] });
    expect((await page.head())?.seq).toBe(1);
    page.stop();
    client.stop();
    const after = startRegisterClient();
    good(await after.forget(registerId));
    after.stop();
  });
});
