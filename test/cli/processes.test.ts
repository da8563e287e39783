import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { lockOf } from '../../node/files/lock.ts';
import { fileOf, smallRegister } from '../support/register-files.ts';
import { buildProgram } from './build-program.ts';
import { testFolder } from './support.ts';

let program = '';
let built = '';

beforeAll(async () => {
  built = await buildProgram();
  program = join(built, 'plimsoll.mjs');
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

function ended(command: string, args: readonly string[], uid?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' }, ...(uid === undefined ? {} : { uid }) });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += String(text)));
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

function plimsoll(...args: readonly string[]): Promise<Ended> {
  return ended(process.execPath, [program, ...args, ...(args[0] === 'link' ? [clockIsRight] : [])]);
}

/** The small register stands for ever in July 2025. */
const clockIsRight = '--clock-is-right';

async function smallFile() {
  const folder = testFolder();
  const file = join(folder, 'r.plimsoll');
  writeFileSync(file, fileOf((await smallRegister()).register));
  return { folder, file };
}

async function read(file: string) {
  const opened = await readRegisterFile(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** The id of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('close', resolve));
  return child.pid ?? 0;
}

describe('two commands at the same time on one file', () => {
  it('both end well, one after the other, and lose nothing', async () => {
    const { folder, file } = await smallFile();
    const before = (await read(file)).head.seq;
    const links = [
      ['R-1', 'triggers', 'R-2'],
      ['R-1', 'aggravates', 'R-2'],
      ['R-2', 'triggers', 'R-1'],
      ['R-2', 'aggravates', 'R-1'],
    ];
    const all = await Promise.all(links.map((link) => plimsoll('link', file, ...link, '--by', '김하나')));
    expect(all.map(({ status, err }) => [status, err.includes('plimsoll:')])).toEqual(links.map(() => [0, false]));
    const now = await read(file);
    expect(now.head.seq).toBe(before + links.length);
    expect(now.replay.rows.get('links')?.size).toBe(links.length);
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });

  it('take over the lock of a process that has ended, all at once', async () => {
    const { folder, file } = await smallFile();
    writeFileSync(lockOf(file), JSON.stringify({ pid: await deadProcess(), host: hostname(), token: 'gone' }));
    const all = await Promise.all(['triggers', 'aggravates'].map((relation) => plimsoll('link', file, 'R-1', relation, 'R-2')));
    expect(all.map(({ status }) => status)).toEqual([0, 0]);
    expect((await read(file)).replay.rows.get('links')?.size).toBe(2);
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });

  it('exclude each other also where one of them uses a link to the file', async () => {
    const { folder, file } = await smallFile();
    const link = join(folder, 'link.plimsoll');
    symlinkSync(file, link);
    const all = await Promise.all([plimsoll('link', file, 'R-1', 'triggers', 'R-2'), plimsoll('link', link, 'R-1', 'aggravates', 'R-2')]);
    expect(all.map(({ status }) => status)).toEqual([0, 0]);
    expect((await read(file)).replay.rows.get('links')?.size).toBe(2);
  });
});

describe('an import as a process of its own', () => {
  it('takes the real incidents, and finds nothing to do the second time', async () => {
    const file = join(testFolder(), 'r.plimsoll');
    const from = join(import.meta.dirname, '../fixtures/data/github-incidents-2022-2025.jsonl');
    expect(await plimsoll('init', file, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en')).toMatchObject({ status: 0 });
    const incidents = ['import', file, '--incidents', from, '--service', 'code-host', '--json'];
    const first = await plimsoll(...incidents);
    expect([first.status, JSON.parse(first.out)]).toMatchObject([0, { read: 607, created: 607, rejected: [], written: true }]);
    const bytes = readFileSync(file);
    const second = await plimsoll(...incidents);
    expect([second.status, JSON.parse(second.out)]).toMatchObject([0, { created: 0, unchanged: 607, written: false }]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await plimsoll('verify', file)).toMatchObject({ status: 0 });
  });
});

describe('a file that cannot be written stays as it was', () => {
  it('in a folder where nothing may be made', async () => {
    const { folder, file } = await smallFile();
    const bytes = readFileSync(file);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    // Root may write everywhere: the command then runs as nobody.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    const refused = await ended(process.execPath, [program, 'link', file, 'R-1', 'triggers', 'R-2', '--language', 'en'], uid);
    chmodSync(folder, 0o755);
    expect(refused).toMatchObject({ status: 3, out: '' });
    expect(refused.err).toContain('cannot be written');
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('that is write-protected, though its folder is not, and whoever asks', async () => {
    const { folder, file } = await smallFile();
    const bytes = readFileSync(file);
    chmodSync(file, 0o444);
    const refused = await plimsoll('link', file, 'R-1', 'triggers', 'R-2', '--language', 'en');
    const sentence = 'The file is write-protected. Remove the protection or choose another file.';
    expect(refused).toEqual({ status: 3, out: '', err: `plimsoll: ${file}: ${sentence} ${file} was not changed.\n` });
    const table = join(folder, 'table.csv');
    writeFileSync(table, 'mine', { mode: 0o444 });
    const listed = await plimsoll('list', file, 'risks', '--format', 'csv', '--out', table, '--language', 'en');
    expect(listed).toEqual({ status: 3, out: '', err: `plimsoll: ${table}: ${sentence}\n` });
    expect([readFileSync(file), readFileSync(table, 'utf8')]).toEqual([bytes, 'mine']);
  });

  it.runIf(process.platform === 'linux')('for a folder that cannot be made: refused at once, not asked for ever', async () => {
    const { file } = await smallFile();
    for (const out of ['/proc/x', '/proc/self/x']) {
      const refused = await plimsoll('report', file, '--quarter', '2025-Q3', '--format', 'json', '--out', out, '--language', 'en');
      expect(refused).toEqual({ status: 3, out: '', err: `plimsoll: ${out}: The file or its folder cannot be written.\n` });
    }
  });

  it.each([4, 0])('where there is no room left (for %i blocks), without leaving half a file behind', async (blocks) => {
    const { folder, file } = await smallFile();
    const bytes = readFileSync(file);
    const limited = await ended('sh', [
      '-c',
      `ulimit -f ${blocks}; exec "$@"`,
      'sh',
      process.execPath,
      program,
      'link',
      file,
      'R-1',
      'triggers',
      'R-2',
      clockIsRight,
      '--language',
      'en',
    ]);
    expect(limited).toMatchObject({ status: 3, out: '' });
    expect(limited.err).toBe(`plimsoll: ${file}: The disk is full. ${file} was not changed.\n`);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });

  it('where what is named is a pipe, a device or a folder', async () => {
    const { folder } = await smallFile();
    const pipe = join(folder, 'pipe.plimsoll');
    expect((await ended('mkfifo', [pipe])).status).toBe(0);
    for (const path of [pipe, '/dev/zero', folder]) {
      const refused = await ended(process.execPath, [program, 'verify', path, '--language', 'en']);
      expect(refused).toMatchObject({ status: 3, out: '', err: `plimsoll: ${path}: The file cannot be read.\n` });
    }
  });

  it('when the command is killed at any moment, and the next one goes on', async () => {
    const { folder, file } = await smallFile();
    for (const delay of [60, 120, 180, 240]) {
      const child = spawn(process.execPath, [
        program,
        'link',
        file,
        'R-1',
        'triggers',
        'R-2',
        '--evidence',
        `after ${delay}`,
        clockIsRight,
      ]);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.on('close', resolve) : resolve(null)));
      expect((await read(file)).head.seq).toBeGreaterThanOrEqual(11);
    }
    expect(await plimsoll('link', file, 'R-2', 'aggravates', 'R-1')).toMatchObject({ status: 0 });
    // Neither a lock nor half a file is left of those that were killed.
    expect(readdirSync(folder)).toEqual(['r.plimsoll']);
  });
});

describe('a file that is written', () => {
  it('keeps its permissions, and a link to it stays a link', async () => {
    const { folder, file } = await smallFile();
    chmodSync(file, 0o640);
    mkdirSync(join(folder, 'elsewhere'));
    const link = join(folder, 'elsewhere', 'link.plimsoll');
    symlinkSync(file, link);
    expect(await plimsoll('link', link, 'R-1', 'triggers', 'R-2')).toMatchObject({ status: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect((await read(file)).replay.rows.get('links')?.size).toBe(1);
  });
});
