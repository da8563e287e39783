import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSession } from './support/door-client.ts';

const root = join(import.meta.dirname, '../../..');
const folders: string[] = [];
const running: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-start-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with an `electron` that says what a real one says in a bad place. */
function electronThat(script: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

type Run = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
};

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, opens = false): Run {
  const child = spawn(process.execPath, [join(root, 'out/node/start.mjs'), ...(opens ? [] : ['--no-open']), ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: newFolder(), LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((settle) => {
    child.once('close', settle);
  });
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(words);
    return words.exec(said) as RegExpExecArray;
  };
  return { child, said: () => said, ended, says };
}

const address = /http:\/\/127\.0\.0\.1:(\d+)\/#key=([\w-]{43})/;

/** What another user of this computer sees of all processes, where this one may become another; else what this one sees. */
function processList(): string {
  const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout } = spawnSync('/bin/sh', ['-c', 'for f in /proc/[0-9]*/cmdline; do tr "\\0" " " < $f; echo; done 2>/dev/null'], {
    ...other,
    encoding: 'utf8',
  });
  return stdout;
}

describe('npm start', () => {
  it('opens the browser server on a port that it keeps, and Ctrl-C ends it', async () => {
    const data = newFolder();
    const first = start(['--browser', `--user-data-dir=${data}`]);
    const [printed, port] = await first.says(address);
    const page = await fetch(printed);
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect((await openSession(Number(port), printed)).key).toMatch(/^[\w-]{43}$/);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(JSON.parse(readFileSync(join(data, 'browser-door.json'), 'utf8'))).toMatchObject({ port: Number(port) });
    const second = start(['--browser', `--user-data-dir=${data}`]);
    expect((await second.says(address))[1]).toBe(port);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('leaves a mark while it runs, which only an end by its own hand takes away', async () => {
    const data = newFolder();
    const mark = join(data, 'journal/browser/running');
    for (const [signal, stays] of [
      ['SIGTERM', false],
      ['SIGKILL', true],
      ['SIGINT', false],
    ] as const) {
      const run = start(['--browser', `--user-data-dir=${data}`]);
      await run.says(address);
      expect(readFileSync(mark, 'utf8')).toBe(`${run.child.pid}\n`);
      run.child.kill(signal);
      await run.ended;
      expect(existsSync(mark)).toBe(stays);
    }
  });

  it('refuses with one line, and no other port, when its port is taken', async () => {
    const data = newFolder();
    const taken = createServer();
    const port = await new Promise<number>((settle) => {
      taken.listen(0, '127.0.0.1', () => settle((taken.address() as { port: number }).port));
    });
    writeFileSync(join(data, 'browser-door.json'), JSON.stringify({ language: null, lastRegister: null, port }));
    const run = start(['--browser', `--user-data-dir=${data}`]);
    expect(await run.ended).toBe(1);
    taken.close();
    expect(run.said().trim().split('\n')).toHaveLength(1);
    expect(run.said()).toContain(`Port ${port} on this computer is in use`);
  });

  it('says in one line that the sandbox cannot start and how to enable it, and opens the browser server', async () => {
    const dist = electronThat(
      'echo "[1:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found, but is not configured correctly." >&2; kill -TRAP $$',
    );
    const run = start([`--user-data-dir=${newFolder()}`], { ELECTRON_OVERRIDE_DIST_PATH: dist });
    await run.says(address);
    const [why] = run.said().split('\n');
    expect(why).toMatch(/cannot start its sandbox.*To enable it:.*chown root:root \S+chrome-sandbox/);
    expect(
      run
        .said()
        .split('\n')
        .filter((line) => line.includes('FATAL')),
    ).toEqual([]);
  });

  it('never takes the sandbox away', async () => {
    const dist = electronThat('echo "$@" > "$HOME/arguments"; echo "plimsoll: window shown"; exit 0');
    const home = newFolder();
    const run = start(['--user-data-dir=/nowhere'], { ELECTRON_OVERRIDE_DIST_PATH: dist, HOME: home });
    expect(await run.ended).toBe(0);
    const given = readFileSync(join(home, 'arguments'), 'utf8');
    expect(given).toContain(root);
    expect(given).not.toContain('no-sandbox');
  });

  it('says why the window could not open where it is something else, such as no screen', async () => {
    const dist = electronThat('echo "[1:ERROR:ozone_platform_x11.cc(240)] Missing X server or \\$DISPLAY" >&2; exit 1');
    const run = start([`--user-data-dir=${newFolder()}`], { ELECTRON_OVERRIDE_DIST_PATH: dist });
    await run.says(address);
    expect(run.said().split('\n')[0]).toBe(
      'The desktop window could not open (Missing X server or $DISPLAY); opening in the browser instead.',
    );
  });

  it('answers with the status of a window that was open, and does not start a second server', async () => {
    const dist = electronThat('echo "plimsoll: window shown"; echo "later words"; exit 7');
    const run = start([`--user-data-dir=${newFolder()}`], { ELECTRON_OVERRIDE_DIST_PATH: dist });
    expect(await run.ended).toBe(7);
    expect(run.said()).toBe('later words\n');
  });

  it('says so in Korean to who works in Korean, where there is no Electron', async () => {
    const run = start([`--user-data-dir=${newFolder()}`], { ELECTRON_OVERRIDE_DIST_PATH: newFolder(), LANG: 'ko_KR.UTF-8' });
    await run.says(address);
    expect(run.said().split('\n')[0]).toMatch(/Electron이 없고 내려받지도 못했습니다.*브라우저로 엽니다/);
  });

  it('tells its version and opens nothing, whatever else was given', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const run = start(['--browser', '--version']);
    expect(await run.ended).toBe(0);
    expect(run.said()).toBe(`${version}\n`);
  });

  it.runIf(process.platform === 'linux')(
    'opens the browser by a file that only its user can read: the key is in no list of processes, and the file goes when it was used',
    async () => {
      const [data, bin, home] = [newFolder(), newFolder(), newFolder()];
      writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\necho "$@" > "$HOME/given"\ncp "$1" "$HOME/seen"\nsleep 20\n', { mode: 0o755 });
      const env = { HOME: home, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
      const run = start(['--browser', `--user-data-dir=${data}`], env, true);
      const [printed, port, key = 'none'] = await run.says(address);
      await expect.poll(() => existsSync(join(home, 'seen'))).toBe(true);
      const seen = processList();
      expect(seen).toContain('xdg-open');
      expect(seen).toContain(join(data, 'opening'));
      expect(seen).not.toContain(key);
      const given = readFileSync(join(home, 'given'), 'utf8').trim();
      expect(readFileSync(join(home, 'seen'), 'utf8')).toContain(`url=${printed}`);
      expect(statSync(given).mode & 0o777).toBe(0o600);
      expect(statSync(join(data, 'opening')).mode & 0o777).toBe(0o700);
      // Only another user can be refused it.
      const reading = process.getuid?.() === 0 ? spawnSync('/bin/cat', [given], { uid: 65_534, gid: 65_534, encoding: 'utf8' }) : null;
      expect(reading?.stdout ?? '').toBe('');
      await openSession(Number(port), printed);
      await expect.poll(() => existsSync(join(data, 'opening'))).toBe(false);
      run.child.kill('SIGINT');
      expect(await run.ended).toBe(0);
    },
  );

  it.runIf(process.platform === 'linux')(
    'leaves no such file when it ends before a browser came, nor when it was killed before',
    async () => {
      const [data, bin] = [newFolder(), newFolder()];
      writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
      const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
      for (const [signal, left] of [
        ['SIGKILL', 1],
        ['SIGTERM', 0],
      ] as const) {
        const run = start(['--browser', `--user-data-dir=${data}`], env, true);
        await run.says(address);
        await expect.poll(() => readdirSync(join(data, 'opening')).length).toBe(1);
        run.child.kill(signal);
        await run.ended;
        expect(existsSync(join(data, 'opening'))).toBe(left === 1);
      }
    },
  );
});
