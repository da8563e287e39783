import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entryAfter } from '../../support/journals.ts';
import { newFolder, rebuilt, rotate, startedAgain } from './support/journal.ts';
import { append } from './support/series.ts';

/** A small disk of its own where this account may mount one; else `null`. */
function smallDisk(): string | null {
  const folder = join(newFolder(), 'disk');
  mkdirSync(folder, { recursive: true });
  const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

describe('a journal on a disk that is full', () => {
  // Where nothing can be mounted, crash.test.ts has the same with a disk that says so.
  it('says so, keeps what it had to the byte, and takes the entry when there is room', async () => {
    const disk = smallDisk();
    if (disk === null) return expect(process.getuid?.()).not.toBeUndefined();
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
