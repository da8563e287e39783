import { describe, expect, it } from 'vitest';
import { keysComparedTo } from '../../../domain/delivery/five-keys.ts';
import { deliveryOf, type DeliveryAsked } from '../../../domain/delivery/model.ts';
import { quarterOf } from '../../../domain/quarters/quarter.ts';
import { change, deployment, incident, link, release, rowsOf, seoul, service } from './rows.ts';

const calendar = { timeZone: 'Asia/Seoul', fiscalYearStart: 1, fiscalYearNamedAfter: 'start' } as const;
const q3 = quarterOf('2025-Q3', calendar);
if (!q3.ok) throw new Error('2025-Q3');
const asked: DeliveryAsked = { period: q3.value, knownAt: seoul('10-3'), calendar };

// "Five keys, one service, Q3 2025 in Seoul", line by line.
const story = {
  services: [service('s')],
  deployments: [
    deployment('D1', seoul('7-3')),
    deployment('D2', seoul('7-10 10:30'), { outcome: 'rolledBack', recoveredAt: seoul('7-10 10:52') }),
    deployment('D3', seoul('7-10 15:00'), { planned: false }),
    deployment('D4', seoul('7-24')),
    deployment('D5', seoul('8-7')),
    deployment('D6', seoul('8-21'), { outcome: 'aborted' }),
    deployment('D7', seoul('8-28'), { environment: 'staging' }),
    deployment('D8', seoul('9-4'), { intervention: 'flag' }),
    deployment('D9', seoul('9-11'), { planned: false }),
    deployment('D10', seoul('9-18 9:00'), { releaseId: 'v10' }),
    deployment('D11', seoul('9-29')),
  ],
  releases: [release('v10', seoul('9-17 18:00'))],
  changes: [change('c1', seoul('9-15 9:00'), 'v10'), change('c2', seoul('9-17 9:00'), 'v10')],
  incidents: [
    incident('A', seoul('7-10 10:35'), null),
    incident('B', seoul('7-10 10:40'), null),
    incident('C', seoul('8-7 12:00'), seoul('8-7 13:00')),
    incident('D', seoul('9-5 9:00'), seoul('9-5 10:30')),
  ],
  links: [
    link('deployments', 'D2', 'caused', 'incidents', 'A'),
    link('deployments', 'D2', 'caused', 'incidents', 'B'),
    link('incidents', 'A', 'caused', 'deployments', 'D3'),
    link('deployments', 'D5', 'suspected', 'incidents', 'C'),
    link('deployments', 'D8', 'contributed', 'incidents', 'D'),
    link('incidents', 'D', 'caused', 'deployments', 'D9'),
  ],
};
const only = (rows: Parameters<typeof rowsOf>[0], over: Partial<DeliveryAsked> = {}) => {
  const [first] = deliveryOf(rowsOf(rows), { ...asked, ...over }).services;
  if (first === undefined) throw new Error('no service');
  return first;
};

describe('the five keys of a service, the third quarter of 2025 in Seoul, known at 3 October', () => {
  const { keys, perRelease, failures } = only(story);

  it('count nine deployments to production in 92 days: 0.685 a week, without the one given up and the one to staging', () => {
    expect(keys.frequency.value).toMatchObject({ deployments: 9, days: 92 });
    expect(keys.frequency.value?.perWeek.toFixed(3)).toBe('0.685');
  });

  it('know 2 of 8 failed, at most 3, and give no share: one is younger than seven days, one was given up', () => {
    // Wilson by hand: 2 of 8 at 95 % is 7.1 to 59.1 %.
    expect(keys.changeFailRate.value).toMatchObject({
      of: 8,
      count: 2,
      undecided: 1,
      atMost: 3,
      share: null,
      shareAtMost: null,
      tooYoung: 1,
      aborted: 1,
    });
    const { low = 0, high = 0 } = keys.changeFailRate.value?.interval ?? {};
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.071', '0.591']);
    expect(failures).toEqual(keys.changeFailRate);
  });

  it('know 2 of the same 8 to be rework: unplanned, and an incident led to them', () => {
    expect(keys.rework.value).toMatchObject({ of: 8, count: 2, unplanned: 2 });
  });

  it('take the lead time from merge to deployment: 72 and 24 hours, median 48, of the one deployment whose changes are known', () => {
    expect(keys.leadTime.value).toEqual({ n: 2, median: 48, p90: null, longest: 72, values: [24, 72], deploymentsUnknown: 8 });
  });

  it('take recovery from the earliest linked start: 17 and 90 minutes, both shown, median 53.5', () => {
    // D2 10:52 - 10:35; D8 has no recovery of its own: 10:30 - 09:00 of incident D.
    expect(keys.recovery.value).toEqual({ n: 2, open: 0, unknown: 0, median: 53.5, p90: null, longest: 90, values: [17, 90] });
  });

  it('show each deployment with how it ended, what followed and what led to it', () => {
    expect(perRelease.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['D1', 'ok'],
      ['D2', 'failed'],
      ['D3', 'ok'],
      ['D4', 'ok'],
      ['D5', 'undecided'],
      ['D6', 'aborted'],
      ['D8', 'failed'],
      ['D9', 'ok'],
      ['D10', 'ok'],
      ['D11', 'tooYoung'],
    ]);
    expect(perRelease.find(({ id }) => id === 'D2')?.incidents.map(({ incidentId, says }) => [incidentId, says])).toEqual([
      ['A', 'caused'],
      ['B', 'caused'],
    ]);
    expect(perRelease.find(({ id }) => id === 'D10')).toMatchObject({
      size: { changes: 2, lines: null, linesUnknown: 2, toldBy: 'changes' },
      band: 'from1',
      carried: { changes: ['c1', 'c2'], releases: [] },
      oldestWaitDays: 3,
      outcomeSoFar: 'ok',
    });
    expect(perRelease.find(({ id }) => id === 'D1')).toMatchObject({ size: { changes: null }, band: null, carried: null });
  });
});

describe('what the keys cannot measure', () => {
  const { deployments, ...others } = story;
  const reasons = (keys: ReturnType<typeof only>['keys']) => Object.values(keys).map(({ value, reason }) => [value, reason]);

  it('without deployments is null for want of deployments, never 0: a release is none', () => {
    const model = only(others);
    expect(model.basis).toBe('releases');
    expect(reasons(model.keys)).toEqual(Array.from({ length: 5 }, () => [null, 'noDeployments']));
    // A deployment to staging is no deployment to production.
    expect(only({ ...others, deployments: deployments.filter(({ id }) => id === 'D7') }).basis).toBe('releases');
  });

  it('before the record of deployments begins is null, and 0 where it had begun', () => {
    const first = deployments.slice(0, 1);
    const in2 = (id: string) => {
      const quarter = quarterOf(id, calendar);
      if (!quarter.ok) throw new Error(id);
      return only({ services: story.services, deployments: first }, { period: quarter.value, knownAt: '2026-03-01T00:00:00.000Z' }).keys;
    };
    expect(reasons(in2('2025-Q2'))).toEqual(Array.from({ length: 5 }, () => [null, 'beforeRecord']));
    const q4 = in2('2025-Q4');
    expect(q4.frequency.value).toMatchObject({ deployments: 0, perWeek: 0 });
    expect([q4.leadTime, q4.changeFailRate, q4.rework].map(({ reason }) => reason)).toEqual(['noneInSpan', 'noneInSpan', 'noneInSpan']);
    expect(q4.recovery.reason).toBe('noFailures');
  });

  it('of deployments that are all too young is null, as is recovery where nothing failed and lead time where nothing is known', () => {
    const { keys } = only({ services: story.services, deployments: deployments.filter(({ id }) => id === 'D11') });
    expect([keys.changeFailRate, keys.rework, keys.recovery, keys.leadTime].map(({ reason }) => reason)).toEqual([
      'noneOldEnough',
      'noneOldEnough',
      'noFailures',
      'noChanges',
    ]);
    expect(reasons(only(story, { knownAt: seoul('6-1') }).keys)[0]).toEqual([null, 'noDeployments']);
    expect(reasons(only({ ...story, deployments: [deployment('D0', seoul('5-1'))] }, { knownAt: seoul('6-1') }).keys)[0]).toEqual([
      null,
      'notBegun',
    ]);
  });
});

describe('the verdict on a deployment', () => {
  it('does not come from an incident that was archived, nor from planned work, nor from another direction', () => {
    const verdict = (over: Parameters<typeof incident>[3], ...links: Parameters<typeof link>[]) =>
      only({
        services: story.services,
        deployments: [deployment('X', seoul('7-3'))],
        incidents: [incident('I', seoul('7-4'), null, over)],
        links: links.map((ends) => link(...ends)),
      }).perRelease[0]?.outcome;
    expect(verdict({}, ['deployments', 'X', 'caused', 'incidents', 'I'])).toBe('failed');
    expect(verdict({ archivedAt: seoul('8-1') }, ['deployments', 'X', 'caused', 'incidents', 'I'])).toBe('ok');
    expect(verdict({ kind: 'maintenance' }, ['deployments', 'X', 'caused', 'incidents', 'I'])).toBe('ok');
    expect(verdict({}, ['incidents', 'I', 'caused', 'deployments', 'X'])).toBe('ok');
    expect(verdict({}, ['incidents', 'I', 'suspected', 'deployments', 'X'])).toBe('undecided');
    expect(verdict({}, ['deployments', 'X', 'ruledOut', 'incidents', 'I'])).toBe('ok');
    expect(verdict({}, ['deployments', 'X', 'related', 'incidents', 'I'])).toBe('ok');
  });

  it('of a release falls on its last deployment at or before the incident, else on its first', () => {
    const outcomes = (startedAt: string) =>
      only({
        services: story.services,
        releases: [release('v', seoul('7-1'))],
        deployments: [
          deployment('X1', seoul('7-3'), { releaseId: 'v', outcome: 'aborted' }),
          deployment('X2', seoul('7-4'), { releaseId: 'v' }),
          deployment('X3', seoul('7-8'), { releaseId: 'v' }),
        ],
        incidents: [incident('I', startedAt, null)],
        links: [link('releases', 'v', 'caused', 'incidents', 'I')],
      }).perRelease.map(({ outcome }) => outcome);
    expect(outcomes(seoul('7-8'))).toEqual(['aborted', 'ok', 'failed']);
    expect(outcomes(seoul('7-7 23:59'))).toEqual(['aborted', 'failed', 'ok']);
    expect(outcomes(seoul('7-3 12:00'))).toEqual(['aborted', 'failed', 'ok']);
  });

  it('waits seven days', () => {
    const outcome = (knownAt: string) =>
      only({ services: story.services, deployments: [deployment('X', seoul('7-3'))] }, { knownAt }).perRelease[0]?.outcome;
    expect(outcome(seoul('7-9 23:59'))).toBe('tooYoung');
    expect(outcome(seoul('7-10'))).toBe('ok');
  });
});

describe('the lead time of a change', () => {
  const hours = (deployments: ReturnType<typeof deployment>[], over: Parameters<typeof rowsOf>[0] = {}) =>
    only({ services: story.services, releases: story.releases, changes: story.changes.slice(0, 1), ...over, deployments }).keys.leadTime;
  const v10 = { releaseId: 'v10' };

  it('ends with the first deployment that was not rolled back, and counts once', () => {
    const first = deployment('X1', seoul('9-18 9:00'), { ...v10, outcome: 'rolledBack' });
    // Merged on the 15th at nine: 96 hours until the 19th at nine, whatever is put back later.
    const again = deployment('X2', seoul('9-19 9:00'), v10);
    expect(hours([first, again]).value).toMatchObject({ n: 1, values: [96] });
    expect(hours([first]).reason).toBe('noChanges');
    const back = deployment('X3', seoul('9-20 9:00'), { releaseId: 'v9' });
    const releases = [release('v9', seoul('9-1')), ...story.releases];
    expect(hours([again, back, deployment('X4', seoul('9-21 9:00'), v10)], { releases }).value).toMatchObject({ n: 1, values: [96] });
  });

  it('is not known of what only its release tells, nor of what is said to be merged after it was deployed', () => {
    expect(hours([deployment('X', seoul('9-18 9:00'), v10)], { changes: [] }).reason).toBe('noChanges');
    const late = [change('c', seoul('9-18 9:01'), 'v10')];
    expect(hours([deployment('X', seoul('9-18 9:00'), v10)], { changes: late }).reason).toBe('noChanges');
    expect(hours([deployment('X', seoul('9-18 9:01'), v10)], { changes: late }).value).toMatchObject({ values: [0] });
  });
});

describe('recovery from a failed deployment', () => {
  const recovery = (over: Parameters<typeof deployment>[2], ...incidents: ReturnType<typeof incident>[]) =>
    only({
      services: story.services,
      deployments: [deployment('X', seoul('9-1'), over)],
      incidents,
      links: incidents.map(({ id }) => link('deployments', 'X', 'caused', 'incidents', id)),
    }).keys.recovery.value;

  it('without an incident runs from the end of the deployment, and is unknown where nobody recorded it', () => {
    expect(recovery({ outcome: 'fixedForward', recoveredAt: seoul('9-1 0:20') })).toMatchObject({ n: 1, values: [20] });
    expect(recovery({ outcome: 'fixedForward' })).toMatchObject({ n: 0, unknown: 1, open: 0, median: null });
  });

  it('ends with the latest restoration of its incidents, and is open while one is not restored', () => {
    const first = incident('I1', seoul('9-1 1:00'), seoul('9-1 2:00'));
    expect(recovery({}, first, incident('I2', seoul('9-1 1:10'), seoul('9-1 2:30')))).toMatchObject({ values: [90] });
    expect(recovery({}, first, incident('I2', seoul('9-1 1:10'), null))).toMatchObject({ n: 0, open: 1 });
    // Restored after the quarter: within it, it was not.
    expect(recovery({}, incident('I3', seoul('9-30 23:30'), seoul('10-1 1:00')))).toMatchObject({ n: 0, open: 1 });
  });
});

describe('the trend', () => {
  // 24 deployments in each of two quarters; 6 failed of the first, 3 of the second.
  const many = (month: number, failed: number) =>
    Array.from({ length: 24 }, (_, index) =>
      deployment(`${month}-${index}`, seoul(`${month}-${index + 1}`), index < failed ? { intervention: 'restart' } : {}),
    );

  it("is of the service's own last four quarters, compared only where both have twenty; counts always", () => {
    const { trend, keys } = only({ services: story.services, deployments: [...many(4, 6), ...many(7, 3), ...many(1, 1).slice(0, 19)] });
    expect(
      trend.map(({ quarter, keys: { changeFailRate, frequency } }) => [quarter, changeFailRate.reason, frequency.value?.deployments]),
    ).toEqual([
      ['2024-Q3', 'beforeRecord', undefined],
      ['2024-Q4', 'beforeRecord', undefined],
      ['2025-Q1', null, 19],
      ['2025-Q2', null, 24],
    ]);
    expect(keys.changeFailRate.value?.share).toBe(3 / 24);
    expect(trend[3]?.keys.changeFailRate.value).toMatchObject({ count: 6, of: 24, share: 6 / 24 });
    expect(trend[2]?.keys.changeFailRate.value).toMatchObject({ count: 1, of: 19, share: null });
    // Six recoveries nobody recorded: no durations at all.
    expect(trend[3]?.keys.recovery.value).toMatchObject({ n: 0, unknown: 6, median: null });
  });

  it('gives nothing of durations that may not be compared', () => {
    const of = (n: number) => ({ n, median: 4, p90: null, longest: 9, values: null, deploymentsUnknown: 0 });
    const { keys } = only(story);
    const beside = (now: number, earlier: number) =>
      keysComparedTo({ ...keys, leadTime: { value: of(now), reason: null } }, { ...keys, leadTime: { value: of(earlier), reason: null } })
        .leadTime.value;
    expect(beside(20, 20)).toEqual(of(20));
    expect([beside(19, 20), beside(20, 19)].map((one) => [one?.median, one?.longest])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('several services together', () => {
  it('are added only within one basis, and named', () => {
    const { totals } = deliveryOf(
      rowsOf({
        services: [service('b'), service('a'), service('c')],
        deployments: [
          deployment('X', seoul('7-3'), { serviceId: 'a' }),
          deployment('Y', seoul('7-4'), { serviceId: 'b', intervention: 'data' }),
        ],
        releases: [release('v1', seoul('7-5'), { serviceId: 'c' })],
      }),
      asked,
    );
    expect(totals.map(({ basis, serviceIds, failures }) => [basis, serviceIds, failures.value?.count, failures.value?.of])).toEqual([
      ['deployments', ['a', 'b'], 1, 2],
      ['releases', ['c'], 0, 1],
    ]);
    expect(totals[1]?.keys.frequency).toEqual({ value: null, reason: 'noDeployments' });
  });
});
