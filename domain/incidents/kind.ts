import { minutesBetween } from '../../engine/kind/computed.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, freeText, instant, items, maybeText, optional, ref, since, tags, text, withBlank } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { instantField } from '../../engine/values/time.ts';
import { decided, harmSuffered } from '../links/counts.ts';
import { eventRelations, incidentToRiskRelations, plainRelations } from '../links/relations.ts';
import { impactColumn, severityOfImpact } from './impact.ts';
import { readTimeline } from './read-timeline.ts';
import { detectedAfterStart, endsAfterStart, hasBegun } from './row-rules.ts';
import { severities } from './severity.ts';

/** `maintenance` is planned work: it is kept, and not counted as an incident. */
export const incidentKinds = ['incident', 'maintenance'] as const;

const timeline = z.array(z.strictObject({ at: instantField, status: textField(60), text: textField(8000) })).max(2000);

export const incidents = defineKind('incidents', {
  code: 'I',
  life: 'record',
  since: 1,
  names: 'title',
  fields: {
    title: text(300),
    serviceId: ref('services'),
    kind: withBlank(choice('incidentKind', incidentKinds), 'incident'),
    severity: optional(choice('severity', severities)),
    summary: freeText(8000),
    startedAt: instant(),
    detectedAt: optional(instant()),
    /** Why it was detected before it started, where it was. */
    earlyDetectionReason: since(4, freeText(1000, 'short')),
    acknowledgedAt: optional(instant()),
    restoredAt: optional(instant()),
    /** When users could not use the service, where that is known apart from the incident's own times. */
    downtimeStart: optional(instant()),
    downtimeEnd: optional(instant()),
    components: tags(200, 200),
    timeline: withBlank(items(timeline, readTimeline), []),
    /** The id under which the source of an import knows it, unique within a service. */
    outsideId: maybeText(200),
    url: maybeText(2000),
  },
  computed: {
    restoreMinutes: minutesBetween('startedAt', 'restoredAt'),
    riskCount: linkedCount('risks', decided),
    releaseCount: linkedCount('releases', harmSuffered),
  },
  order: [
    'code',
    'title',
    'serviceId',
    'kind',
    'severity',
    'summary',
    'startedAt',
    'detectedAt',
    'earlyDetectionReason',
    'acknowledgedAt',
    'restoredAt',
    'restoreMinutes',
    'downtimeStart',
    'downtimeEnd',
    'components',
    'timeline',
    'riskCount',
    'releaseCount',
    'outsideId',
    'url',
    'archivedAt',
    'id',
  ],
  rowRules: [
    hasBegun,
    detectedAfterStart,
    inOrder('detectedAt', 'acknowledgedAt'),
    endsAfterStart,
    inOrder('downtimeStart', 'downtimeEnd'),
  ],
  linksTo: { risks: incidentToRiskRelations, incidents: plainRelations, releases: eventRelations },
  list: {
    columns: ['code', 'title', 'serviceId', 'severity', 'startedAt', 'restoreMinutes', 'riskCount', 'releaseCount'],
    narrow: ['code', 'title', 'severity'],
    terminal: ['code', 'startedAt', 'severity', 'kind', 'serviceId', 'title', 'restoreMinutes'],
    filters: ['serviceId', 'severity', 'startedAt'],
    sort: { column: 'startedAt', descending: true },
  },
  page: { icon: 'alert', line: [2, 1], keys: 'mod+4' },
  imports: {
    needed: ['title', 'startedAt'],
    naturalKey: ['serviceId', 'outsideId'],
    fileField: 'serviceId',
    title: 'title',
    columns: [{ key: impactColumn, kind: 'text' }],
    also: severityOfImpact,
    aliases: {
      restoredAt: ['resolved_at'],
      timeline: ['updates'],
      [impactColumn]: ['impact', 'impact at the source', '영향', '출처의 영향'],
      outsideId: ['outside id', 'id at the source', '출처의 ID'],
      kind: ['kind', 'kind of incident'],
      downtimeStart: ['downtime from'],
      downtimeEnd: ['downtime to', '중단 끝'],
      components: ['component'],
    },
    passedOver: [
      'entry_id',
      'published_at',
      'updated_at',
      'status_sequence',
      'impact_window',
      'duration_minutes',
      'components_source',
      'components_confidence',
    ],
  },
});
export type Incident = RowOf<typeof incidents>;
