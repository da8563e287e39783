import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileProblem } from '../../../node/files/file-problem.ts';
import { entryAfter } from '../../support/journals.ts';
import { rebuilt, rotate, startedAgain } from './support/journal.ts';
import { append } from './support/series.ts';

const disk = join(mkdtempSync(join(tmpdir(), 'plimsoll-disk-')), 'disk');
mkdirSync(disk);
/** A small disk, where this account may mount one; where not, crash.test.ts has the same with a disk that says that it is full. */
const disks = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0 ? [disk] : [];
afterAll(() => {
  for (const mounted of disks) spawnSync('umount', [mounted]);
  rmSync(join(disk, '..'), { recursive: true });
});

describe('a journal on a disk that is full', () => {
  it('is said to be on one', () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(fileProblem(full, 'reg-1.store-1.00000001.journal', 'write')).toMatchObject({ code: 'file.diskFull' });
  });

  it.each(disks)('says so, keeps what it had to the byte, and takes the entry when there is room: %s', async () => {
    const folder = join(disk, 'journal', 'window');
    const journal = startedAgain(folder);
    const first = entryAfter(null);
    const large = entryAfter(first, { text: 'x'.repeat(60_000) });
    await append(journal, null, [first]);
    const { bfree, bsize } = statfsSync(disk);
    // Room for a page or two: the entry of 60,000 characters is written in part.
    writeFileSync(join(disk, 'other'), new Uint8Array((bfree - 2) * bsize));
    for (const attempt of [1, 2]) {
      expect(await append(journal, first.head, [large]), `attempt ${attempt}`).toMatchObject({
        ok: false,
        problems: [{ code: 'file.diskFull' }],
      });
      expect(await rebuilt(folder, null)).toEqual([1]);
    }
    expect(await rotate(journal, large.head)).toMatchObject({ ok: true });
    expect(await append(startedAgain(folder), large.head, [entryAfter(large, { text: 'x'.repeat(60_000) })])).toMatchObject({ ok: false });
    rmSync(join(disk, 'other'));
    expect(await append(journal, large.head, [entryAfter(large)])).toMatchObject({ ok: true, value: { state: 'taken' } });
    expect(await rebuilt(folder, large.head)).toEqual([3]);
  });
});
