import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openedFiles } from '../../../electron/files/opened-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let count = 0;
function aFile(text: string): string {
  const path = join(folder, `r${(count += 1)}.plimsoll`);
  writeFileSync(path, text);
  return path;
}

describe('an opened file', () => {
  it('is known to the page by a handle and a name, never by its path', async () => {
    const files = openedFiles();
    const path = aFile('one');
    const taken = files.take(path);
    expect(taken.handle).toMatch(/^file-[0-9a-f]{32}$/);
    expect(JSON.stringify(taken)).not.toContain(folder);
    const read = await files.read(taken.handle);
    expect(read).toMatchObject({ ok: true, value: { name: 'r1.plimsoll' } });
    expect(files.take(path)).toEqual(taken);
  });

  it('is written back when it is as it was read', async () => {
    const files = openedFiles();
    const path = aFile('one');
    const { handle } = files.take(path);
    await files.read(handle);
    expect((await files.save(handle, bytes('two'))).ok).toBe(true);
    expect((await files.save(handle, bytes('three'))).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('three');
  });

  it('is not overwritten when someone else wrote it meanwhile, until it was read again', async () => {
    const files = openedFiles();
    const path = aFile('one');
    const { handle } = files.take(path);
    await files.read(handle);
    writeFileSync(path, "a colleague's");
    expect(await files.save(handle, bytes('two'))).toMatchObject({ ok: false, problems: [{ code: 'file.changedMeanwhile' }] });
    expect(readFileSync(path, 'utf8')).toBe("a colleague's");
    await files.read(handle);
    expect((await files.save(handle, bytes('two'))).ok).toBe(true);
  });

  it('is not overwritten when it was never read', async () => {
    const files = openedFiles();
    const { handle } = files.take(aFile('one'));
    expect(await files.save(handle, bytes('two'))).toMatchObject({ ok: false, problems: [{ code: 'file.changedMeanwhile' }] });
  });

  it('is written anew when it is gone', async () => {
    const files = openedFiles();
    const path = aFile('one');
    const { handle } = files.take(path);
    await files.read(handle);
    unlinkSync(path);
    expect((await files.save(handle, bytes('two'))).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it('is not written where what stands there now cannot be read', async () => {
    const files = openedFiles();
    const path = aFile('one');
    const { handle } = files.take(path);
    await files.read(handle);
    unlinkSync(path);
    // A link that leads to itself: there, and not to be read, whoever asks.
    symlinkSync(path, path);
    expect(await files.save(handle, bytes('two'))).toMatchObject({ ok: false, problems: [{ code: 'file.unreadable' }] });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('that is larger than a page can take is not read, and the problem says how large it may be', async () => {
    const files = openedFiles();
    const path = aFile('');
    // A file with a hole: large, and of no bytes on the disk.
    truncateSync(path, 512 * 1024 ** 2 + 1);
    const answer = await files.read(files.take(path).handle);
    // Half a gibibyte of bytes could not be shown beside what was expected.
    expect(answer.ok ? 'read' : answer.problems).toEqual([
      { code: 'file.tooLarge', at: { file: `r${count}.plimsoll` }, args: { max: '512 MiB' } },
    ]);
  });

  it('that is missing, or a folder, is a problem and not a crash', async () => {
    const files = openedFiles();
    expect(await files.read(files.take(join(folder, 'none.plimsoll')).handle)).toMatchObject({
      ok: false,
      problems: [{ code: 'file.missing' }],
    });
    expect(await files.read(files.take(folder).handle)).toMatchObject({ ok: false, problems: [{ code: 'file.unreadable' }] });
    expect(await files.saveAs(join(folder, 'no/such/folder/x.plimsoll'), bytes('x'), 'register')).toMatchObject({ ok: false });
  });
});
