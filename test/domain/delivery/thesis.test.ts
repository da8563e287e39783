import { describe, expect, it } from 'vitest';
import { deliveryOf } from '../../../domain/delivery/model.ts';
import { isPatch } from '../../../domain/delivery/patches.ts';
import { bandOf } from '../../../domain/delivery/size-bands.ts';
import { thesisOf } from '../../../domain/delivery/thesis.ts';
import { sizedReleases } from './real-rows.ts';
import { deployment, link, release, incident, rowsOf, seoul, service } from './rows.ts';

const percent = ({ low, high }: { low: number; high: number }) => [(low * 100).toFixed(1), (high * 100).toFixed(1)];
const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const ever = {
  period: { start: '2020-01-01T00:00:00.000Z', end: '2030-01-01T00:00:00.000Z' },
  knownAt: '2027-01-01T00:00:00.000Z',
  calendar,
};
const thesisIn = (tables: Parameters<typeof rowsOf>[0]) => {
  const [model] = deliveryOf(rowsOf({ services: [service('s')], ...tables }), ever).services;
  if (model === undefined) throw new Error('no service');
  return model.thesis;
};

describe('the thesis that smaller deliveries are followed by fewer failures', () => {
  const bands = (small: number, large: number) =>
    thesisOf(
      [
        { band: 'from1', of: 40, followed: small },
        { band: 'over60', of: 40, followed: large },
      ],
      'deployments',
    );

  it('is supported by 2 of 40 against 20 of 40, and contradicted by the reverse', () => {
    const thesis = bands(2, 20);
    expect(thesis.finding).toBe('supported');
    expect(thesis.compared).toEqual({ smallest: 'from1', largest: 'over60' });
    expect([thesis.bands[0], thesis.bands[3]].map((band) => band && percent(band.interval))).toEqual([
      ['1.4', '16.5'],
      ['35.2', '64.8'],
    ]);
    expect(bands(20, 2).finding).toBe('contradicted');
    expect(bands(10, 10).finding).toBe('notShown');
  });

  it('needs two bands of twenty', () => {
    const thesis = (of: number) =>
      thesisOf(
        [
          { band: 'from1', of: 20, followed: 0 },
          { band: 'from6', of, followed: of },
        ],
        'releases',
      );
    expect(thesis(20).finding).toBe('supported');
    expect(thesis(19)).toMatchObject({ finding: 'tooLittleHistory', compared: null });
    expect(thesis(19).bands[1]).toMatchObject({ decides: false, share: null });
    expect(thesisOf([], 'releases')).toMatchObject({ finding: 'tooLittleHistory', of: 0 });
  });

  it('is not shown by the history of a real product: 169 of its 171 releases', () => {
    const thesis = thesisIn({ releases: sizedReleases() });
    expect(
      thesis.bands.map(({ band, followed, of, interval }) => [band, followed, of, percent(interval).map((one) => Math.round(Number(one)))]),
    ).toEqual([
      ['from1', 22, 55, [28, 53]],
      ['from6', 28, 60, [35, 59]],
      ['from21', 17, 43, [26, 54]],
      ['over60', 6, 11, [28, 79]],
    ]);
    expect(thesis).toMatchObject({
      finding: 'notShown',
      compared: { smallest: 'from1', largest: 'from21' },
      of: 169,
      leftOut: { empty: 1, last: 1, sizeUnknown: 0, aborted: 0, tooYoung: 0 },
      basis: 'releases',
      quantity: 'followedByFailureOrPatch',
    });
  });

  it('counts deployments by the size of what they carried, and the last of them too', () => {
    // 40 of 1 change and 40 of 100, a day apart from the first half of 2025 on; 2 and 20 of them failed.
    const days = Array.from({ length: 80 }, (_, day) => day);
    const at = (day: number, hour: number) => new Date(Date.UTC(2025, 0, 1 + day, hour)).toISOString();
    const tables = (small: number, large: number) => ({
      releases: days.map((day) => release(`r${day}`, at(day, 1), { commits: day < 40 ? 1 : 100 })),
      deployments: days.map((day) =>
        deployment(`D${day}`, at(day, 2), {
          releaseId: `r${day}`,
          intervention: day < small || (day >= 40 && day < 40 + large) ? 'restart' : null,
        }),
      ),
    });
    expect(thesisIn(tables(2, 20))).toMatchObject({ finding: 'supported', of: 80, basis: 'deployments' });
    expect(thesisIn(tables(2, 20)).bands.map(({ followed, of }) => [followed, of])).toEqual([
      [2, 40],
      [0, 0],
      [0, 0],
      [20, 40],
    ]);
    expect(thesisIn(tables(20, 2)).finding).toBe('contradicted');
  });

  it('counts what the very next answers within seven days: not planned, or a patch', () => {
    const followed = (next: Parameters<typeof deployment>[2], at = seoul('7-8')) =>
      thesisIn({
        releases: [release('1.0.0', seoul('7-1'), { commits: 3 })],
        deployments: [deployment('D1', seoul('7-1'), { version: '1.0.0', releaseId: '1.0.0' }), deployment('D2', at, next)],
      }).bands[0]?.followed;
    expect(followed({ version: '1.1.0' })).toBe(0);
    expect(followed({ version: '1.1.0', planned: false })).toBe(1);
    expect(followed({ version: '1.1.0', planned: false }, seoul('7-8 0:01'))).toBe(0);
    expect(followed({ version: '1.0.1' })).toBe(1);
    // The same again, in another place, is no answer.
    expect(followed({ version: '1.0.0' })).toBe(0);
    expect(followed({ version: '1.0.1', outcome: 'aborted' })).toBe(0);
  });

  it('counts a release that decidedly caused an incident, and not one that is only suspected', () => {
    const followed = (relation: 'caused' | 'suspected') =>
      thesisIn({
        releases: [release('1.0.0', seoul('7-1'), { commits: 3 }), release('1.1.0', seoul('9-1'), { commits: 3 })],
        incidents: [incident('I', seoul('7-2'), null)],
        links: [link('releases', '1.0.0', relation, 'incidents', 'I')],
      }).bands[0];
    expect(followed('caused')).toMatchObject({ followed: 1, of: 1 });
    expect(followed('suspected')).toMatchObject({ followed: 0, of: 1 });
  });

  it('says what it left out', () => {
    const thesis = thesisIn({
      releases: [
        release('1.0.0', seoul('7-1'), { commits: null }),
        release('1.1.0', seoul('7-2'), { commits: 0 }),
        release('1.2.0', '2026-12-30T00:00:00.000Z', { commits: 4 }),
        release('1.3.0', '2026-12-31T00:00:00.000Z', { commits: 4 }),
      ],
    });
    expect(thesis).toMatchObject({ of: 0, leftOut: { sizeUnknown: 1, empty: 1, tooYoung: 2, last: 0 } });
  });
});

describe('the size of a delivery and the number of a version', () => {
  it('falls into one band of four', () => {
    expect([0, 1, 5, 6, 20, 21, 60, 61, 10_000, null].map(bandOf)).toEqual([
      null,
      'from1',
      'from1',
      'from6',
      'from6',
      'from21',
      'from21',
      'over60',
      'over60',
      null,
    ]);
  });

  it('tells a patch by the last of three numbers', () => {
    expect(['v1.2.3', '1.2.10-rc.1', 'app-0.0.1', 'release/3.1.4+build'].every(isPatch)).toBe(true);
    // Not three numbers, or a day.
    expect(['v1.2.0', '1.2', '1.2.3.4', '2025.10.3', 'build 17', '', '10.20.0-3'].some(isPatch)).toBe(false);
  });
});
