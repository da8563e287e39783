import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { hostname, tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../../../engine/values/result.ts';
import { lockOf, withLock } from '../../../node/files/lock.ts';
import { thisProcess } from '../../../node/files/process-identity.ts';

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
        problems: [{ code: 'file.locked', at: { file }, args: { holder: `${host}, ${process.pid}`, lock: lockOf(file) } }],
      });
    }
    expect(existsSync(lockOf(file))).toBe(true);
  });

  it.runIf(process.platform === 'linux')(
    'of a killed container clears, though its process number and computer are ours again',
    async () => {
      const file = join(folderOf(), 'r.plimsoll');
      const here = thisProcess();
      const boots = spawnSync('cat', ['/proc/sys/kernel/random/boot_id'], { encoding: 'utf8' }).stdout.trim();
      expect(here).toMatchObject({ pid: process.pid, host: hostname(), boot: boots });
      // Node's own count of when this process started, in seconds; the ticks are hundredths.
      expect(Math.abs(uptime() - Number(here.started) / 100 - process.uptime())).toBeLessThan(3);
      for (const gone of [{ started: String(Number(here.started) - 1) }, { boot: '00000000-0000-4000-8000-000000000000' }]) {
        writeFileSync(lockOf(file), JSON.stringify({ ...here, ...gone, token: 'gone' }));
        expect(await withLock(file, () => Promise.resolve(ok('in')), 100)).toEqual(ok('in'));
      }
      writeFileSync(lockOf(file), JSON.stringify({ ...here, token: 'alive' }));
      expect((await withLock(file, () => Promise.resolve(ok('in')), 100)).ok).toBe(false);
    },
  );

  it.runIf(process.platform === 'linux')('of a process that was killed and never fetched by its parent clears', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    // The shell becomes `sleep`, which fetches no children: its first child ends by SIGTERM, and stays in the list of processes.
    // It lives until then, since a shell would fetch what ended before.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', (text) => resolve(String(text)))));
    const nameOf = (process: number | undefined) => readFileSync(`/proc/${process}/comm`, 'utf8').trim();
    while (nameOf(parent.pid) !== 'sleep') await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(pid);
    const isDefunct = () => /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    while (!isDefunct()) await new Promise((resolve) => setTimeout(resolve, 5));
    writeFileSync(lockOf(file), JSON.stringify({ ...thisProcess(), pid, started: '1', token: 'gone' }));
    expect(await withLock(file, () => Promise.resolve(ok('in')), 100)).toEqual(ok('in'));
  });

  it('takes away what killed processes left beside it, and nothing of a living one', async () => {
    const folder = folderOf();
    const file = join(folder, 'r.plimsoll');
    const living = thisProcess();
    const dead = { ...living, pid: spawnSync(process.execPath, ['-e', '']).pid };
    const token = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const put = (end: string, by: object) => writeFileSync(`${lockOf(file)}${end}`, JSON.stringify({ ...by, token: 'x' }));
    for (const end of [`.${token('1')}`, '.takeover', `.takeover.${token('2')}`]) put(end, dead);
    put(`.${token('3')}`, living);
    put('.of-a-person', dead);
    expect(await withLock(file, () => Promise.resolve(ok('in')))).toEqual(ok('in'));
    expect(readdirSync(folder).sort()).toEqual([`r.plimsoll.lock.${token('3')}`, 'r.plimsoll.lock.of-a-person']);
  });

  it('that was never written to the end is taken away after a while', async () => {
    const file = join(folderOf(), 'r.plimsoll');
    writeFileSync(lockOf(file), 'half a li');
    expect((await withLock(file, () => Promise.resolve(ok('in')), 100)).ok).toBe(false);
    utimesSync(lockOf(file), new Date(), new Date(Date.now() - 60_000));
    expect(await withLock(file, () => Promise.resolve(ok('in')))).toEqual(ok('in'));
  });
});
