import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { chunksOf } from '../../engine/ledger/checkpoint.ts';
import { copyOf, emptyReplay, tableOf, type Replay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { byCodePoint, type Json } from '../../engine/values/json.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { checkpointChunks } from '../../store/files/checkpoint-chunks.ts';
import { killing, moments } from './support/moments.ts';
import { command, good, importOf, mortalClient, newRegister, openedRegister, recordRisk } from './support/registers.ts';

/** The file as any other writer makes it of the same ledger, nothing taken over. */
async function anew(bytes: Uint8Array): Promise<Uint8Array> {
  const file = good(await readRegisterFile(bytes));
  return writeRegisterFile({ sealed: [], tail: file.lines(), replay: file.replay, privates: file.privates.values() });
}

describe('the chunks of a checkpoint', () => {
  const ids = fc.integer({ min: 0, max: 3_000 }).map((number) => `id-${String(number * 7919).padStart(9, '0')}`);
  const change = fc.record({ id: ids, kind: fc.constantFrom('put', 'put', 'remove') });
  const span = fc.record({ from: fc.nat(2_900), count: fc.integer({ min: 1, max: 900 }), kind: fc.constantFrom('put', 'remove') });

  it('are those that the rows alone say, whatever moved before, and what did not move keeps its key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.array(change, { maxLength: 30 }), span), { minLength: 1, maxLength: 12 }), async (rounds) => {
        const replay = emptyReplay(schemas);
        const rows = tableOf(replay, 'risks');
        for (let at = 0; at < 1_500; at += 1) rows.set(`id-${String(at * 7919).padStart(9, '0')}`, rowOf(`id-${at}`, 0));
        const chunks = checkpointChunks(() => Promise.resolve());
        let before = new Map<number, string>();
        for (const [round, moves] of [[], ...rounds].entries()) {
          const listed =
            'from' in moves
              ? Array.from({ length: moves.count }, (_, at) => ({
                  id: `id-${String((moves.from + at) * 7919).padStart(9, '0')}`,
                  kind: moves.kind,
                }))
              : moves;
          for (const { id, kind } of listed) {
            if (kind === 'put') rows.set(id, rowOf(id, round));
            else rows.delete(id);
          }
          const found = (await chunks(copyOf(replay))).get('risks') ?? [];
          expect(found.map((chunk) => chunk.ids)).toEqual(chunksOf([...rows.keys()].sort(byCodePoint)));
          expect(found.every(({ alone }) => alone === (found.length === 1))).toBe(true);
          const texts = new Map(found.map(({ key, ids: own }) => [key, JSON.stringify(own.map((id) => rows.get(id)))]));
          for (const [key, text] of texts) expect(before.get(key) ?? text).toBe(text);
          before = texts;
        }
      }),
      { numRuns: 40 },
    );
  });

  function rowOf(id: string, revision: number): StoredRow {
    return { id, revision };
  }

  it('of one edited row is one', async () => {
    const replay: Replay = emptyReplay(schemas);
    for (let at = 0; at < 5_000; at += 1) tableOf(replay, 'risks').set(`id-${at}`, rowOf(`id-${at}`, 1));
    const chunks = checkpointChunks(() => Promise.resolve());
    const first = (await chunks(copyOf(replay))).get('risks') ?? [];
    expect(first.length).toBeGreaterThan(20);
    tableOf(replay, 'risks').set('id-777', rowOf('id-777', 2));
    const second = (await chunks(copyOf(replay))).get('risks') ?? [];
    expect(second.filter(({ key }) => !first.some((one) => one.key === key))).toHaveLength(1);
  });
});

describe('a file that is saved again', () => {
  it('is byte for byte what a file that is written anew is, after edits, imports and undoing', async () => {
    const { client, registerId } = await openedRegister();
    good(await client.send(command('register.import', importOf(1_300))));
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      ids.push(await recordRisk(client, `round ${round}`));
      if (round === 2) good(await client.send(command('register.import', otherImport(700))));
      if (round === 3) good(await client.send(command('register.undo', { seq: (await client.head())?.seq ?? 0 })));
      if (round === 4) good(await client.send(command('risks.edit', { id: ids[0] ?? '', fields: { title: 'again' } })));
      const { bytes, head } = good(await client.exportFile());
      expect(head).toEqual(await client.head());
      expect(await anew(bytes)).toEqual(bytes);
    }
    await client.settled();
    const { bytes } = good(await client.exportFile());
    expect(await anew(bytes)).toEqual(bytes);
    await client.forget(registerId);
    client.stop();
  });

  it('holds no entry that was sent after it was asked for, and commands do not wait for it', async () => {
    const { client, registerId } = await openedRegister();
    good(await client.send(command('register.import', importOf(4_000))));
    const before = await client.head();
    const saving = client.exportFile();
    const order: string[] = [];
    const settled = saving.then(() => order.push('saved'));
    for (let at = 0; at < 3; at += 1) {
      await recordRisk(client, `meanwhile ${at}`);
      order.push('recorded');
    }
    await settled;
    expect(order).toEqual(['recorded', 'recorded', 'recorded', 'saved']);
    const { bytes, head } = good(await saving);
    expect(head).toEqual(before);
    expect(good(await readRegisterFile(bytes)).head).toEqual(before);
    await client.forget(registerId);
    client.stop();
  });

  it('comes whole or not at all, whenever the worker dies, and nothing that was recorded is lost', killing, async () => {
    const mortal = mortalClient({ beat: 100, silence: 1_500, deadline: 60_000 });
    const { client } = mortal;
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    good(await client.send(command('register.import', importOf(2_000))));
    for (const wait of moments(500)) {
      await recordRisk(client, `before a kill after ${wait}`);
      const saving = client.exportFile();
      await new Promise((resolve) => setTimeout(resolve, wait));
      mortal.kill();
      const { bytes, head } = good(await saving);
      expect(head).toEqual(await client.head());
      expect(good(await readRegisterFile(bytes)).head).toEqual(head);
    }
    await client.forget(registerId);
    client.stop();
  });
});

/** Risks that `importOf` does not have. */
function otherImport(count: number): Json {
  const fields = (index: number) => ({ title: `many ${index}`, category: 'market', identifiedOn: '2025-07-01' });
  const rows = Array.from({ length: count }, (_, index) => ({ row: index + 2, fields: fields(index) }));
  return { table: 'risks', source: 'many.csv', service: null, strict: true, names: {}, rows };
}
