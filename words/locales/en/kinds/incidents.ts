import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    startAnchor: 'Start taken from',
    detectedAt: 'Detected at',
    earlyDetectionReason: 'Reason for detection before the start',
    awareAt: 'Aware at',
    announcedAt: 'Announced at',
    acknowledgedAt: 'Acknowledged at',
    identifiedAt: 'Cause identified at',
    mitigatedAt: 'Mitigated at',
    restoredAt: 'Restored at',
    stoodDownAt: 'Response ended at',
    restoreMinutes: 'Minutes to restore',
    'restoreMinutes.inWords': 'Time to restore',
    downtimeStart: 'Downtime start',
    downtimeEnd: 'Downtime end',
    feltMinutes: 'Minutes felt by customers',
    'feltMinutes.inWords': 'Felt by customers',
    tolerance: 'Tolerable disruption',
    components: 'Components',
    timeline: 'Timeline',
    outsideId: 'Source ID',
    url: 'Address',
    factsChangedAt: 'Facts changed at',
    riskCount: 'Number of risks',
    releaseCount: 'Number of releases',
    deploymentCount: 'Number of deployments',
    ...notedFields,
    ...cameFrom,
  },
  /** Columns that files bring and that are no field. */
  further: { impact: 'Source impact', impactWindow: 'Impact window' },
  empty: {
    title: 'No incidents yet',
    text: 'An incident is something that users of a service noticed. Record when it started and when service was restored, then link the release behind it and the risk it reveals. You can also import an existing list.',
    action: 'Record the first incident',
  },
} as const satisfies KindWords<'incidents'>;

export const serviceSpans = {
  many: 'Spans felt by customers',
  one: 'Span felt by customers',
  fields: {
    incidentId: 'Incident',
    state: 'State of service',
    startedAt: 'From',
    endedAt: 'Until',
    affectedCustomers: 'Customers affected',
    affectedTransactions: 'Transactions affected',
    ...cameFrom,
  },
  empty: {
    title: 'No spans yet',
    text: 'A span says from when to when customers had no service or a degraded one, and how many were affected. Add spans on the page of an incident, or import a list of them.',
  },
} as const satisfies KindWords<'serviceSpans'>;
