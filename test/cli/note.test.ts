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
  writeFileSync(risks, 'title,category,identifiedOn,ownerId\nLate settlement,market,2025-01-02,Mary Ann\n');
  await plimsoll(['import', file, '--risks', risks, '--by', 'Ann']);
});

const note = (text: string, by: string, record = 'R-1') => plimsoll(['note', file, record, '--text', text, '--by', by]);
const notes = async (...args: readonly string[]) =>
  (await plimsoll(['list', file, 'notes', '--format', 'json', ...args])).json() as Record<string, unknown>[];

describe('plimsoll note', () => {
  it('writes one about a record, keeps no name in the ledger, and waits for whom it mentions until they write too', async () => {
    const { status, err } = await note('@Mary Ann, is the limit still right? See R-1.', 'Ann');
    expect([status, err]).toEqual([0, 'Note about R-1 written (entry 3)\n']);
    expect(await notes()).toMatchObject([
      { subjectId: 'R-1', text: '@Mary Ann, is the limit still right? See R-1.', authorId: 'Ann', waitsFor: 'Mary Ann' },
    ]);
    expect(await notes('--view', 'forMe', '--by', 'Mary Ann')).toHaveLength(1);
    await note('It is.', 'Mary Ann');
    expect(await notes('--view', 'forMe', '--by', 'Mary Ann')).toHaveLength(0);
    expect((await notes()).map(({ waitsFor }) => waitsFor)).toEqual([null, null]);
    const log = (await plimsoll(['log', file, '--id', 'R-1', '--json'])).json() as { entries: { changes: unknown[] }[] };
    expect(JSON.stringify(log)).not.toContain('@Mary Ann');
  });

  it('is read alike by `edit`: who is mentioned there is waited for, and named by nobody', async () => {
    await note('Is the limit still right?', 'Ann');
    const edited = await plimsoll(['edit', file, 'notes', '--set', 'text=Is it, @Mary Ann?', '--by', 'Ann', '--language', 'en']);
    expect([edited.status, edited.err]).toEqual([0, 'One record changed (entry 4).\n']);
    expect(await notes()).toMatchObject([{ text: 'Is it, @Mary Ann?', waitsFor: 'Mary Ann' }]);
    const log = await plimsoll(['log', file, '--kind', 'notes', '--json']);
    expect(log.out).not.toContain('@Mary Ann');
    expect(log.out).toContain('Is it, @[');
  });

  it.each([
    ['no text', ['R-1', '--text', ' '], 2, /--text TEXT is missing/],
    ['a record that there is not', ['R-9', '--text', 'x'], 3, /R-9/],
  ])('is refused with %s, and the file stays as it is', async (_, args, status, says) => {
    const before = readFileSync(file);
    const told = await plimsoll(['note', file, ...args, '--by', 'Ann']);
    expect(told.status).toBe(status);
    expect(told.err).toMatch(says);
    expect(told.err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
