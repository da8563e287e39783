import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { backupFolder } from '../../../node/backups/backup-folder.ts';

const made: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-backups-'));
  made.push(folder);
  return join(folder, 'backups');
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const register = { registerId: 'reg-1', name: '운영 리스크', seq: 7, hash: 'ab'.repeat(32), reason: 'timer' as const };
const bytes = new TextEncoder().encode('a register file');
const start = Date.UTC(2025, 10, 3, 9);

describe('the backup folder', () => {
  it('lists what was written, newest first, and gives the same bytes back', async () => {
    let now = start;
    const folder = backupFolder(newFolder(), () => now, 'UTC');
    const first = await folder.write({ ...register, bytes });
    now += 60_000;
    const second = await folder.write({ ...register, seq: 9, bytes });
    if (!first.ok || !second.ok) throw new Error('not written');
    expect(await folder.list()).toEqual([second.value, first.value]);
    expect(second.value).toMatchObject({ at: '2025-11-03T09:01:00.000Z', seq: 9, size: bytes.byteLength, name: '운영 리스크' });
    const read = await folder.read(second.value.id);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('a register file');
  });

  it('is one for both doors', async () => {
    const path = newFolder();
    await backupFolder(path, () => start, 'UTC').write({ ...register, bytes });
    expect(await backupFolder(path, () => start, 'UTC').list()).toHaveLength(1);
  });

  it('offers nothing that was interrupted: no note, a damaged note, a cut file, a part of a file', async () => {
    const path = newFolder();
    const folder = backupFolder(path, () => start, 'UTC');
    const written = await folder.write({ ...register, bytes });
    if (!written.ok) throw new Error('not written');
    writeFileSync(join(path, 'reg-1.20251103T100000000Z.8.plimsoll'), 'no note');
    writeFileSync(join(path, 'reg-1.20251103T110000000Z.8.plimsoll.json'), '{"id":');
    writeFileSync(join(path, 'reg-1.20251103T110000000Z.8.plimsoll'), 'damaged note');
    expect(await folder.list()).toEqual([written.value]);
    writeFileSync(join(path, written.value.id), 'cut');
    expect(await folder.list()).toEqual([]);
    expect(await folder.read(written.value.id)).toMatchObject({ ok: false, problems: [{ code: 'file.missing' }] });
  });

  it('makes room for the eleventh by removing the first', async () => {
    let now = start;
    const path = newFolder();
    const folder = backupFolder(path, () => now, 'UTC');
    for (let n = 0; n < 11; n += 1, now += 1000) await folder.write({ ...register, seq: n + 1, bytes });
    expect((await folder.list()).map(({ seq }) => seq)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(readdirSync(path)).toHaveLength(20);
  });

  it('clears away what an interrupted backup left a day ago, and nothing that may still be growing', async () => {
    const path = newFolder();
    const folder = backupFolder(path, () => start, 'UTC');
    await folder.write({ ...register, bytes });
    const old = ['reg-1.20251101T000000000Z.5.plimsoll', 'reg-1.20251101T000000000Z.5.plimsoll.0123456789ab.part'];
    const young = 'reg-1.20251103T085900000Z.6.plimsoll';
    const foreign = ['reg-1.20251101T010000000Z.5.plimsoll', 'reg-1.20251101T010000000Z.5.plimsoll.json'];
    for (const name of [...old, young, ...foreign]) writeFileSync(join(path, name), 'a piece');
    for (const name of [...old, ...foreign])
      utimesSync(join(path, name), new Date(start - 25 * 3_600_000), new Date(start - 25 * 3_600_000));
    utimesSync(join(path, young), new Date(start - 60_000), new Date(start - 60_000));
    await folder.write({ ...register, seq: 8, bytes: new TextEncoder().encode('more') });
    const names = readdirSync(path);
    for (const name of [young, ...foreign]) expect(names).toContain(name);
    for (const name of old) expect(names).not.toContain(name);
  });

  it('can be read by its user only', async () => {
    const path = newFolder();
    await backupFolder(path, () => start, 'UTC').write({ ...register, bytes });
    for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o077).toBe(0);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('says so when it cannot write', async () => {
    const path = newFolder();
    writeFileSync(path, 'a file where the folder should be');
    const answer = await backupFolder(path, () => start, 'UTC').write({ ...register, bytes });
    // The page learns the name of a backup, never its folder.
    expect(answer).toMatchObject({ ok: false, problems: [{ at: { file: expect.stringMatching(/^reg-1[^/]*$/) } }] });
    chmodSync(path, 0o600);
  });
});
