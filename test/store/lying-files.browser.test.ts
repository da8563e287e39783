import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakArguments } from '../../engine/ledger/verdict.ts';
import { timeZones } from '../../engine/values/time-zones.ts';
import { startRegisterClient } from '../../renderer/workers/start-register-client.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { lyingRegisters } from '../support/lying-registers.ts';
import { createdMemory } from '../support/memory.ts';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { twoFacedZips } from '../support/two-faced-zips.ts';

const lies = await lyingRegisters();
const { register } = await smallRegister();
const faces = twoFacedZips(fileOf(register), fileOf((await createdMemory()).register));

let client: RegisterClient;
beforeAll(() => {
  client = startRegisterClient();
});
afterAll(() => client.stop());

describe('the store', () => {
  it.each([...lies.keys()])('takes no register with %s, and says the same of it as the command line', async (name) => {
    const { bytes, found } = lies.get(name) ?? { bytes: new Uint8Array(), found: { seq: 0, what: 'row' } };
    const said = { ok: false, problems: [{ code: 'file.broken', args: breakArguments(found) }] };
    expect(await client.inspectFile(bytes)).toEqual(said);
    expect(await client.takeFile(bytes, 'open')).toEqual(said);
    expect(await client.takeFile(bytes, 'copy')).toEqual(said);
  });

  it('takes no zip that could be read in another way', async () => {
    const known = await client.registers();
    for (const [name, bytes] of faces) {
      const taken = await client.takeFile(bytes, 'open');
      expect(taken.ok ? name : taken.problems.length).toBe(1);
    }
    expect(await client.registers()).toEqual(known);
  });
});

describe('this engine', () => {
  it('knows every time zone that a register may name', () => {
    const unknown = [...timeZones].filter((name) => {
      try {
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
        return false;
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
  });
});
