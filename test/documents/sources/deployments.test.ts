import { describe, expect, it } from 'vitest';
import { environmentNamed } from '../../../domain/deployments/environment-names.ts';
import { fixture, read, saidBy, sourceNamed } from './support.ts';

const of = (name: string) => sourceNamed('deployments', name);

describe('the name of an environment', () => {
  it.each([
    ['production', ['production', 'Prod', 'LIVE', 'prd', '운영', ' prod ']],
    ['staging', ['staging', 'stage', 'UAT', 'preprod', 'pre-prod', '스테이징']],
    ['test', ['test', 'QA', '테스트']],
    ['development', ['dev', 'development', '개발']],
    [null, ['blue', 'production-eu', 'reproduction', '']],
  ] as const)('means %s', (environment, names) => {
    for (const name of names) expect([name, environmentNamed(name)]).toEqual([name, environment]);
  });

  it('means production where somebody says so', () => {
    expect(environmentNamed('Blue', ['green', 'blue'])).toBe('production');
    expect(environmentNamed('qa', ['QA'])).toBe('production');
  });
});

describe('deployments of GitHub', () => {
  it('are over with their first success, whatever took their place later; a failed one never came into use', () => {
    const file = read(of('github'), fixture('github-deployments.json'));
    expect(file.from).toEqual({ source: 'github', service: 'approval', passedOver: { notStarted: 1 }, otherEnvironments: { blue: 1 } });
    expect(saidBy(file)).toEqual([
      {
        outsideId: '501',
        version: 'v2.4.0',
        commit: 'a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d',
        environment: 'production', // GitHub says that users meet it
        environmentName: 'live-eu',
        startedAt: '2025-08-13T00:01:00.000Z',
        finishedAt: '2025-08-13T00:09:00.000Z',
        outcome: 'ok',
        notes: 'Release 2.4.0',
        url: 'https://ci.haneul.example/2',
      },
      {
        outsideId: '502',
        version: 'b84d88e7554f', // a branch says nothing
        commit: 'b84d88e7554fc1fa21bcbc4efae3c782a70d2b9d',
        environment: 'production',
        environmentName: 'Production',
        startedAt: '2025-08-14T00:00:00.000Z',
        finishedAt: '2025-08-14T00:10:00.000Z',
        outcome: 'aborted',
        url: 'https://ci.haneul.example/4',
      },
      {
        // Its statuses were not asked for: how it ended is not known.
        outsideId: '503',
        version: 'c84d88e7554f',
        commit: 'c84d88e7554fc1fa21bcbc4efae3c782a70d2b9d',
        environmentName: 'blue', // nobody knows what that is
        startedAt: '2025-08-15T00:00:00.000Z',
      },
    ]);
  });

  it('count an environment as production that somebody names, and then none is left over', () => {
    const file = read(of('github'), fixture('github-deployments.json'), { production: ['BLUE'] });
    expect(saidBy(file)[2]).toMatchObject({ environment: 'production', environmentName: 'blue' });
    expect(file.from?.otherEnvironments).toEqual({});
  });
});

describe('deployments of GitLab', () => {
  it('begin with their job, and one that waits for its turn is none', () => {
    const file = read(of('gitlab'), fixture('gitlab.json'));
    expect(file.from).toMatchObject({ service: 'settlement', passedOver: { notStarted: 1 } });
    expect(saidBy(file)).toEqual([
      {
        outsideId: '41',
        version: 'v3.1.0',
        commit: '99d03678b90d914dbb1b109132516d71a4a03ea8',
        environment: 'production',
        environmentName: '운영',
        startedAt: '2025-08-11T07:36:27.357Z',
        finishedAt: '2025-08-11T07:36:39.851Z',
        outcome: 'ok',
        url: 'https://gitlab.haneul.example/pay/settlement/-/pipelines/36',
      },
      {
        outsideId: '42',
        version: 'a91957a85832',
        commit: 'a91957a858320c0e17f3a0eca7cfacbff50ea29a',
        environment: 'staging',
        environmentName: 'pre-prod',
        startedAt: '2025-08-12T07:00:01.000Z',
        finishedAt: '2025-08-12T07:05:00.000Z',
        outcome: 'aborted',
        url: 'https://gitlab.haneul.example/pay/settlement/-/pipelines/37',
      },
    ]);
  });
});

describe('deployments of Argo CD', () => {
  it('are the entries of the history of an application, and its last sync where that failed', () => {
    const file = read(of('argocd'), fixture('argocd.json'));
    const ledger = { serviceId: 'ledger', environment: 'production', environmentName: 'prod' };
    expect(file.from).toMatchObject({ service: null, passedOver: { notStarted: 1 } });
    expect(saidBy(file)).toEqual([
      {
        ...ledger,
        outsideId: '7b0e5a3c-1111-4222-8333-444455556666 0',
        version: '1f0a6a4f9a2b',
        commit: '1f0a6a4f9a2b4c9dbb1b109132516d71a4a03ea8',
        startedAt: '2025-08-11T01:00:00.000Z',
        finishedAt: '2025-08-11T01:02:00.000Z',
        outcome: 'ok',
      },
      {
        ...ledger,
        outsideId: '7b0e5a3c-1111-4222-8333-444455556666 1',
        version: '1.8.2',
        startedAt: '2025-08-12T01:02:00.000Z',
        outcome: 'ok',
      },
      {
        ...ledger,
        outsideId: '7b0e5a3c-1111-4222-8333-444455556666 2',
        version: '2f0a6a4f9a2b 0.4.1',
        startedAt: '2025-08-13T01:00:00.000Z',
        finishedAt: '2025-08-13T01:02:00.000Z',
        outcome: 'ok',
      },
      {
        ...ledger,
        outsideId: '7b0e5a3c-1111-4222-8333-444455556666 2025-08-14T01:00:00.000Z',
        version: '3f0a6a4f9a2b',
        commit: '3f0a6a4f9a2b4c9dbb1b109132516d71a4a03ea8',
        startedAt: '2025-08-14T01:00:00.000Z',
        finishedAt: '2025-08-14T01:01:00.000Z',
        outcome: 'aborted',
        notes: 'one or more objects failed to apply',
      },
    ]);
  });
});

describe('deployments of CDEvents', () => {
  const approval = { serviceId: 'approval', environment: 'production', environmentName: 'production' };
  const id = (n: number) => `271069a8-fc18-44f1-b38f-9d70a169580${n}`;

  it('are told by events: a rollback is an unplanned one of the earlier artifact, and the one before it was rolled back', () => {
    const file = read(of('cdevents'), fixture('cdevents.jsonl'));
    expect(file.from).toEqual({
      source: 'cdevents',
      service: null,
      passedOver: { otherEvent: 5, removed: 1, repeated: 1 },
      otherEnvironments: { 'kr-live-1': 1 },
    });
    expect(saidBy(file)).toEqual([
      { ...approval, outsideId: id(1), version: '1.0', startedAt: '2025-08-01T00:00:00.000Z', outcome: 'ok' },
      {
        ...approval,
        outsideId: id(2),
        version: '1.1',
        startedAt: '2025-08-08T00:00:00.000Z',
        outcome: 'rolledBack',
        recoveredAt: '2025-08-08T00:40:00.000Z',
      },
      {
        serviceId: 'settlement',
        outsideId: id(3),
        version: '1f0a6a4f9a2b',
        commit: '1f0a6a4f9a2b4c9dbb1b109132516d71a4a03ea8',
        environmentName: 'kr-live-1',
        startedAt: '2025-08-08T00:00:00.000Z',
        outcome: 'ok',
      },
      {
        ...approval,
        outsideId: '/pipelines/pay rb-7',
        version: '1.0',
        startedAt: '2025-08-08T00:40:00.000Z',
        outcome: 'ok',
        planned: false,
      },
      // Two in one second are two.
      {
        ...approval,
        environment: 'test',
        environmentName: 'qa',
        outsideId: id(5),
        version: '1.2',
        startedAt: '2025-08-10T00:00:00.000Z',
        outcome: 'ok',
      },
      {
        ...approval,
        environment: 'test',
        environmentName: 'qa',
        outsideId: id(6),
        version: '1.2',
        startedAt: '2025-08-10T00:00:00.000Z',
        outcome: 'ok',
      },
    ]);
  });

  it('are the same in CloudEvents, as a list, on one line each, or one alone', () => {
    const events = JSON.parse(new TextDecoder().decode(fixture('cdevents-cloudevents.json'))) as readonly unknown[];
    const expected = saidBy(read(of('cdevents'), fixture('cdevents.jsonl'))).slice(0, 4);
    expect(saidBy(read(of('cdevents'), fixture('cdevents-cloudevents.json')))).toEqual(expected);
    expect(saidBy(read(of('cdevents'), events.map((event) => JSON.stringify(event)).join('\n')))).toEqual(expected);
    expect(saidBy(read(of('cdevents'), JSON.stringify(events[0], null, 2)))).toEqual(expected.slice(0, 1));
  });

  it('stand in their order of time, whatever that of the file: a rollback takes the place of what came before it', () => {
    const lines = new TextDecoder().decode(fixture('cdevents.jsonl')).trim().split('\n');
    const backwards = saidBy(read(of('cdevents'), [...lines].reverse().join('\n')));
    expect(backwards.find(({ outsideId }) => outsideId === id(2))).toMatchObject({ outcome: 'rolledBack' });
    expect(backwards.filter(({ outcome }) => outcome === 'rolledBack')).toHaveLength(1);
  });
});
