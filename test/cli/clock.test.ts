import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** The small register ends on 1 July 2025, eleven seconds past midnight in UTC. */
async function linkAt(now: string) {
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf((await smallRegister()).register));
  const linked = await plimsoll(['link', file, 'R-1', 'triggers', 'R-2', '--by', '김하나', '--language', 'en'], { now });
  const log = (await plimsoll(['log', file, '--json'])).json() as { readonly at: string }[];
  return { ...linked, at: log.at(-1)?.at };
}

describe('a command of which the clock is behind the register', () => {
  it('says so, and its entry has the time of the one before', async () => {
    const linked = await linkAt('2025-07-01T00:00:10.999Z');
    expect(linked).toMatchObject({ status: 0, at: '2025-07-01T00:00:11.000Z' });
    expect(linked.err).toContain("This computer's clock is behind the last entry.");
  });

  it('says nothing where it is not behind', async () => {
    const linked = await linkAt('2025-07-01T00:00:11.000Z');
    expect(linked).toMatchObject({ status: 0, at: '2025-07-01T00:00:11.000Z' });
    expect(linked.err).not.toContain('clock');
  });
});
