import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll, testFolder } from './support.ts';

type Recorded = { readonly code: string; readonly result: string; readonly service: string; readonly serviceMade: boolean };

let file = '';
beforeEach(async () => {
  file = join(testFolder(), 'r.plimsoll');
  await plimsoll(['init', file, '--name', 'R', '--currency', 'EUR', '--time-zone', 'UTC', '--language', 'en']);
});

const record = (...args: readonly string[]) => plimsoll(['record', 'deployment', file, ...args]);
const recorded = async (...args: readonly string[]) => (await record(...args, '--json')).json() as Recorded;
const deployments = async () => (await plimsoll(['list', file, 'deployments', '--format', 'json'])).json() as Record<string, unknown>[];

describe('plimsoll record deployment', () => {
  it('takes one from a pipeline in one line, makes its service, and begins now where no time is said', async () => {
    expect(await recorded('--service', 'pay', '--version', '1.0.0')).toMatchObject({
      code: 'D-1',
      result: 'created',
      service: 'S-1',
      serviceMade: true,
    });
    const { err, status } = await record('--service', 's-1', '--version', '1.0.1', '--manual-steps', '2', '--planned', 'no');
    expect([status, err]).toEqual([0, 'Recorded D-2: pay 1.0.1 (entry 3).\n']);
    expect(await deployments()).toMatchObject([
      { version: '1.0.0', environment: 'production', planned: true, startedAt: '2026-01-01T00:00:00.000Z', manualSteps: null },
      { version: '1.0.1', planned: false, manualSteps: 2 },
    ]);
  });

  it('keeps two of one second apart, and knows one again by its outside id', async () => {
    const twice = ['--service', 'pay', '--version', '1', '--started', '2025-12-01T09:00:00Z'];
    await record(...twice);
    await record(...twice);
    const named = ['--service', 'pay', '--outside-id', 'run-77'];
    expect(await recorded(...named, '--version', '2', '--started', '2025-12-02T09:00:00Z')).toMatchObject({
      code: 'D-3',
      result: 'created',
    });
    // The outcome comes later: neither version nor start is said again, and both stay.
    const ended = [...named, '--finished', '2025-12-02T09:07:00Z', '--outcome', 'rolled-back', '--recovered', '2025-12-02T09:30:00Z'];
    expect(await recorded(...ended)).toMatchObject({ code: 'D-3', result: 'updated' });
    const before = readFileSync(file);
    expect(await recorded(...ended)).toMatchObject({ code: 'D-3', result: 'unchanged' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await deployments()).map(({ version, startedAt, outcome }) => [version, startedAt, outcome])).toEqual([
      ['1', '2025-12-01T09:00:00.000Z', null],
      ['1', '2025-12-01T09:00:00.000Z', null],
      ['2', '2025-12-02T09:00:00.000Z', 'rolledBack'],
    ]);
  });

  it.each([
    ['no service', ['--version', '1'], 2, /--service NAME is missing/],
    ['no version', ['--service', 'pay'], 2, /--version V is missing/],
    [
      'an outcome that there is not',
      ['--service', 'pay', '--version', '1', '--outcome', 'fine'],
      2,
      /--outcome: .*ok, rolledBack, fixedForward, aborted/,
    ],
    [
      'what is no time',
      ['--service', 'pay', '--version', '1', '--finished', 'now'],
      2,
      /--finished: This cannot be read as a date and time/,
    ],
    [
      'an end before its start',
      ['--service', 'pay', '--version', '1', '--started', '2025-12-01T09:00:00Z', '--finished', '2025-12-01T08:00:00Z'],
      2,
      /--finished|--started/,
    ],
    [
      'a release that is not there',
      ['--service', 'pay', '--version', '1', '--release', '9.9.9'],
      2,
      /--release: There is no record "9.9.9"/,
    ],
  ] as const)('refuses %s in one line and leaves the file as it was', async (_, args, status, line) => {
    const before = readFileSync(file);
    const refused = await record(...args);
    expect([refused.status, refused.out]).toEqual([status, '']);
    expect(refused.err).toMatch(line);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is the only event that there is to record yet', async () => {
    const { status, err } = await plimsoll(['record', 'release', file]);
    expect([status, err]).toEqual([2, 'plimsoll: There is no "release" for WHAT. Allowed values: deployment\n']);
  });

  it('leaves the tables that it does not touch packed as they were, and the file as another writer would make it', async () => {
    await plimsoll(['init', `${file}s`, '--sample', '--language', 'en']);
    const made = await plimsoll([
      'record',
      'deployment',
      `${file}s`,
      '--service',
      'S-1',
      '--version',
      '9',
      '--started',
      '2025-10-20T00:00:00Z',
    ]);
    expect(made).toMatchObject({ status: 0, out: '' });
    const verified = await plimsoll(['verify', `${file}s`, '--json']);
    expect(verified.json()).toMatchObject({ ok: true, problems: [] });
  });
});
