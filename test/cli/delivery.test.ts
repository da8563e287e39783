import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeliveryTold } from '../../cli/delivery.ts';
import type { QuarterReport } from '../../documents/report/model.ts';
import { plimsoll, testFolder } from './support.ts';

/** The service of the worked example (Delivery, five keys), written from a terminal on 2 October. */
async function fiveKeysRegister(folder: string): Promise<string> {
  const file = join(folder, 'keys.plimsoll');
  const now = '2025-10-02T00:00:00.000Z';
  const run = async (...args: readonly string[]) => {
    const { status, err } = await plimsoll(args, { now });
    if (status !== 0) throw new Error(err);
  };
  const csv = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    return join(folder, name);
  };
  await run('init', file, '--name', 'Keys', '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en');
  const deployment = (version: string, day: string, ...more: readonly string[]) =>
    run('record', 'deployment', file, '--service', 'pay', '--version', version, '--finished', day, '--started', day, ...more);
  await deployment('D1', '2025-07-03T10:00:00+09:00', '--outcome', 'ok');
  await deployment('D2', '2025-07-10T10:30:00+09:00', '--outcome', 'rolled-back', '--recovered', '2025-07-10T10:52:00+09:00');
  await deployment('D3', '2025-07-10T15:00:00+09:00', '--planned', 'no', '--outcome', 'ok');
  await deployment('D4', '2025-07-24T10:00:00+09:00', '--outcome', 'ok');
  await deployment('D5', '2025-08-07T10:00:00+09:00', '--outcome', 'ok');
  await deployment('D6', '2025-08-21T10:00:00+09:00', '--outcome', 'aborted');
  await deployment('D7', '2025-08-28T10:00:00+09:00', '--environment', 'staging');
  await deployment('D8', '2025-09-04T10:00:00+09:00', '--intervention', 'flag');
  await deployment('D9', '2025-09-11T10:00:00+09:00', '--planned', 'no', '--outcome', 'ok');
  await deployment('D10', '2025-09-18T09:00:00+09:00', '--commit', 'b'.repeat(40), '--outcome', 'ok');
  await deployment('D11', '2025-09-29T10:00:00+09:00', '--outcome', 'ok');
  const incidents = csv('incidents.csv', [
    'title,service,started at,restored at',
    'A,pay,2025-07-10T10:35:00+09:00,',
    'B,pay,2025-07-10T10:40:00+09:00,',
    'C,pay,2025-08-07T12:00:00+09:00,',
    'D,pay,2025-09-05T09:00:00+09:00,2025-09-05T10:30:00+09:00',
  ]);
  await run('import', file, '--incidents', incidents, '--strict');
  const changes = csv('changes.csv', [
    'commit,merged at,title',
    `${'a'.repeat(40)},2025-09-15T09:00:00+09:00,one`,
    `${'b'.repeat(40)},2025-09-17T09:00:00+09:00,two`,
  ]);
  await run('import', file, '--changes', changes, '--service', 'pay', '--strict');
  for (const [from, relation, to] of [
    ['D-2', 'caused', 'I-1'],
    ['D-2', 'caused', 'I-2'],
    ['D-5', 'suspected', 'I-3'],
    ['D-8', 'contributed', 'I-4'],
    ['I-1', 'caused', 'D-3'],
    ['I-4', 'caused', 'D-9'],
  ] as const) {
    await run('link', file, from, relation, to, '--evidence', 'seen in the log');
  }
  return file;
}

describe('plimsoll delivery', () => {
  it('tells the five keys that were worked by hand, and in words what they leave open', async () => {
    const file = await fiveKeysRegister(testFolder());
    const asked = ['delivery', file, '--quarter', '2025-Q3', '--known-at', '2025-10-03T00:00:00+09:00'];
    const told = (await plimsoll([...asked, '--json'])).json() as DeliveryTold;
    expect(told).toMatchObject({ period: { from: '2025-07-01', to: '2025-09-30', quarter: '2025-Q3', timeZone: 'Asia/Seoul' } });
    const [service] = told.services;
    // 9 production deployments in 92 days; of 8 (one is 4 days old) 2 failed, 1 is undecided; the aborted one stands apart.
    expect(service?.keys).toMatchObject({
      frequency: { value: { deployments: 9, days: 92, perWeek: 9 / (92 / 7) } },
      leadTime: { value: { n: 2, median: 48, values: [24, 72] } },
      changeFailRate: { value: { of: 8, count: 2, undecided: 1, atMost: 3, share: null, tooYoung: 1, aborted: 1 } },
      rework: { value: { of: 8, count: 2, unplanned: 2 } },
      recovery: { value: { n: 2, median: 53.5, values: [17, 90] } },
    });
    expect(service?.thesis.finding).toBe('tooLittleHistory');
    const { out, status } = await plimsoll(asked);
    expect(status).toBe(0);
    expect(out).toMatch(/Change fail rate +2 of 8, at most 3;.*7 to 59\s%.*1 younger than 7 days, not counted.*1 aborted, not counted/);
    expect(out).toMatch(/Failed deployment recovery time +median 53\smin 30\ss/);
    expect(out).toMatch(/D-2 +D2 .* I-1 Caused, I-2 Caused/);
    expect((await plimsoll([...asked, '--language', 'ko'])).out).toMatch(/배포 실패 복구 시간 +중앙값 53분 30초/);
  });

  it('says why what cannot be measured is not: without deployments, and before the record of them', async () => {
    const folder = testFolder();
    const file = await fiveKeysRegister(folder);
    const reasons = async (...period: readonly string[]) => {
      const told = (await plimsoll(['delivery', file, ...period, '--json'])).json() as DeliveryTold;
      return told.services.map(({ keys }) => Object.values(keys).map(({ value, reason }) => [value, reason]));
    };
    expect(await reasons('--from', '2025-04-01', '--to', '2025-06-30')).toEqual([Array.from({ length: 5 }, () => [null, 'beforeRecord'])]);
    writeFileSync(join(folder, 'releases.csv'), 'version,released at,service\n1.0.0,2025-07-01T00:00:00Z,tagged\n');
    await plimsoll(['import', file, '--releases', join(folder, 'releases.csv')]);
    const told = (await plimsoll(['delivery', file, '--quarter', '2025-Q3', '--service', 'tagged', '--json'])).json() as DeliveryTold;
    expect(told.services).toMatchObject([{ basis: 'releases', keys: { changeFailRate: { value: null, reason: 'noDeployments' } } }]);
    expect(told.services[0]?.undeployed).toEqual({ value: null, reason: 'noChanges' });
    const words = await plimsoll(['delivery', file, '--quarter', '2025-Q3', '--service', 'tagged', '--language', 'ko']);
    expect(words.out).toContain('측정 불가: 배포 기록 없음');
    expect(words.out).not.toMatch(/(^|[^\d.])0 %/);
  });

  it('has the figures of the report, service by service', async () => {
    const folder = testFolder();
    const file = join(folder, 's.plimsoll');
    await plimsoll(['init', file, '--sample', '--language', 'ko']);
    const told = (await plimsoll(['delivery', file, '--quarter', '2025-Q3', '--json'])).json() as DeliveryTold;
    await plimsoll(['report', file, '--quarter', '2025-Q3', '--format', 'json', '--out', folder]);
    const { delivery } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as QuarterReport;
    expect(delivery.delivered.length).toBeGreaterThan(3);
    for (const { steps: _, ...line } of delivery.delivered) {
      const found = told.services.find(({ service }) => service === line.service);
      if (found === undefined) throw new Error(`${line.service} is in the report alone`);
      const { figures, tolerance: __, trend: ___, ...same } = found;
      expect(same).toEqual(line);
      const reported = delivery.services.find(({ code }) => code === line.service);
      expect(figures).toEqual(reported?.figures ?? figures);
    }
    for (const { basis, failures, thesis } of delivery.together) {
      expect(told.totals.find((total) => total.basis === basis)).toMatchObject({ failures, thesis });
    }
  });

  it.each([
    ['half of a period', ['--from', '2025-07-01'], /--to DAY is missing/],
    ['a period that ends before it begins', ['--from', '2025-07-02', '--to', '2025-07-01'], /"2025-07-01" cannot be used for --to/],
    ['what is no day', ['--from', '2025-07-01', '--to', 'June'], /--to: This is not a valid date/],
    ['days beside a quarter', ['--quarter', '2025-Q3', '--to', '2025-07-01'], /"2025-07-01" cannot be used for --to/],
    ['a service that is not there', ['--quarter', '2025-Q3', '--service', 'none'], /--service: There is no record "none"/],
  ])('refuses %s in one line', async (_, options, line) => {
    const file = join(testFolder(), 'r.plimsoll');
    await plimsoll(['init', file, '--name', 'R', '--currency', 'EUR', '--time-zone', 'UTC', '--language', 'en']);
    const { status, err, out } = await plimsoll(['delivery', file, ...options]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
