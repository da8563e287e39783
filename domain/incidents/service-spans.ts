import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, instant, integer, optional, owner } from '../../engine/kind/fields.ts';
import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { cameFrom } from '../imports/came-from.ts';

/** What customers had of the service: none of it, or less than they should. */
export const serviceStates = ['interrupted', 'degraded'] as const;

/** A span of an incident in which customers felt it, with how many of them, and of their transactions, it affected. */
export const serviceSpans = defineKind('serviceSpans', {
  code: null,
  life: 'part',
  since: 4,
  partOf: 'incidentId',
  fields: {
    incidentId: owner('incidents'),
    state: choice('serviceState', serviceStates),
    startedAt: instant(),
    /** Empty while it lasts. */
    endedAt: optional(instant()),
    affectedCustomers: optional(integer(0)),
    affectedTransactions: optional(integer(0)),
    ...cameFrom,
  },
  rowRules: [inOrder('startedAt', 'endedAt')],
  list: {
    columns: ['incidentId', 'state', 'startedAt', 'endedAt', 'affectedCustomers', 'affectedTransactions'],
    narrow: ['incidentId', 'state', 'startedAt'],
    filters: ['state', 'startedAt'],
    sort: { column: 'startedAt', descending: false },
  },
  page: { icon: 'pulse' },
  imports: {
    needed: ['incidentId', 'state', 'startedAt'],
    naturalKey: ['incidentId', 'startedAt'],
    aliases: { incidentId: ['incident', '장애·사고'] },
  },
});
export type ServiceSpan = RowOf<typeof serviceSpans>;
