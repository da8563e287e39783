import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../../../engine/values/result.ts';
import { lockOf, withLock } from '../../../node/files/lock.ts';

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the lock of a file', () => {
  it('lets one writer in at a time', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      return ok(null);
    };
    const all = await Promise.all(Array.from({ length: 8 }, () => withLock(file, work)));
    expect(all.every((one) => one.ok)).toBe(true);
    expect(most).toBe(1);
  });

  it('is given back when the work fails, and leaves nothing behind', async () => {
    const folder = folderOf();
    const file = join(folder, 'r.plimsoll');
    await expect(withLock(file, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the holder that does not end, on this computer or another', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    for (const host of [hostname(), 'another-computer']) {
      writeFileSync(lockOf(file), JSON.stringify({ pid: process.pid, host, token: 'alive' }));
      const refused = await withLock(file, () => Promise.resolve(ok(null)), 100);
      expect(refused).toEqual({
        ok: false,
        problems: [{ code: 'file.locked', at: { file }, args: { holder: `${host}, ${process.pid}` } }],
      });
    }
    expect(existsSync(lockOf(file))).toBe(true);
  });

  it('that was never written to the end is taken away after a while', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    writeFileSync(lockOf(file), 'half a li');
    expect((await withLock(file, () => Promise.resolve(ok('in')), 100)).ok).toBe(false);
    utimesSync(lockOf(file), new Date(), new Date(Date.now() - 60_000));
    expect(await withLock(file, () => Promise.resolve(ok('in')))).toEqual(ok('in'));
  });
});
