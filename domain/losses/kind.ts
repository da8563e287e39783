import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, currency, day, freeText, maybeText, money, optional, owner, ref, text } from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { linkedCount } from '../../engine/links/linked-count.ts';
import { cameFrom } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { decided } from '../links/counts.ts';
import { plainRelations } from '../links/relations.ts';
import { netCells } from './net-cells.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

/** An event that cost the firm money. Amounts are in minor units of the currency in which it was lost. */
export const losses = defineKind('losses', {
  code: 'L',
  life: 'record',
  since: 3,
  names: 'title',
  fields: {
    title: text(200),
    description: freeText(4000),
    /** When it happened, when the firm learnt of it, and the accounting day on which it was booked. */
    occurredOn: day(),
    discoveredOn: optional(day()),
    bookedOn: optional(day()),
    gross: money('currency'),
    currency: currency(),
    /** Basel loss event type. */
    eventTypeId: optional(ref('taxonomy', { where: { category: 'operational', kind: 'eventType' } })),
    ownerId: optional(ref('people')),
    unitId: optional(ref('units')),
    outsideId: maybeText(200),
    ...notedFields,
    ...cameFrom,
  },
  computed: {
    ...netCells,
    riskCount: linkedCount('risks', decided),
    incidentCount: linkedCount('incidents', decided),
    releaseCount: linkedCount('releases', decided),
  },
  rowRules: [inOrder('occurredOn', 'discoveredOn', 'bookedOn')],
  linksTo: { risks: plainRelations, incidents: plainRelations, releases: plainRelations },
  list: {
    columns: ['code', 'title', 'occurredOn', 'bookedOn', 'gross', 'net', 'eventTypeId', 'ownerId'],
    narrow: ['code', 'title', 'occurredOn'],
    filters: ['occurredOn', 'bookedOn', 'eventTypeId', 'ownerId', 'unitId'],
    sort: { column: 'occurredOn', descending: true },
    views: [
      { name: 'notBooked', filters: [{ column: 'bookedOn', is: [null] }] },
      { name: 'withoutRisk', filters: [{ column: 'riskCount', is: [0] }] },
      toBePutRight,
    ],
  },
  page: { icon: 'coin', line: [2, 5], head: ['ownerId'] },
  copies: { marks: 'title', fields: ['title', 'description', 'currency', 'eventTypeId', 'ownerId', 'unitId', 'remarks', 'tags'] },
  imports: {
    needed: ['title', 'occurredOn', 'gross', 'currency'],
    naturalKey: ['outsideId'],
    title: 'title',
    within: 'unitId',
    aliases: {
      title: ['loss', '손실명'],
      gross: ['amount', '금액', '손실액'],
      bookedOn: ['accounting day', '회계일'],
      outsideId: ['id at the source'],
    },
    passedOver: ['no net because', '순손실액이 없는 까닭'],
  },
});
export type Loss = RowOf<typeof losses>;

/** Where money that came back came from. */
export const recoverySources = ['recovery', 'insurance'] as const;
export type RecoverySource = (typeof recoverySources)[number];

/** Money that came back after a loss, with a day and a currency of its own. */
export const recoveries = defineKind('recoveries', {
  code: null,
  life: 'part',
  since: 3,
  partOf: 'lossId',
  fields: {
    lossId: owner('losses'),
    source: choice('recoverySource', recoverySources),
    receivedOn: day(),
    amount: money('currency', 1),
    currency: currency(),
    note: freeText(1000, 'short'),
    ...cameFrom,
  },
  imports: { needed: ['lossId', 'source', 'receivedOn', 'amount', 'currency'] },
});
export type Recovery = RowOf<typeof recoveries>;
