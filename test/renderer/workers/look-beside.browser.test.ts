import { describe, expect, it } from 'vitest';
import { fewBytes } from '../../../documents/register-file/look-ahead.ts';
import { pack } from '../../../documents/zip/packed.ts';
import { sightOf } from '../../../engine/ledger/sight.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { atOnce } from '../../../engine/values/steps.ts';
import { lookBeside } from '../../../renderer/workers/look-beside.ts';

const lines = (from: number) =>
  utf8ToBytes(
    Array.from(
      { length: 400 },
      (_, at) => `{"after":{"title":"결제 ${from + at}"},"before":null,"id":"a","n":1,"seq":${from + at},"table":"risks"}\n`,
    ).join(''),
  );

describe('the worker beside one that reads a register file', () => {
  it('sees of segments what is seen of them here, in order, and says where it sees nothing', async () => {
    const thread = lookBeside(fewBytes);
    if (thread === null) throw new Error('no worker for a large ledger');
    const segments = [1, 401, 801].map(lines);
    const [one, two, three] = segments.map(pack);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three were packed');
    const seen = await Promise.all([thread.look(one), thread.look({ ...two, crc: two.crc ^ 1 }), thread.look(three)]);
    expect(seen).toEqual([atOnce(sightOf(segments[0] as Uint8Array)), null, atOnce(sightOf(segments[2] as Uint8Array))]);
    // What was asked about stays here.
    expect(one.bytes.length).toBeGreaterThan(0);
    const waiting = thread.look(one);
    thread.end();
    expect(await waiting).toBeNull();
    expect(await thread.look(one)).toBeNull();
  });

  it('is not begun for a ledger that is read sooner', () => {
    expect(lookBeside(fewBytes - 1)).toBeNull();
  });
});
