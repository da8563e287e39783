import { countOf, textsOfParts } from '../../engine/kind/computed.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import {
  byEngine,
  choice,
  day,
  freeText,
  optional,
  owner,
  integer,
  ref,
  refs,
  since,
  text,
  todayOnImport,
  whileArchived,
  withBlank,
} from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { me, type ListFilter } from '../../engine/lists/list-filter.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { cameFrom } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { decided } from '../links/counts.ts';
import { eventRelations, riskRelations, riskToIncidentRelations } from '../links/relations.ts';
import { term } from '../taxonomy/kind.ts';
import { categories } from './category.ts';
import { controlsCell } from './controls-cell.ts';
import { positionsTogether, saidOfParts, standingParts } from './import-compared.ts';
import { planRisk } from './import-risk.ts';
import { leavesBehind } from './leaves-behind.ts';
import { positionCells } from './position-cells.ts';
import { archivedRule, closedRule, eventTypeRule } from './row-rules.ts';

/** Where the work on a risk stands (the steps of ISO 31000). Every status but `closed` is an open risk. */
export const riskStatuses = ['identified', 'treating', 'monitoring', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

export const riskResponses = ['avoid', 'reduce', 'transfer', 'accept'] as const;
export type RiskResponse = (typeof riskResponses)[number];

const isOpen: readonly ListFilter[] = [{ column: 'status', isNot: ['closed'] }];

/** A risk: causes lead to the event, the event to consequences. Causes and consequences are rows of their own. */
export const risks = defineKind('risks', {
  code: 'R',
  life: 'record',
  since: 1,
  names: 'title',
  fields: {
    title: text(200),
    /** What would happen, between its causes and its consequences. */
    event: freeText(4000),
    category: choice('category', categories),
    subtypeId: optional(term('subtype')),
    /** Basel loss event type: operational risks must have one, others have none. */
    eventTypeId: {
      ...optional(term('eventType')),
      onlyWhere: { field: 'category', is: 'operational', problem: 'risk.eventTypeOnlyOperational' },
    },
    /** What a reputation risk comes from. */
    driverId: optional(term('driver')),
    ownerId: optional(ref('people')),
    unitId: optional(ref('units')),
    /** The services that the risk bears on. */
    serviceIds: since(2, refs('services', 200)),
    status: withBlank(choice('status', riskStatuses), 'identified'),
    response: optional(choice('response', riskResponses)),
    /** A risk is open from `identifiedOn` to `closedOn`; earlier closings that ended are `closures`. */
    identifiedOn: todayOnImport(day()),
    closedOn: optional(day()),
    closingReason: since(4, freeText(1000)),
    /** Why it was recorded in error, of a risk that was withdrawn; else empty. */
    withdrawnReason: since(4, byEngine(whileArchived(freeText(1000)))),
    /** When its owner is to look at it again. */
    nextReviewOn: optional(day()),
    ...notedFields,
    ...cameFrom,
  },
  computed: {
    causes: textsOfParts('causes', 'riskId'),
    consequences: textsOfParts('consequences', 'riskId'),
    ...positionCells,
    controls: controlsCell,
    controlCount: countOf('riskControls', 'riskId', { distinct: 'controlId' }),
    incidentCount: linkedCount('incidents', decided),
    releaseCount: linkedCount('releases', decided),
    deploymentCount: linkedCount('deployments', decided),
  },
  order: [
    'code',
    'title',
    'category',
    'subtypeId',
    'eventTypeId',
    'driverId',
    'causes',
    'event',
    'consequences',
    'ownerId',
    'unitId',
    'serviceIds',
    'status',
    'response',
    'identifiedOn',
    'closedOn',
    'closingReason',
    'nextReviewOn',
    'inherent',
    'inherentLikelihood',
    'inherentImpact',
    'inherentValidOn',
    'inherentRationale',
    'residual',
    'residualLikelihood',
    'residualImpact',
    'residualValidOn',
    'residualRationale',
    'target',
    'targetLikelihood',
    'targetImpact',
    'targetValidOn',
    'targetRationale',
    'controls',
    'controlCount',
    'incidentCount',
    'releaseCount',
    'deploymentCount',
    'remarks',
    'tags',
    'further',
    'mappingId',
    'archivedAt',
    'withdrawnReason',
    'id',
  ],
  rowRules: [eventTypeRule, closedRule, archivedRule],
  brings: leavesBehind,
  linksTo: { risks: riskRelations, incidents: riskToIncidentRelations, releases: eventRelations, deployments: eventRelations },
  list: {
    columns: ['code', 'title', 'category', 'residual', 'ownerId', 'status', 'nextReviewOn'],
    wide: [
      'code',
      'title',
      'category',
      'residual',
      'ownerId',
      'unitId',
      'status',
      'response',
      'nextReviewOn',
      'controlCount',
      'incidentCount',
    ],
    trend: { residual: ['inherent', 'residual', 'target'] },
    narrow: ['code', 'title', 'residual'],
    terminal: ['code', 'title', 'category', 'status', 'ownerId', 'residualLikelihood', 'residualImpact', 'residual', 'controlCount'],
    filters: ['category', 'residual', 'ownerId', 'status', 'nextReviewOn'],
    sort: { column: 'residual', descending: true },
    due: { nextReviewOn: isOpen },
    views: [
      { name: 'mine', filters: [...isOpen, { column: 'ownerId', refers: [me] }] },
      { name: 'reviewDue', filters: [{ column: 'nextReviewOn', overdue: true }], sort: [{ column: 'nextReviewOn', descending: false }] },
      { name: 'aboveTarget', filters: [...isOpen, { column: 'residual', above: 'target' }] },
      { name: 'withoutControl', filters: [...isOpen, { column: 'controlCount', is: [0] }] },
      { name: 'notAssessed', filters: [...isOpen, { column: 'residual', is: [null] }] },
      toBePutRight,
    ],
  },
  page: { icon: 'target', line: [1, 1], keys: 'mod+2', newKeys: 'mod+shift+k', head: ['ownerId', 'nextReviewOn', 'status'] },
  copies: {
    marks: 'title',
    fields: [
      ...(['title', 'event', 'category', 'subtypeId', 'eventTypeId', 'driverId', 'ownerId', 'unitId', 'serviceIds', 'response'] as const),
      ...(['remarks', 'tags'] as const),
    ],
    parts: ['causes', 'consequences', 'riskControls'],
  },
  imports: {
    needed: ['title', 'category'],
    title: 'title',
    within: 'unitId',
    parts: {
      kinds: ['taxonomy', 'matrices', 'causes', 'consequences', 'assessments', 'controls', 'riskControls', 'reclassifications'],
      lists: ['causes', 'consequences', 'controls'],
      makes: ['controls'],
      together: positionsTogether,
      said: saidOfParts,
      stands: standingParts,
      plan: planRisk,
    },
    aliases: {
      category: ['유형', 'risk category'],
      subtypeId: ['세부유형'],
      eventTypeId: ['event type', '사건 유형'],
      title: ['리스크명', '리스크', 'risk', 'name'],
      ownerId: ['risk owner', '책임자'],
      nextReviewOn: ['next review on'],
      inherentValidOn: ['inherent valid on'],
      residualValidOn: ['residual valid on'],
      targetValidOn: ['target valid on'],
    },
  },
});
export type Risk = RowOf<typeof risks>;

/** One cause of a risk: a row, so that a control can act on it. */
export const causes = defineKind('causes', {
  code: null,
  life: 'part',
  since: 1,
  names: 'text',
  partOf: 'riskId',
  fields: { riskId: owner('risks'), text: text(1000), rank: integer(1) },
});

/** One consequence of a risk: a row, so that a control can act on it. */
export const consequences = defineKind('consequences', {
  code: null,
  life: 'part',
  since: 1,
  names: 'text',
  partOf: 'riskId',
  fields: { riskId: owner('risks'), text: text(1000), rank: integer(1) },
});
