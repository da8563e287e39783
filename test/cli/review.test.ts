import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

/** A register file with R-1, due on 30 June 2025, and R-2, which was never given a day. */
async function risksFile(): Promise<string> {
  const { register, done } = await createdMemory(Date.UTC(2025, 6, 1));
  const risk = { title: '금리 상승', category: 'market', identifiedOn: '2025-01-02' };
  await done('risks.create', { fields: { ...risk, nextReviewOn: '2025-06-30' } });
  await done('risks.create', { fields: risk });
  const file = join(testFolder(), 'r.plimsoll');
  writeFileSync(file, fileOf(register));
  return file;
}

describe('plimsoll review', () => {
  it('records the review of several risks as one entry, the next by rule', async () => {
    const file = await risksFile();
    // Nobody assessed them: in a quarter.
    const done = await plimsoll(['review', file, 'R-1, R-2', '--on', '2035-07-01', '--json']);
    expect(done.json()).toMatchObject({
      reviewed: [
        { risk: 'R-1', nextReviewOn: '2035-10-01' },
        { risk: 'R-2', nextReviewOn: '2035-10-01' },
      ],
    });
    expect((await plimsoll(['log', file, '--order', 'newest', '--json'])).json()).toMatchObject([{ action: 'reviews.hold' }, {}, {}]);
  });

  it('takes the day that is said, and refuses what is no day, no outcome or no risk, with the file as it was', async () => {
    const file = await risksFile();
    const before = readFileSync(file);
    expect((await plimsoll(['review', file, 'R-1', '--next', 'soon'])).status).toBe(3);
    expect((await plimsoll(['review', file, 'R-1', '--outcome', 'fine'])).status).toBe(2);
    expect((await plimsoll(['review', file, 'R-1,R-9'])).status).toBe(3);
    expect(readFileSync(file).equals(before)).toBe(true);
    const done = await plimsoll([
      'review',
      file,
      'R-1',
      '--next',
      '2036-01-15',
      '--outcome',
      'escalated',
      '--note',
      '위원회 보고',
      '--language',
      'en',
    ]);
    expect(done.err).toContain('R-1: reviewed, next review on 15');
    expect(done.status).toBe(0);
  });
});
