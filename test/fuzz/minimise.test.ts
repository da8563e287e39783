import { describe, expect, it } from 'vitest';
import { honestBases } from './bases.ts';
import { bytesOf, caseKinds, caseOf } from './case.ts';
import { smallest } from './minimise.ts';
import { readByDirectory, readFromStart } from './two-readings.ts';

describe('a case', () => {
  it('follows from its seed and its number alone, byte for byte', async () => {
    const [bases, again] = [await honestBases(), await honestBases()];
    for (const index of caseKinds.keys()) {
      expect(caseOf(7, index)).toEqual(caseOf(7, index));
      expect(bytesOf(caseOf(7, index), bases)).toEqual(bytesOf(caseOf(7, index), again));
    }
    expect(caseOf(7, 0)).not.toEqual(caseOf(8, 0));
  });

  it('that lies in nothing is the honest file, which two other readers read alike', async () => {
    const { registers } = await honestBases();
    for (const { bytes, members } of registers) {
      const read = readByDirectory(bytes);
      expect(read).toEqual(members.map(([name, content]) => [name, Buffer.from(content).toString('hex')]));
      expect(readFromStart(bytes)).toEqual(read);
    }
  });
});

describe('what fails', () => {
  it('is made as small as it still fails', async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const fails = (part: readonly number[]) => Promise.resolve(part.includes(17) && part.includes(71));
    expect(await smallest(numbers, fails, 1000)).toEqual([17, 71]);
  });
});
