import { describe, expect, it } from 'vitest';
import { fixture, read, saidBy, sourceNamed } from './support.ts';

const of = (name: string) => sourceNamed('incidents', name);

describe('incidents of a status page', () => {
  it('start with their first post unless somebody put the start before it, and are announced then', () => {
    const file = read(of('statuspage'), fixture('statuspage.json'));
    const post = (at: string, status: string, text: string) => ({ at, status, text });
    expect(file.from).toEqual({ source: 'statuspage', service: 'Haneul Pay', passedOver: {}, otherEnvironments: {} });
    expect(saidBy(file)).toEqual([
      {
        outsideId: 'st2',
        title: '카드 승인 지연',
        impact: 'major',
        startedAt: '2025-08-13T00:47:12.000Z',
        startAnchor: 'firstPost',
        announcedAt: '2025-08-13T00:47:12.000Z',
        identifiedAt: '2025-08-13T01:02:00.000Z',
        mitigatedAt: '2025-08-13T01:20:00.000Z',
        restoredAt: '2025-08-13T01:41:30.000Z',
        components: ['승인', '앱'],
        timeline: [
          post('2025-08-13T00:47:12.000Z', 'investigating', '확인하고 있습니다.'),
          post('2025-08-13T01:02:00.000Z', 'identified', '원인을 찾았습니다.'),
          post('2025-08-13T01:20:00.000Z', 'monitoring', '수정을 적용하고 지켜보고 있습니다.'),
          post('2025-08-13T01:41:30.000Z', 'resolved', '정상화되었습니다.'),
        ],
        url: 'https://stspg.example/st2',
      },
      {
        outsideId: 'st1',
        title: 'Settlement file late',
        impact: 'none',
        // 70 minutes before the first post: nobody knows what it is taken from.
        startedAt: '2025-08-20T02:00:00.000Z',
        announcedAt: '2025-08-20T03:10:00.000Z',
        timeline: [post('2025-08-20T03:10:00.000Z', 'investigating', 'Looking.')],
        url: 'https://stspg.example/st1',
      },
      {
        outsideId: 'mt1',
        title: 'Database upgrade',
        kind: 'maintenance',
        startedAt: '2025-08-30T17:00:00.000Z',
        announcedAt: '2025-08-25T05:00:00.000Z',
        restoredAt: '2025-08-30T19:00:00.000Z',
        components: ['승인'],
        timeline: [post('2025-08-25T05:00:00.000Z', 'scheduled', 'Planned.')],
        url: 'https://stspg.example/mt1',
      },
    ]);
  });

  it('cut what is longer than its field, and show that', () => {
    const incident = {
      id: 'x',
      name: 'n'.repeat(400),
      created_at: '2025-08-13T00:00:00Z',
      incident_updates: [{ status: 's', body: 'b'.repeat(9000), created_at: '2025-08-13T00:00:00Z' }],
    };
    const [row] = saidBy(read(of('statuspage'), JSON.stringify([incident])));
    expect(row?.['title']).toBe(`${'n'.repeat(299)}…`);
    expect(row?.['timeline']).toMatchObject([{ text: `${'b'.repeat(7999)}…` }]);
  });
});

describe('incidents of on-call programs', () => {
  it('are read from PagerDuty, each under its service', () => {
    expect(saidBy(read(of('pagerduty'), fixture('pagerduty.json')))).toEqual([
      {
        outsideId: 'PQ1',
        title: 'Approval error rate',
        serviceId: 'payment-approval',
        severity: 'sev2',
        startedAt: '2025-08-13T00:45:00.000Z',
        startAnchor: 'monitoring',
        restoredAt: '2025-08-13T01:41:00.000Z',
        url: 'https://haneul.pagerduty.example/incidents/PQ1',
      },
      {
        outsideId: 'PQ2',
        title: 'Batch late',
        serviceId: 'merchant-settlement',
        startedAt: '2025-08-14T03:00:00.000Z',
        startAnchor: 'monitoring',
        acknowledgedAt: '2025-08-14T03:04:00.000Z',
        url: 'https://haneul.pagerduty.example/incidents/PQ2',
      },
    ]);
  });

  it('are read from alerts of Opsgenie, whose times are milliseconds after they came', () => {
    expect(saidBy(read(of('opsgenie'), fixture('opsgenie-alerts.json')))).toEqual([
      {
        outsideId: '70413a06-38d6-4c85-92b8-5ebc900d42e1',
        title: 'Approval latency above 2 s',
        severity: 'sev1',
        startedAt: '2025-08-13T00:45:00.500Z',
        startAnchor: 'monitoring',
        acknowledgedAt: '2025-08-13T00:46:30.500Z', // + 90,000 ms
        restoredAt: '2025-08-13T01:40:00.500Z', // + 3,300,000 ms
      },
      {
        outsideId: '70413a06-38d6-4c85-92b8-5ebc900d42e2',
        title: 'Disk 80 %',
        severity: 'sev4',
        startedAt: '2025-08-14T00:00:00.000Z',
        startAnchor: 'monitoring',
        // Nobody acknowledged it: it was closed.
        restoredAt: '2025-08-14T00:02:00.000Z',
      },
    ]);
  });

  it('are read from incidents of Opsgenie, which say when their impact began and ended', () => {
    expect(saidBy(read(of('opsgenie'), fixture('opsgenie-incidents.json')))).toEqual([
      {
        outsideId: '2a1c07ea-b9bd-4922-afcc-edf406b46901',
        title: 'Cards refused in the app',
        summary: 'Cards refused',
        severity: 'sev3',
        startedAt: '2025-08-13T00:44:00.000Z',
        restoredAt: '2025-08-13T01:41:00.000Z',
        url: 'https://haneul.opsgenie.example/incident/detail/86',
      },
    ]);
  });
});

describe('incidents of issue trackers', () => {
  it('are read from Jira: a priority that nobody knows is no severity, and formatted text no summary', () => {
    expect(saidBy(read(of('jira'), fixture('jira.json')))).toEqual([
      {
        outsideId: 'OPS-62',
        title: '정산 파일 누락',
        summary: '8월 13일 파일이 오지 않았습니다.',
        severity: 'sev2',
        startedAt: '2025-08-13T01:05:00.000Z',
        startAnchor: 'report',
        restoredAt: '2025-08-13T04:30:00.000Z',
        components: ['정산'],
        url: 'https://haneul.atlassian.example/browse/OPS-62',
      },
      {
        outsideId: 'OPS-63',
        title: 'Slow reports',
        startedAt: '2025-08-14T00:00:00.000Z',
        startAnchor: 'report',
        url: 'https://haneul.atlassian.example/browse/OPS-63',
      },
    ]);
  });

  it('are those issues of GitHub that have the label, in whatever case, and no pull requests', () => {
    const labelled = read(of('github-issues'), fixture('github-issues.json'), { label: 'incident' });
    expect(labelled.from).toEqual({
      source: 'github-issues',
      service: 'approval',
      passedOver: { pullRequest: 1, otherLabel: 1 },
      otherEnvironments: {},
    });
    expect(saidBy(labelled)).toEqual([
      {
        outsideId: 'haneul/approval#17',
        title: 'Approvals fail for one bank',
        summary: 'Since 09:45.',
        severity: 'sev2',
        startedAt: '2025-08-13T00:50:00.000Z',
        startAnchor: 'report',
        restoredAt: '2025-08-13T02:00:00.000Z',
        url: 'https://github.example/haneul/approval/issues/17',
      },
    ]);
    expect(saidBy(read(of('github-issues'), fixture('github-issues.json'))).map(({ outsideId }) => outsideId)).toEqual([
      'haneul/approval#17',
      'haneul/approval#19',
    ]);
  });

  it('of several repositories name each its own as the service', () => {
    const issue = (repository: string, number: number) => ({
      number,
      title: 't',
      labels: [],
      created_at: '2025-08-13T00:00:00Z',
      repository_url: `https://api.github.example/repos/haneul/${repository}`,
    });
    const file = read(of('github-issues'), JSON.stringify([issue('approval', 1), issue('ledger', 1)]));
    expect(file.from?.service).toBe(null);
    expect(file.rows.map(({ fields }) => fields['serviceId'])).toEqual(['approval', 'ledger']);
  });
});

describe('incidents of CDEvents', () => {
  it('are one row for the events of one subject: detected, reported, resolved', () => {
    const file = read(of('cdevents'), fixture('cdevents.jsonl'));
    expect(file.from).toMatchObject({ service: null, passedOver: { otherEvent: 9, notProduction: 1 } });
    expect(saidBy(file)).toEqual([
      {
        outsideId: '/monitoring/prod incident-12',
        serviceId: 'approval',
        title: 'Response time above 2 s',
        startedAt: '2025-08-08T00:05:00.000Z',
        startAnchor: 'monitoring',
        detectedAt: '2025-08-08T00:05:00.000Z',
        url: 'https://issues.haneul.example/345',
        restoredAt: '2025-08-08T00:41:00.000Z',
      },
    ]);
    expect(file.rows.map(({ row }) => row)).toEqual([9]);
  });

  it('are the same in whatever order their events come', () => {
    const lines = new TextDecoder().decode(fixture('cdevents.jsonl')).trim().split('\n');
    const backwards = read(of('cdevents'), [...lines].reverse().join('\n'));
    expect(saidBy(backwards)).toEqual(saidBy(read(of('cdevents'), fixture('cdevents.jsonl'))));
  });

  it('that were only reported begin with the report', () => {
    const [, , , , , , , , , reported = ''] = new TextDecoder().decode(fixture('cdevents.jsonl')).trim().split('\n');
    expect(saidBy(read(of('cdevents'), reported))).toMatchObject([
      { title: 'Customers complain', startedAt: '2025-08-08T00:12:00.000Z', startAnchor: 'report' },
    ]);
  });
});
