import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../../node/files/make-folder.ts';

describe('a folder that is made', () => {
  it('has those above it made too, and may be there already', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-folder-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const deep = join(folder, 'a/b/c');
    for (let time = 0; time < 2; time += 1) makeFolder(deep, 0o700);
    expect(statSync(deep).isDirectory()).toBe(true);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
    writeFileSync(join(deep, 'file'), '');
    for (const path of ['file', 'file/d']) expect(() => makeFolder(join(deep, path))).toThrow(/EEXIST|ENOTDIR/);
  });

  it.runIf(process.platform === 'linux')('is refused where none can be: asked once, not for ever', () => {
    for (const path of ['/proc/x', '/proc/x/y/z', '/proc/self/x', '/sys/x', '/dev/null/x'])
      expect(() => makeFolder(path)).toThrow(/E[A-Z]+/);
  });
});
