import { describe, expect, it } from 'vitest';
import type { RegisterClient } from '../../contract/store.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { killing, moments } from './support/moments.ts';
import { command, good, importOf, mortalClient, newRegister } from './support/registers.ts';

const patience = { beat: 1_000, silence: 20_000, deadline: 60_000 };
const everyRisk = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;

/** An import of 90 risks, too few for a chunk, that no other import has. */
function ninety(at: number): Json {
  const { rows, ...rest } = importOf(90) as JsonObject & { readonly rows: readonly { row: number; fields: JsonObject }[] };
  return { ...rest, rows: rows.map(({ row, fields }) => ({ row, fields: { ...fields, title: `Risk ${row} of file ${at}` } })) };
}

/** Begins some work in a worker of its own and kills it after a while, whether it has finished or not. */
async function killedAfter(milliseconds: number, work: (client: RegisterClient) => Promise<unknown>, registerId: string | null) {
  const mortal = mortalClient(patience);
  const { client } = mortal;
  if (registerId !== null) good(await client.open(registerId));
  const begun = work(client).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  mortal.kill();
  client.stop();
  await begun;
}

/** What a worker that knows nothing finds. */
async function found<T>(look: (client: RegisterClient) => Promise<T>): Promise<T> {
  const { client } = mortalClient(patience);
  try {
    return await look(client);
  } finally {
    client.stop();
  }
}

describe('a worker that is killed', killing, () => {
  it('while it folds rows into chunks loses none and doubles none', async () => {
    const registerId = await found(async (client) => {
      const made = good(await client.create(newRegister)).registerId;
      good(await client.open(made));
      for (let at = 0; at < 8; at += 1) good(await client.send(command('register.import', ninety(at))));
      return made;
    });
    let seq = 9;
    for (const [round, moment] of moments(60).entries()) {
      await killedAfter(moment, (client) => client.settled(), registerId);
      await found(async (client) => {
        good(await client.open(registerId));
        expect(await client.list(everyRisk, 0, 1)).toMatchObject({ total: round % 2 === 0 ? 720 : 0 });
        expect((await client.verify(await client.head())).problems).toEqual([]);
        // Rows that come and go singly, as many as are folded: each import is undone, and the next time that is.
        for (let at = 0; at < 8; at += 1) good(await client.send(command('register.undo', { seq: seq - 7 + at })));
      });
      seq += 8;
    }
    await found((client) => client.forget(registerId));
  });

  it('while it takes a file leaves it whole or not at all, and the file opens the next time', async () => {
    const { bytes, registerId } = await found(async (client) => {
      const made = good(await client.create(newRegister)).registerId;
      good(await client.open(made));
      good(await client.send(command('register.import', importOf(1_000))));
      const file = good(await client.exportFile());
      good(await client.forget(made));
      return { bytes: file.bytes, registerId: made };
    });
    for (const moment of moments(800)) {
      await killedAfter(moment, (client) => client.takeFile(bytes, 'open'), null);
      await found(async (client) => {
        const isHere = (await client.registers()).some((one) => one.registerId === registerId);
        expect(good(await client.inspectFile(bytes)).relation.state).toBe(isHere ? 'equal' : 'new');
        good(await client.takeFile(bytes, 'open'));
        good(await client.open(registerId));
        expect((await client.verify(await client.head())).problems).toEqual([]);
        expect(good(await client.exportFile()).bytes).toEqual(bytes);
        good(await client.forget(registerId));
      });
    }
  });
});
