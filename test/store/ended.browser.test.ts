import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import type { PackingProgress, RegisterClient, VerifyingProgress } from '../../contract/store.ts';
import { inSlices } from '../../renderer/workers/in-slices.ts';
import { command, good, importOf, marketRisk, openedRegister } from './support/registers.ts';

type Told = PackingProgress | VerifyingProgress;

/** An open register of 4,000 imported risks and one that was recorded by hand: three entries. */
let client: RegisterClient;
beforeAll(async () => {
  ({ client } = await openedRegister());
  good(await client.send(command('register.import', importOf(4_000))));
  good(await client.send(command('risks.create', marketRisk('Rates move'))));
});
afterAll(() => client.stop());

/** What ends work as soon as it is told to be at this. */
function endedAt(doing: Told['doing']) {
  const ending = new AbortController();
  const told: Told[] = [];
  const tell = (progress: Told) => {
    told.push(progress);
    if (progress.doing === doing) ending.abort();
  };
  return { told, watch: { tell, signal: ending.signal } };
}

describe('making the file of the register', () => {
  it('that is ended on its way leaves what is made next whole, and what was packed is not packed again', async () => {
    const { watch, told } = endedAt('packing');
    expect(await client.exportFile(watch)).toMatchObject({ ok: false, problems: [{ code: 'file.cancelled' }] });
    good(await client.send(command('risks.create', marketRisk('Spreads widen'))));
    const again: PackingProgress[] = [];
    const { bytes, head } = good(await client.exportFile({ tell: (progress) => again.push(progress) }));
    expect(head.seq).toBe(4);
    expect(again[0]?.of).toBeLessThan(told[0]?.of ?? 0);
    const read = good(await readRegisterFile(bytes, { pause: inSlices() }));
    expect(read.head).toEqual(head);
    expect(read.replay.rows.get('risks')?.size).toBe(4_002);
  });

  it('that was ended before its turn makes none', async () => {
    const ending = new AbortController();
    const first = client.exportFile();
    const second = client.exportFile({ signal: ending.signal });
    ending.abort();
    expect(await second).toMatchObject({ ok: false, problems: [{ code: 'file.cancelled' }] });
    const third = client.exportFile();
    expect(good(await first).bytes).toEqual(good(await third).bytes);
  });
});

describe('verifying the open register', () => {
  it('tells of how many records and entries it is through, and finds the same as without', async () => {
    const told: Told[] = [];
    const verdict = await client.verify(null, { tell: (progress) => told.push(progress) });
    expect(verdict).toMatchObject({ ok: true, entries: 4, problems: [] });
    const packed = told.filter((one) => one.doing === 'packing');
    // The rows of the register are those of 4,002 risks and of what a new register begins with.
    const all = packed.at(-1)?.of ?? 0;
    expect(all).toBeGreaterThan(4_002);
    expect(packed.at(-1)?.done).toBe(all);
    expect(packed.map(({ done }) => done)).toEqual(packed.map(({ done }) => done).sort((x, y) => x - y));
    const verifying = told.filter((one) => one.doing === 'verifying');
    expect(verifying.map(({ of }) => of)).toEqual(verifying.map(() => 4));
  });

  it('is ended at once in either half of it, and nothing is otherwise than before', async () => {
    const before = await client.head();
    const file = good(await client.exportFile());
    for (const doing of ['packing', 'verifying'] as const) {
      const { watch, told } = endedAt(doing);
      await expect(client.verify(null, watch)).rejects.toMatchObject({ problem: { code: 'file.cancelled' } });
      expect(told.at(-1)?.doing).toBe(doing);
    }
    expect(await client.head()).toEqual(before);
    expect(good(await client.exportFile()).bytes).toEqual(file.bytes);
    expect(await client.verify(before)).toMatchObject({ ok: true, problems: [] });
  });
});
