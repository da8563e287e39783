import type { KindWords } from '../../../kind-words.ts';

export const incidents = {
  many: 'Incidents',
  one: 'Incident',
  fields: {
    title: 'Title',
    serviceId: 'Service',
    kind: 'Incident type',
    severity: 'Severity',
    summary: 'Summary',
    startedAt: 'Started at',
    detectedAt: 'Detected at',
    earlyDetectionReason: 'Reason for detection before the start',
    acknowledgedAt: 'Acknowledged at',
    restoredAt: 'Restored at',
    restoreMinutes: 'Minutes to restore',
    'restoreMinutes.inWords': 'Time to restore',
    downtimeStart: 'Downtime start',
    downtimeEnd: 'Downtime end',
    components: 'Components',
    timeline: 'Timeline',
    outsideId: 'Source ID',
    url: 'Address',
    riskCount: 'Number of risks',
    releaseCount: 'Number of releases',
  },
  /** Columns that files bring and that are no field. */
  further: { impact: 'Source impact' },
  empty: {
    title: 'No incidents yet',
    text: 'An incident is something that users of a service noticed. Record when it started and when service was restored, then link the release behind it and the risk it reveals. You can also import an existing list.',
    action: 'Record the first incident',
  },
} as const satisfies KindWords<'incidents'>;
