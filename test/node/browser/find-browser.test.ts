import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../node/browser/find-browser.ts';
import { browserPaths, installedBrowser } from '../../../node/browser/installed-browser.ts';
import { packedBrowser } from '../../../node/browser/packed-browser.ts';

describe('the browser that prints, tests and opens the app', () => {
  it('is looked for on the path of Linux, in the applications of macOS and in the program folders of Windows', () => {
    expect(browserPaths('linux', { PATH: '/usr/bin:relative' })).toContain('/usr/bin/chromium');
    expect(browserPaths('linux', { PATH: '/usr/bin:relative' }).every((place) => place.startsWith('/'))).toBe(true);
    expect(browserPaths('darwin', { HOME: '/Users/h' })).toContain('/Users/h/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(browserPaths('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('is the first that is there', () => {
    expect(installedBrowser('linux', { PATH: '/a:/b' }, (path) => path.endsWith('chromium'))).toBe('/a/chromium');
    expect(installedBrowser('linux', { PATH: '/a' }, () => false)).toBeNull();
  });

  it('is found here, whatever is installed', async () => {
    const browser = await findBrowser();
    expect(browser).not.toBeNull();
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'starts out of the npm package alone',
    () => {
      const packed = packedBrowser();
      expect(packed).not.toBeNull();
      if (packed === null) return;
      const run = spawnSync(packed.executablePath, ['--no-sandbox', '--version'], {
        env: { ...process.env, ...packed.env },
        encoding: 'utf8',
      });
      expect(run.stdout).toMatch(/1\d\d\.\d+\.\d+/);
    },
    120_000,
  );
});
