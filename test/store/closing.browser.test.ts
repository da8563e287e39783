import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { rowsIn } from '../../engine/rows/query.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { command, good, mortalClient, newRegister } from './support/registers.ts';

const patience = { beat: 100, silence: 1_500, deadline: 30_000 };

/** Documents that do not shrink much, so that writing them takes its time. */
const documents = [1, 2, 3].map((seed) => {
  let state = seed;
  return new Uint8Array(400_000).map(() => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16);
});

async function closing(client: RegisterClient) {
  const head = await client.head();
  return command('quarters.close', {
    quarter: '2025-Q1',
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
    compare: null,
    reportFormat: 4,
    signedAt: head?.at ?? '',
    signers: [],
    waivers: [{ condition: 'notSigned', reason: '시험' }],
    documents: documents.map((bytes, index) => ({
      name: `report-${index}.json`,
      format: 'json',
      language: 'ko',
      size: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  });
}

async function stateOf(client: RegisterClient) {
  const [closings, reports] = await client.ask([
    { q: 'all', table: 'closings' },
    { q: 'all', table: 'closedReports' },
  ]);
  const hashes = rowsIn(reports).map(({ sha256 }) => (typeof sha256 === 'string' ? sha256 : ''));
  const kept = await Promise.all(hashes.map(async (hash) => good(await client.document(hash))));
  return { closings: rowsIn(closings).length, hashes, kept };
}

describe('a worker that is killed while a quarter is closed', () => {
  it.each([0, 20, 150])('after %i ms, leaves the quarter closed with all its files, or open', async (after) => {
    const mortal = mortalClient(patience);
    const { client } = mortal;
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    good(await client.send(command('quarters.review', { quarter: '2025-Q1' })));
    const sent = client.send({ ...(await closing(client)), documents });
    await new Promise((resolve) => setTimeout(resolve, after));
    mortal.kill();
    // The next worker carries out what the first did not, and answers what it did: never twice.
    good(await sent);
    const { closings, hashes, kept } = await stateOf(client);
    expect([closings, hashes.length]).toEqual([1, 3]);
    expect(kept.map((bytes) => sha256Hex(bytes))).toEqual(hashes);
    const saved = good(await client.exportFile());
    const file = good(await readRegisterFile(saved.bytes));
    expect([...file.evidence.keys()].sort()).toEqual([...hashes].sort());
    expect((await client.verify(saved.head)).problems).toEqual([]);
    await client.forget(registerId);
    client.stop();
  });

  it('and by nobody begun again, leaves it closed with all its files, or open', async () => {
    const mortal = mortalClient({ ...patience, silence: 500 });
    const { client } = mortal;
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    good(await client.send(command('quarters.review', { quarter: '2025-Q1' })));
    const asked = await closing(client);
    const killing = setInterval(() => mortal.kill(), 20);
    const answer = await client.send({ ...asked, documents });
    clearInterval(killing);
    client.stop();
    const next = mortalClient(patience).client;
    good(await next.open(registerId));
    const { closings, hashes } = await stateOf(next);
    // What was answered as done is done; what was not may be.
    expect(answer.ok ? [1] : [0, 1]).toContain(closings);
    expect(hashes).toHaveLength(closings * 3);
    expect((await next.verify(null)).problems).toEqual([]);
    await next.forget(registerId);
    next.stop();
  });
});
