import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-parts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'electron'));
});

/** `npm test` with these options, where only the programs and the Electron are there that a test has put into its folder. */
function all(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'test/all.mjs'), ...args], {
    env: { PATH: join(folder, 'programs'), HOME: folder, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron'), ...env },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

/** A script that writes the results of so many tests where it is told to, as the runner of tests does; those with a name failed. */
function results(passed: number, failed: readonly string[] = []): string {
  const status = failed.length > 0 ? 'failed' : 'passed';
  const report = JSON.stringify({
    numTotalTests: passed + failed.length,
    numPassedTests: passed,
    numFailedTests: failed.length,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      {
        name: join(root, 'test/one.test.ts'),
        status,
        message: '',
        assertionResults: failed.map((fullName) => ({ status, fullName, failureMessages: [`Error: ${fullName}\n at a place`] })),
      },
    ],
  });
  return [
    `for word; do case $word in --outputFile.json=*) printf %s '${report}' > "\${word#*=}" ;; esac; done`,
    `exit ${failed.length > 0 ? 1 : 0}`,
  ].join('\n');
}

/** Puts a program into the folder. Without a script it does nothing, and does it well. */
function install(place: string, script = 'exit 0'): void {
  writeFileSync(join(folder, place), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, place), 0o755);
}

describe('the parts of npm test', () => {
  it('say in the last line which of them did not run, after the counts, and in capitals why', () => {
    const { status, lines } = all(['--only', 'electron']);
    expect(status).toBe(0);
    expect(lines.slice(-2)).toEqual(['0 passed, 0 failed', 'not run: electron']);
    expect(lines.find((line) => line.startsWith('ELECTRON NOT RUN: NO ELECTRON BINARY'))).toBeDefined();
  });

  it.runIf(process.platform === 'linux')('of Electron need a screen too', () => {
    install('electron/electron');
    const { lines } = all(['--only', 'electron']);
    expect(lines.find((line) => line.startsWith('ELECTRON NOT RUN: NO SCREEN'))).toBeDefined();
    expect(lines.at(-1)).toBe('not run: electron');
  });

  it.runIf(process.platform === 'linux')('run under a screen of their own where a program makes one', () => {
    install('electron/electron');
    install('programs/xvfb-run', results(3));
    const { status, lines } = all(['--only', 'electron'], { CI: '1' });
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('3 passed, 0 failed');
  });

  it.runIf(process.platform === 'linux')('that fail are counted, and named in the last lines with what failed in them', () => {
    install('electron/electron');
    install('programs/xvfb-run', results(2, ['opens a window']));
    const { status, lines } = all(['--only', 'electron']);
    expect(status).toBe(1);
    expect(lines.slice(-3)).toEqual([
      'FAILED TEST: test/one.test.ts > opens a window: Error: opens a window',
      'FAILED: electron',
      '2 passed, 1 failed',
    ]);
  });

  it.runIf(process.platform === 'linux').each([
    ['that leave no results', undefined],
    ['that hold no test', results(0)],
  ])('%s have failed, however they ended', (_, script) => {
    install('electron/electron');
    install('programs/xvfb-run', script);
    const { status, lines } = all(['--only', 'electron']);
    expect(status).toBe(1);
    expect(lines).toContain('FAILED: electron');
    expect(lines.at(-1)).toBe('0 passed, 0 failed');
  });

  it.runIf(process.platform === 'linux')(
    'of figures computed again outside the product need a Python that knows time zones, and LibreOffice',
    () => {
      const lines = () => all(['--only', 'outside']).lines;
      expect(lines()).toContain('OUTSIDE NOT RUN: NO PYTHON. INSTALL python3.');
      install('programs/python3', 'exit 1');
      expect(lines()).toContain('OUTSIDE NOT RUN: NO PYTHON 3.9 OR LATER THAT KNOWS TIME ZONES. INSTALL python3 AND tzdata.');
      expect(lines().at(-1)).toBe('not run: outside');
      install('programs/python3');
      const noOffice = 'OUTSIDE NOT RUN: NO LIBREOFFICE. INSTALL libreoffice-calc AND libreoffice-writer.';
      expect(lines()).toContain(noOffice);
      install('programs/soffice');
      install('programs/localc');
      expect(lines()).toContain(noOffice);
      install('programs/lowriter');
      install('programs/npx', results(4));
      expect(lines().at(-1)).toBe('4 passed, 0 failed');
    },
  );

  it.runIf(process.platform === 'linux')('of repositories need git, and a Python that counts them again', () => {
    const lines = () => all(['--only', 'git']).lines;
    expect(lines()).toContain('GIT NOT RUN: NO GIT. INSTALL git.');
    install('programs/git');
    expect(lines()).toContain('GIT NOT RUN: NO PYTHON. INSTALL python3.');
    install('programs/python3');
    install('programs/npx', results(5));
    expect(lines().at(-1)).toBe('5 passed, 0 failed');
  });

  it('may not be left out where CI is set', () => {
    expect(all(['--only', 'electron'], { CI: '1' }).status).toBe(1);
    expect(all(['--only', 'outside'], { CI: '1' }).status).toBe(1);
  });

  it('go on after one that failed, and the failed one is named', () => {
    // Without npx neither part can start.
    const { status, lines } = all(['--only', 'types,unused']);
    expect(status).toBe(1);
    expect(lines).toContain('FAILED: types, unused');
    expect(lines).toContain('=== unused');
  });

  it('are not run on what could not be built', () => {
    const { status, lines } = all(['--only', 'build,unit']);
    expect(status).toBe(1);
    expect(lines.slice(-3)).toEqual(['FAILED: build', '0 passed, 0 failed', 'not run: unit']);
    expect(lines).toContain('UNIT NOT RUN: THE BUILD FAILED.');
  });

  it.each([
    [['--only', 'nothing'], 'unknown part: nothing'],
    [['--quick'], '--quick'],
  ])('are not guessed: %j is refused', (args, why) => {
    const { status, stderr } = all(args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });
});
