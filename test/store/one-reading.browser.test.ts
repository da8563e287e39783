// The originals are called with the `this` that the spy was called with.
/* oxlint-disable typescript/unbound-method */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { inSlices } from '../../renderer/workers/in-slices.ts';
import { startRegisterClient } from '../../renderer/workers/start-register-client.ts';
import { databaseName } from '../../store/registers/register-database.ts';
import type { FileProgress } from '../../contract/store.ts';
import type { RegisterFiles } from '../../store/files/register-file-port.ts';
import { command, good, importOf, openedRegister } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

afterEach(() => vi.restoreAllMocks());

/** A register file with rows in chunks and segments, of a register that is not here any more. */
async function fileFromElsewhere(count = 3_000) {
  const { service, registerId } = await openedHere();
  good(await service.send(command('register.import', importOf(count))));
  const { bytes } = good(await service.exportFile('file'));
  good(await service.forget(registerId));
  return { bytes, registerId };
}

/** A service that counts how often it reads a file. */
function countingService() {
  const read = vi.fn<RegisterFiles['read']>((bytes, { signal, tell }) => readRegisterFile(bytes, { pause: inSlices(signal, tell) }));
  return { service: serviceHere(Date.now, read), read };
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const isHere = async (registerId: string) => (await serviceHere().registers()).some((one) => one.registerId === registerId);

describe('a file that is opened', () => {
  it('is read once: when it is looked at', async () => {
    const { bytes, registerId } = await fileFromElsewhere();
    const { service, read } = countingService();
    good(await service.inspectFile('file', bytes));
    good(await service.takeFile('file', bytes, 'open', null, crypto.randomUUID()));
    expect(read).toHaveBeenCalledTimes(1);
    good(await service.open(registerId));
    expect(good(await service.exportFile('file')).bytes).toEqual(bytes);
    good(await service.forget(registerId));
  });

  it('is read again once it was let go, or another was looked at', async () => {
    const { bytes } = await fileFromElsewhere(10);
    const other = await fileFromElsewhere(10);
    const { service, read } = countingService();
    good(await service.inspectFile('file', bytes));
    service.letGoFile('file');
    good(await service.inspectFile('file', bytes));
    good(await service.inspectFile('other', other.bytes));
    good(await service.inspectFile('file', bytes));
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('tells on the way how far it is, answers others meanwhile, and is not left half where it is cancelled', async () => {
    const { client: writer, registerId } = await openedRegister();
    good(await writer.send(command('register.import', importOf(12_000))));
    const { bytes } = good(await writer.exportFile());
    good(await writer.forget(registerId));
    writer.stop();
    const client = startRegisterClient();
    const ending = new AbortController();
    const cancelled = await client.inspectFile(bytes, { tell: () => ending.abort(), signal: ending.signal });
    expect(cancelled).toMatchObject({ ok: false, problems: [{ code: 'file.cancelled' }] });
    expect(await databases()).not.toContain(databaseName(registerId));
    // The same bytes can be opened afterwards.
    const told: FileProgress[] = [];
    const answeredAfter: number[] = [];
    const tell = (progress: FileProgress) => {
      told.push(progress);
      void client.storeId().then(() => answeredAfter.push(told.length));
    };
    good(await client.inspectFile(bytes, { tell, signal: new AbortController().signal }));
    expect(told.length).toBeGreaterThan(1);
    expect(answeredAfter[0]).toBeLessThan(told.length);
    expect(told.map(({ totalBytes }) => totalBytes)).toEqual(told.map(() => bytes.length));
    expect(told.map((one) => one.bytes)).toEqual(told.map((one) => one.bytes).sort((x, y) => x - y));
    good(await client.takeFile(bytes, 'open'));
    good(await client.open(registerId));
    expect(good(await client.exportFile()).bytes).toEqual(bytes);
    await client.forget(registerId);
    client.stop();
  });

  it.each(['rows', 'ledgerSegments'])('leaves no database where it is cancelled while %s are written', async (store) => {
    const { bytes, registerId } = await fileFromElsewhere();
    const { service } = countingService();
    good(await service.inspectFile('file', bytes));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === store) service.letGoFile('file');
      return put.apply(this, args);
    });
    const taken = await service.takeFile('file', bytes, 'open', null, crypto.randomUUID());
    vi.restoreAllMocks();
    expect(taken).toMatchObject({ ok: false, problems: [{ code: 'file.cancelled' }] });
    expect(await databases()).not.toContain(databaseName(registerId));
    expect(await isHere(registerId)).toBe(false);
    good(await service.takeFile('file', bytes, 'open', null, crypto.randomUUID()));
    good(await service.open(registerId));
    expect(good(await service.verify('check', service.head())).problems).toEqual([]);
    good(await service.forget(registerId));
  });
});
