import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runningMark } from '../../../node/journal/running-mark.ts';
import { newFolder } from './support/journal.ts';

describe('the mark of a run', () => {
  it('is found by the next start where the run did not take it away', () => {
    const file = join(newFolder(), 'running');
    const first = runningMark(file);
    expect(first.endedCleanly).toBe(true);
    first.begin();
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
    expect(statSync(file).mode & 0o077).toBe(0);
    const second = runningMark(file);
    expect(second.endedCleanly).toBe(false);
    second.begin();
    second.end();
    expect(runningMark(file).endedCleanly).toBe(true);
  });

  it('that cannot be written stops nothing', () => {
    const folder = newFolder();
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    const mark = runningMark(join(folder, 'running'));
    mark.begin();
    mark.end();
    expect(existsSync(join(folder, 'running'))).toBe(false);
  });
});
