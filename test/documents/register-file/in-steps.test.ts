import { describe, expect, it } from 'vitest';
import { readRegisterFile, verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import type { Progress } from '../../../documents/register-file/reading.ts';
import { createdMemory, putUnits } from '../../support/memory.ts';
import { fileOf } from '../../support/register-files.ts';

/** A register of three entries, the second of which makes as many units as fill several segments, the last one only one. */
async function registerWithGiantEntry(many: number) {
  const { register } = await createdMemory();
  putUnits(register, many);
  putUnits(register, 1);
  return register;
}

const bytes = fileOf(await registerWithGiantEntry(3500));

describe('a register file is read in steps', () => {
  it('and tells of each how far it has come, to the end of the file', async () => {
    const told: Progress[] = [];
    const file = await readRegisterFile(bytes, { pause: (progress) => void told.push(progress) });
    expect(file.ok && file.value.head.seq).toBe(3);
    expect(told.every(({ totalBytes }) => totalBytes === bytes.length)).toBe(true);
    expect(told.map(({ bytes: read }) => read)).toEqual(told.map(({ bytes: read }) => read).sort((a, b) => a - b));
    expect(told.at(-1)?.entries).toBe(3);
    // The packed bytes of every segment and table; names, heads and the directory are the rest.
    expect(told.at(-1)?.bytes).toBeGreaterThan(bytes.length * 0.9);
    expect(told.at(-1)?.bytes).toBeLessThanOrEqual(bytes.length);
  });

  it('of which none folds more of a giant entry than some hundred changes, nor compares more rows than that', async () => {
    let steps = 0;
    await readRegisterFile(bytes, { pause: () => void (steps += 1) });
    // 3,500 lines in steps of 50, 3,500 changes in steps of 500, 3,500 rows in steps of 200.
    expect(steps).toBeGreaterThan(3500 / 50 + 3500 / 500 + 3500 / 200);
  });

  it('between which the thread is free', async () => {
    const order: string[] = [];
    const reading = readRegisterFile(bytes, {
      pause: async () => {
        order.push('paused');
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    setImmediate(() => order.push('another'));
    expect((await reading).ok).toBe(true);
    expect(order.indexOf('another')).toBeGreaterThan(0);
    expect(order.indexOf('another')).toBeLessThan(order.length - 1);
  });

  it('and ended between two of them by whoever follows', async () => {
    const stop = new AbortController();
    let steps = 0;
    const pause = () => {
      if ((steps += 1) === 20) stop.abort();
      stop.signal.throwIfAborted();
      return undefined;
    };
    await expect(readRegisterFile(bytes, { pause })).rejects.toThrow('aborted');
    await expect(verifyRegisterFile(bytes, null, { pause })).rejects.toThrow('aborted');
    expect(steps).toBe(21);
  });

  it('with the header of its last entry, which needs no second reading', async () => {
    const file = await readRegisterFile(bytes);
    expect(file.ok && file.value.lastHeader).toMatchObject({ seq: 3, action: 'units.create', count: 1 });
  });
});
