import { afterEach, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import { rowsIn } from '../../engine/rows/query.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { attached } from '../support/attached.ts';
import { command, good, mortalClient, openedRegister, recordRisk } from './support/registers.ts';

const made: { client: RegisterClient; registerId: string }[] = [];
async function opened() {
  const one = await openedRegister();
  made.push(one);
  return { ...one, risk: await recordRisk(one.client, 'one') };
}
afterEach(async () => {
  for (const { client, registerId } of made.splice(0)) {
    await client.forget(registerId);
    client.stop();
  }
});

/** Bytes that do not shrink, so that packing them takes its time. */
function noise(size: number, seed = 7): Uint8Array<ArrayBuffer> {
  let state = seed;
  return new Uint8Array(size).map(() => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16);
}

const add = (client: RegisterClient, risk: string, name: string, content: string | Uint8Array) => {
  const { input, over } = attached('risks', risk, name, content);
  return client.send(command('attachments.create', input, over));
};
const isSame = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at]);

describe('an attachment in the store', () => {
  it('comes out as it went in, goes with the file, the journal and what is rebuilt, and is kept once', async () => {
    const { client, risk } = await opened();
    const other = await recordRisk(client, 'other');
    const before = good(await client.exportFile());
    const bytes = noise(700_000);
    good(await add(client, risk, 'a.bin', bytes));
    const once = good(await client.exportFile()).bytes.length;
    good(await add(client, other, 'b.bin', bytes));
    expect(isSame(good(await client.document(sha256Hex(bytes))), bytes)).toBe(true);
    const saved = good(await client.exportFile());
    expect(saved.bytes.length - once).toBeLessThan(5_000);
    expect((await client.verify(saved.head)).problems).toEqual([]);
    const piece = await client.journalAfter(before.head);
    if (piece.state !== 'entries') throw new Error(piece.state);
    const rebuilt = good(await client.rebuilt(before.bytes, piece.bytes));
    const file = good(await readRegisterFile(rebuilt.bytes));
    expect([...file.evidence].map(([hash, { size }]) => [hash, size])).toEqual([[sha256Hex(bytes), bytes.length]]);
  });

  it('is not written where somebody ends it, and tells how far it is', async () => {
    const { client, risk } = await opened();
    const ending = new AbortController();
    const told: number[] = [];
    const { input, over } = attached(
      'risks',
      risk,
      'large.bin',
      noise(6_000_000).map((byte) => byte & 15),
    );
    const tell = ({ done }: { readonly done: number }) => {
      told.push(done);
      ending.abort();
    };
    const sent = await client.send(command('attachments.create', input, over), { signal: ending.signal, tell });
    expect(sent).toMatchObject({ ok: false, problems: [{ code: 'command.cancelled' }] });
    expect(told[0]).toBeGreaterThan(0);
    const [rows] = await client.ask([{ q: 'all', table: 'attachments' }]);
    expect(rowsIn(rows)).toEqual([]);
    expect(good(await readRegisterFile(good(await client.exportFile()).bytes)).evidence.size).toBe(0);
  });

  it('is handed out only where its bytes have its hash', async () => {
    const { client, risk, registerId } = await opened();
    const [hash, other] = [sha256Hex('kept'), sha256Hex('other')];
    good(await add(client, risk, 'a.txt', 'kept'));
    good(await add(client, risk, 'b.txt', 'other'));
    const database = new RegisterDatabase(registerId);
    await database.open();
    const kept = await database.storeEvidence.get(other);
    if (kept !== undefined) await database.storeEvidence.put({ hash, packed: kept.packed });
    await database.storeEvidence.delete(other);
    database.close();
    expect(await client.document(hash)).toEqual({ ok: false, problems: [{ code: 'document.damaged', args: { value: hash } }] });
    expect(await client.document(other)).toEqual({ ok: false, problems: [{ code: 'document.lost', args: { value: other } }] });
  });
});

describe('a worker that is killed while a file is attached', () => {
  it.each([0, 20, 150])('after %i ms, leaves it attached with its bytes, or not at all, and never twice', async (after) => {
    const patience = { beat: 100, silence: 1_500, deadline: 30_000 };
    const first = await openedRegister();
    made.push(first);
    const risk = await recordRisk(first.client, 'one');
    const mortal = mortalClient(patience);
    const { client } = mortal;
    good(await client.open(first.registerId));
    const bytes = noise(1_500_000);
    const sent = add(client, risk, 'a.bin', bytes);
    await new Promise((resolve) => setTimeout(resolve, after));
    mortal.kill();
    // The next worker carries out what the first did not, and answers what it did.
    good(await sent);
    const [rows] = await client.ask([{ q: 'all', table: 'attachments' }]);
    expect(rowsIn(rows)).toHaveLength(1);
    expect(isSame(good(await client.document(sha256Hex(bytes))), bytes)).toBe(true);
    expect((await client.verify(null)).problems).toEqual([]);
    client.stop();
  });
});
