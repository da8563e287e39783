import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

let file = '';
beforeEach(async () => {
  const folder = testFolder();
  file = join(folder, 'r.plimsoll');
  await plimsoll(['init', file, '--name', 'R', '--currency', 'EUR', '--time-zone', 'UTC', '--language', 'en', '--by', 'Ann']);
  const risks = join(folder, 'risks.csv');
  writeFileSync(
    risks,
    'Title,Category,Owner,Identified on\nRates,Market,Ann,2025-01-01\nStocks,Market,,2025-01-01\nLoans,Credit,,2025-01-01\n',
  );
  await plimsoll(['import', file, '--risks', risks]);
}, 30_000);

const edit = (...args: readonly string[]) => plimsoll(['edit', file, 'risks', ...args]);
const risks = async () => (await plimsoll(['list', file, 'risks', '--format', 'json'])).json() as Record<string, unknown>[];

describe('plimsoll edit', () => {
  it('sets fields of all records with a value, as one entry, and says how many were so already', async () => {
    const { err, status } = await edit('--where', 'category=market', '--set', 'owner=Ann', '--set', 'status=Monitoring');
    expect([status, err]).toEqual([0, '2 records changed (entry 4).\n']);
    expect((await risks()).map(({ title, ownerId, status: now }) => [title, ownerId, now])).toEqual([
      ['Rates', 'Ann', 'monitoring'],
      ['Stocks', 'Ann', 'monitoring'],
      ['Loans', null, 'identified'],
    ]);
    expect((await edit('--set', 'ownerId=P-1')).err).toBe('One record changed (entry 5).\n2 already have these values.\n');
  });

  it('only says what it would do in a dry run', async () => {
    const before = readFileSync(file);
    const { err, status } = await edit('--set', 'nextReviewOn=2026-03-01', '--dry-run');
    expect([status, err]).toEqual([0, '3 records would change; nothing was written.\n']);
    expect((await edit('--set', 'status=closed', '--dry-run', '--json')).json()).toMatchObject({ changed: 0, refused: 3, written: false });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('empties a field, and takes several tags', async () => {
    await edit('--where', 'title=Rates', '--set', 'owner=', '--set', 'tags=core, 2026');
    expect((await risks())[0]).toMatchObject({ ownerId: null, tags: 'core\n2026' });
  });

  it.each([
    ['a field that there is not', ['--set', 'colour=red'], 2, /--set/],
    ['a field that the product works out', ['--set', 'residual=3'], 2, /--set/],
    ['a person whom nobody knows', ['--set', 'owner=Zoe'], 2, /--set ownerId: .*Zoe/],
    ['a day that there is not', ['--set', 'nextReviewOn=2026-02-30'], 2, /--set nextReviewOn/],
    ['what a rule refuses', ['--set', 'status=closed'], 3, /Closed on/],
    ['nothing to set', [], 2, /--set FIELD=VALUE is missing/],
  ])('refuses %s in a line, and leaves the file as it was', async (_, args, status, words) => {
    const before = readFileSync(file);
    const refused = await edit(...args);
    expect(refused.err).toMatch(words);
    expect(refused.status).toBe(status);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
