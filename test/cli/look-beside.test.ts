import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookBeside } from '../../cli/look-beside.ts';
import { fewBytes } from '../../documents/register-file/look-ahead.ts';
import { readRegisterFile, verifyRegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { LookAhead } from '../../documents/register-file/reading.ts';
import { sightOf } from '../../engine/ledger/sight.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { inflateRaw } from '../../node/native/inflate-raw.ts';
import { buildProgram } from './build-program.ts';
import { largeRegister } from '../large/large-register.ts';

let bytes: Uint8Array;
let built = '';

beforeAll(async () => {
  bytes = await largeRegister({ risks: 2000, edits: 900 });
  built = await buildProgram();
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** Whatever the size of the ledger. */
function begun(script: string): LookAhead {
  const thread = lookBeside(join(built, script))(fewBytes);
  if (thread === null) throw new Error('no thread for a large ledger');
  return thread;
}

describe('the thread of the command line that looks ahead', () => {
  it('sees of each segment what is seen of it here', async () => {
    const read = await readRegisterFile(bytes);
    const segments = read.ok ? read.value.segments : [];
    expect(segments.length).toBeGreaterThan(2);
    const thread = begun('look-thread.mjs');
    const seen = await Promise.all(segments.map(({ packed }) => thread.look(packed)));
    thread.end();
    expect(seen).toEqual(segments.map(({ packed }) => atOnce(sightOf(inflateRaw(packed) ?? new Uint8Array()))));
  }, 120_000);

  it('leaves the verdict as it is, also where its script is not there', async () => {
    const alone = await verifyRegisterFile(bytes, null);
    expect(alone.ok && alone.value.verdict.ok).toBe(true);
    for (const script of ['look-thread.mjs', 'no-thread.mjs']) {
      expect(await verifyRegisterFile(bytes, null, { lookAhead: () => begun(script) })).toEqual(alone);
    }
  }, 120_000);

  it('answers nothing more once it was ended, and nobody waits for it', async () => {
    const read = await readRegisterFile(bytes);
    const [first] = read.ok ? read.value.segments : [];
    if (first === undefined) throw new Error('no segment');
    const thread = begun('look-thread.mjs');
    const waiting = thread.look(first.packed);
    thread.end();
    expect(await waiting).toBeNull();
    expect(await thread.look(first.packed)).toBeNull();
  }, 120_000);

  it('is not begun for a ledger that is read sooner', () => {
    expect(lookBeside('no such script')(fewBytes - 1)).toBeNull();
  });
});
