import type { KindWords } from '../../../kind-words.ts';

export const incidents = {
  many: 'Incidents',
  one: 'Incident',
  fields: {
    title: 'Title',
    serviceId: 'Service',
    kind: 'Kind of incident',
    severity: 'Severity',
    summary: 'Summary',
    startedAt: 'Started at',
    detectedAt: 'Detected at',
    acknowledgedAt: 'Acknowledged at',
    restoredAt: 'Restored at',
    restoreMinutes: 'Minutes to restore',
    'restoreMinutes.inWords': 'Time to restore',
    downtimeStart: 'Downtime from',
    downtimeEnd: 'Downtime to',
    components: 'Components',
    timeline: 'Timeline',
    outsideId: 'ID at the source',
    url: 'Address',
    riskCount: 'Number of risks',
    releaseCount: 'Number of releases',
  },
  /** Columns that files bring and that are no field. */
  further: { impact: 'Impact at the source' },
  empty: {
    title: 'What went wrong, and how long it took to put right',
    text: 'An incident is something that users of a service noticed. Record when it began and was restored; then link the release behind it and the risk that it shows. Or import a list from where you keep them.',
    action: 'Record the first incident',
  },
} as const satisfies KindWords<'incidents'>;
