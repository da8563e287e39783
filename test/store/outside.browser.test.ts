import { afterEach, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { command, good, importOf, openedRegister, recordRisk } from './support/registers.ts';

let clients: RegisterClient[] = [];
afterEach(() => {
  for (const client of clients) client.stop();
  clients = [];
});

async function opened() {
  const one = await openedRegister();
  clients.push(one.client);
  return one.client;
}

/** The frames that the journal lacks after an entry. */
async function framesAfter(client: RegisterClient, after: Parameters<RegisterClient['journalAfter']>[0]) {
  const piece = await client.journalAfter(after);
  if (piece.state !== 'entries') throw new Error(piece.state);
  return piece;
}

const bytesOf = async (client: RegisterClient) => good(await client.exportFile()).bytes;

describe('the journal beside the store', () => {
  it('alone gives back the register, byte for byte', async () => {
    const client = await opened();
    await recordRisk(client, '환율 변동');
    good(await client.send(command('people.create', { fields: { name: '이두리' } })));
    const piece = await framesAfter(client, null);
    expect(piece).toMatchObject({ count: 3, erases: false });
    const back = good(await client.rebuilt(null, piece.bytes));
    expect(back.head).toEqual(await client.head());
    expect(back.bytes).toEqual(await bytesOf(client));
  });

  it('goes on from a backup, and takes what follows it once though it holds more', async () => {
    const client = await opened();
    await recordRisk(client, '하나');
    const early = await framesAfter(client, null);
    const backup = await bytesOf(client);
    good(await client.send(command('register.import', importOf(1_500))));
    await recordRisk(client, '둘');
    const late = await framesAfter(client, early.head);
    const whole = await bytesOf(client);
    const frames = new Uint8Array([...early.bytes, ...late.bytes]);
    expect(good(await client.rebuilt(backup, frames)).bytes).toEqual(whole);
    expect(good(await client.rebuilt(null, frames)).bytes).toEqual(whole);
    // Without the frames before the backup the entries after it cannot stand alone.
    expect((await client.rebuilt(null, late.bytes)).ok).toBe(false);
  });

  it('reaches as far as its frames are whole', async () => {
    const client = await opened();
    await recordRisk(client, '하나');
    const backup = await bytesOf(client);
    const from = await client.head();
    await recordRisk(client, '둘');
    const second = await client.head();
    await recordRisk(client, '셋');
    const { bytes } = await framesAfter(client, from);
    const back = good(await client.rebuilt(backup, bytes.subarray(0, bytes.length - 1)));
    expect(back.head).toEqual(second);
    expect(good(await readRegisterFile(back.bytes)).head).toEqual(second);
  });

  it('holds no name that was erased: neither in what is sent after it, nor in what is rebuilt from what was sent before', async () => {
    const client = await opened();
    const { answer } = good(await client.send(command('people.create', { fields: { name: '지울사람' } })));
    const before = await framesAfter(client, null);
    expect(new TextDecoder().decode(before.bytes)).toContain('지울사람');
    good(await client.send(command('people.erase', { id: (answer as { id: string }).id })));
    const after = await framesAfter(client, before.head);
    expect(after.erases).toBe(true);
    expect(new TextDecoder().decode((await framesAfter(client, null)).bytes)).not.toContain('지울사람');
    const back = good(await client.rebuilt(null, new Uint8Array([...before.bytes, ...after.bytes])));
    expect(back.bytes).toEqual(await bytesOf(client));
  });

  it('says what it cannot follow, and what is level', async () => {
    const client = await opened();
    await recordRisk(client, '하나');
    const head = await client.head();
    if (head === null) throw new Error('no head');
    expect(await client.journalAfter(head)).toEqual({ state: 'level', head });
    expect(await client.journalAfter({ seq: 1, hash: 'f'.repeat(64) })).toEqual({ state: 'apart', head });
    expect(await client.journalAfter({ seq: 99, hash: 'f'.repeat(64) })).toEqual({ state: 'apart', head });
  });
});
