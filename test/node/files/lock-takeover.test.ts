import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ok } from '../../../engine/values/result.ts';
import { lockOf } from '../../../node/files/lock.ts';

/**
 * The lock over the real file system, but that `work` is done as soon as somebody holds the right to take a dead lock away,
 * before he looks at the lock again: the one moment that no two processes meet on purpose. Other tests keep their own.
 */
async function lockWithin(work: () => void): Promise<typeof import('../../../node/files/lock.ts')> {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.resetModules();
  vi.doMock('node:fs/promises', () => ({
    ...real,
    async link(from: string, to: string) {
      await real.link(from, to);
      if (to.endsWith('.takeover')) work();
    },
  }));
  onTestFinished(() => {
    vi.doUnmock('node:fs/promises');
    vi.resetModules();
  });
  return import('../../../node/files/lock.ts');
}

describe('a dead lock', () => {
  it('that another took over in the meantime is not taken away from him', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'r.plimsoll');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const living = JSON.stringify({ pid: process.pid, host: hostname(), token: 'another' });
    writeFileSync(lockOf(file), JSON.stringify({ pid: dead, host: hostname(), token: 'dead' }));
    const { withLock } = await lockWithin(() => writeFileSync(lockOf(file), living));
    let entered = false;
    const refused = await withLock(
      file,
      async () => {
        entered = true;
        return ok(null);
      },
      100,
    );
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'file.locked' }] });
    expect(entered).toBe(false);
    expect(readFileSync(lockOf(file), 'utf8')).toBe(living);
    expect(readdirSync(folder)).toEqual(['r.plimsoll.lock']);
  });
});
