import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ok } from '../../../engine/values/result.ts';
import { lockOf, withLock } from '../../../node/files/lock.ts';

/** Done as soon as somebody holds the right to take a dead lock away, before he looks at the lock again. */
const between = vi.hoisted(() => ({ work: null as (() => void) | null }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async link(from: string, to: string) {
      await real.link(from, to);
      if (to.endsWith('.takeover')) between.work?.();
    },
  };
});

describe('a dead lock', () => {
  it('that another took over in the meantime is not taken away from him', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'r.plimsoll');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const living = JSON.stringify({ pid: process.pid, host: hostname(), token: 'another' });
    writeFileSync(lockOf(file), JSON.stringify({ pid: dead, host: hostname(), token: 'dead' }));
    between.work = () => writeFileSync(lockOf(file), living);
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
