import { minutesBetween } from '../../engine/kind/computed.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import {
  byEngine,
  choice,
  freeText,
  instant,
  items,
  maybeText,
  optional,
  ref,
  since,
  tags,
  text,
  withBlank,
} from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { instantField } from '../../engine/values/time.ts';
import { mappingId, sourceValues } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { decided, harmSuffered } from '../links/counts.ts';
import { eventRelations, incidentToRiskRelations, plainRelations } from '../links/relations.ts';
import { changedFacts } from './changed-facts.ts';
import { feltCell } from './felt-cell.ts';
import { impactColumn, severityOfImpact } from './impact.ts';
import { readTimeline } from './read-timeline.ts';
import { hasBegun, timeRules } from './row-rules.ts';
import { severities } from './severity.ts';
import { timesOfPosts, windowColumn } from './status-page.ts';
import { toleranceCell } from './tolerance-cell.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

/** `maintenance` is planned work: it is kept, and not counted as an incident. */
export const incidentKinds = ['incident', 'maintenance'] as const;

/** What is known of when things were, in the order in which they usually are. */
export const stepFields = [
  'startedAt',
  'startAnchor',
  'detectedAt',
  'earlyDetectionReason',
  'awareAt',
  'announcedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'restoredAt',
  'stoodDownAt',
] as const;

/** The window in which customers felt it. */
export const windowFields = ['downtimeStart', 'downtimeEnd'] as const;

const timeline = z.array(z.strictObject({ at: instantField, status: textField(60), text: textField(8000) })).max(2000);

/** What the start of an incident is taken from: a window that was found afterwards, a monitor, the first post, a report of a user. */
export const startAnchors = ['window', 'monitoring', 'firstPost', 'report'] as const;

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
    /** When it occurred, as far as it is known: `startAnchor` says what that is taken from. */
    startedAt: instant(),
    startAnchor: since(4, optional(choice('startAnchor', startAnchors))),
    detectedAt: optional(instant()),
    /** Why it was detected before it started, where it was. */
    earlyDetectionReason: since(4, freeText(1000, 'short')),
    /** When the firm became aware of it: the clock of the law. */
    awareAt: since(4, optional(instant())),
    announcedAt: since(4, optional(instant())),
    acknowledgedAt: optional(instant()),
    identifiedAt: since(4, optional(instant())),
    mitigatedAt: since(4, optional(instant())),
    restoredAt: optional(instant()),
    /** When the response was over. */
    stoodDownAt: since(4, optional(instant())),
    /** The window in which customers felt it, where that is known apart from the incident's own times. */
    downtimeStart: optional(instant()),
    downtimeEnd: optional(instant()),
    components: tags(200, 200),
    timeline: withBlank(items(timeline, { read: readTimeline }), []),
    /** The id under which the source of an import knows it, unique within a service. */
    outsideId: maybeText(200),
    url: maybeText(2000),
    /** When facts of it were last changed after it was recorded: what was decided before then was decided on others. */
    factsChangedAt: since(6, byEngine(optional(instant()))),
    sourced: since(6, byEngine(sourceValues())),
    mappingId: since(7, mappingId()),
    ...notedFields,
  },
  computed: {
    restoreMinutes: minutesBetween('startedAt', 'restoredAt'),
    feltMinutes: feltCell,
    tolerance: toleranceCell,
    riskCount: linkedCount('risks', decided),
    releaseCount: linkedCount('releases', harmSuffered),
    deploymentCount: linkedCount('deployments', harmSuffered),
  },
  order: [
    'code',
    'title',
    'serviceId',
    'kind',
    'severity',
    'summary',
    ...stepFields,
    'restoreMinutes',
    ...windowFields,
    'feltMinutes',
    'tolerance',
    'components',
    'timeline',
    'riskCount',
    'releaseCount',
    'deploymentCount',
    'outsideId',
    'url',
    'remarks',
    'tags',
    'further',
    'factsChangedAt',
    'mappingId',
    'archivedAt',
    'id',
  ],
  brings: changedFacts,
  rowRules: [hasBegun, ...timeRules],
  linksTo: { risks: incidentToRiskRelations, incidents: plainRelations, releases: eventRelations, deployments: eventRelations },
  list: {
    columns: ['code', 'title', 'serviceId', 'severity', 'startedAt', 'restoreMinutes', 'tolerance', 'riskCount', 'releaseCount'],
    narrow: ['code', 'title', 'severity'],
    terminal: ['code', 'startedAt', 'severity', 'kind', 'serviceId', 'title', 'restoreMinutes', 'tolerance'],
    filters: ['serviceId', 'severity', 'startedAt', 'tolerance'],
    sort: { column: 'startedAt', descending: true },
    views: [
      { name: 'open', filters: [{ column: 'restoredAt', is: [null] }] },
      { name: 'overTolerance', filters: [{ column: 'tolerance', is: ['over'] }] },
      { name: 'withoutRisk', filters: [{ column: 'riskCount', is: [0] }] },
      toBePutRight,
    ],
  },
  page: { icon: 'alert', line: [2, 1], keys: 'mod+4' },
  copies: { marks: 'title', fields: ['title', 'serviceId', 'kind', 'summary', 'components', 'remarks', 'tags'] },
  imports: {
    needed: ['title', 'startedAt'],
    naturalKey: ['serviceId', 'outsideId'],
    keyOfSource: true,
    together: [
      ['startedAt', 'startAnchor'],
      ['downtimeStart', 'downtimeEnd'],
    ],
    fileField: 'serviceId',
    title: 'title',
    within: 'serviceId',
    columns: [
      { key: impactColumn, kind: 'text' },
      { key: windowColumn, kind: 'flag', presence: true },
    ],
    also(cells, importing, match) {
      const severity = severityOfImpact(cells, importing);
      return severity.ok ? ok({ ...severity.value, ...timesOfPosts(cells, importing, match) }) : severity;
    },
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
      'duration_minutes',
      'components_source',
      'components_confidence',
    ],
  },
});
export type Incident = RowOf<typeof incidents>;
