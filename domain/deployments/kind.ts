import { minutesBetween } from '../../engine/kind/computed.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import {
  byEngine,
  choice,
  flag,
  freeText,
  instant,
  integer,
  maybeText,
  optional,
  ref,
  since,
  text,
  withBlank,
} from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { ok } from '../../engine/values/result.ts';
import { mappingId, sourceValues } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { decided, harmDone } from '../links/counts.ts';
import { eventRelations } from '../links/relations.ts';
import { environmentNamed } from './environment-names.ts';
import { deploymentRules } from './rules.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

/** Only what goes to `production` counts as a deployment in figures. */
export const environments = ['production', 'staging', 'test', 'development', 'other'] as const;
export const deploymentKinds = ['code', 'configuration', 'flag', 'infrastructure', 'data'] as const;
/** How it ended: it stayed, was taken back, was mended by a further one, or was given up before users met it. */
export const deploymentOutcomes = ['ok', 'rolledBack', 'fixedForward', 'aborted'] as const;
/** What had to be done by hand to restore service, where that was neither a rollback nor a further deployment. */
export const interventions = ['flag', 'configuration', 'restart', 'data', 'other'] as const;

/** Something put into an environment: a release, a change of configuration, a flag. A release may be deployed often, or never. */
export const deployments = defineKind('deployments', {
  code: 'D',
  life: 'record',
  since: 6,
  names: 'version',
  namedWith: 'serviceId',
  fields: {
    serviceId: ref('services'),
    /** What was deployed, as its pipeline calls it. */
    version: text(200, 'short'),
    releaseId: optional(ref('releases')),
    commit: maybeText(64),
    environment: withBlank(choice('environment', environments), 'production'),
    /** What its source calls the environment. */
    environmentName: maybeText(120),
    startedAt: instant(),
    /** Empty while it runs, or where only one instant is known. */
    finishedAt: optional(instant()),
    planned: withBlank(flag(), true),
    kind: withBlank(choice('deploymentKind', deploymentKinds), 'code'),
    manualSteps: optional(integer(0, 1e6)),
    /** Empty while that is not known. */
    outcome: optional(choice('deploymentOutcome', deploymentOutcomes)),
    intervention: optional(choice('intervention', interventions)),
    /** When service was restored after it had failed. */
    recoveredAt: optional(instant()),
    notes: freeText(8000),
    /** The id under which its source knows it, unique within a service. */
    outsideId: maybeText(200),
    url: maybeText(2000),
    sourced: byEngine(sourceValues()),
    mappingId: since(7, mappingId()),
    tags: notedFields.tags,
    further: notedFields.further,
  },
  computed: {
    minutes: minutesBetween('startedAt', 'finishedAt'),
    riskCount: linkedCount('risks', decided),
    incidentCount: linkedCount('incidents', harmDone),
  },
  order: [
    'code',
    'serviceId',
    'version',
    'releaseId',
    'commit',
    'environment',
    'environmentName',
    'startedAt',
    'finishedAt',
    'minutes',
    'planned',
    'kind',
    'manualSteps',
    'outcome',
    'intervention',
    'recoveredAt',
    'notes',
    'riskCount',
    'incidentCount',
    'outsideId',
    'url',
    'tags',
    'further',
    'mappingId',
    'archivedAt',
    'id',
  ],
  rowRules: [inOrder('startedAt', 'finishedAt'), inOrder('startedAt', 'recoveredAt')],
  rules: deploymentRules,
  linksTo: { risks: eventRelations, incidents: eventRelations },
  list: {
    columns: ['code', 'version', 'serviceId', 'environment', 'startedAt', 'kind', 'planned', 'outcome', 'incidentCount'],
    narrow: ['version', 'serviceId', 'startedAt'],
    terminal: ['code', 'serviceId', 'version', 'environment', 'startedAt', 'planned', 'outcome', 'incidentCount'],
    filters: ['serviceId', 'environment', 'outcome', 'planned', 'kind', 'startedAt'],
    sort: { column: 'startedAt', descending: true },
    views: [
      { name: 'withoutOutcome', filters: [{ column: 'outcome', is: [null] }] },
      { name: 'failed', filters: [{ column: 'outcome', is: ['rolledBack', 'fixedForward'] }] },
      toBePutRight,
    ],
  },
  page: { icon: 'rocket', line: [2, 3] },
  copies: { fields: ['serviceId', 'version', 'environment', 'environmentName', 'planned', 'kind', 'manualSteps', 'notes', 'tags'] },
  imports: {
    needed: ['version', 'startedAt'],
    naturalKey: ['serviceId', 'outsideId'],
    keyOfSource: true,
    together: [
      ['environment', 'environmentName'],
      ['outcome', 'recoveredAt'],
    ],
    fileField: 'serviceId',
    title: 'version',
    within: 'serviceId',
    // An environment that is named and not said to be one is what its name means: never production because nobody knows.
    also: (cells, _importing, { row }) => {
      const { environment = null, environmentName } = cells;
      if (row !== null || environment !== null || typeof environmentName !== 'string') return ok({});
      return ok({ environment: environmentNamed(environmentName) ?? 'other' });
    },
    aliases: {
      outsideId: ['outside id', 'id at the source', '출처의 ID'],
      version: ['tag', 'ref', 'release'],
      startedAt: ['deployed at', '배포 시각'],
      kind: ['kind', 'kind of deployment'],
    },
  },
});
export type Deployment = RowOf<typeof deployments>;
