import { inOrder } from '../../engine/kind/in-order.ts';
import type { RowProblem, RowRule } from '../../engine/kind/kind.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';

type Later = 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'restoredAt' | 'stoodDownAt' | 'downtimeStart' | 'downtimeEnd';
type Times = { readonly [P in Later]: Instant | null } & { readonly startedAt: Instant; readonly earlyDetectionReason: string };

/** Nothing is restored before it broke. */
const endsAfterStart: RowRule<Pick<Times, 'startedAt' | 'restoredAt'>> = {
  fields: ['startedAt', 'restoredAt'],
  check: ({ startedAt, restoredAt }) =>
    restoredAt !== null && restoredAt < startedAt ? [{ code: 'incident.endsBeforeStart', field: 'restoredAt' }] : [],
};

/** What is detected before it starts is a mistake, or needs a reason: a forecast, a start that was set to when customers felt it. */
const detectedAfterStart: RowRule<Pick<Times, 'startedAt' | 'detectedAt' | 'earlyDetectionReason'>> = {
  fields: ['startedAt', 'detectedAt', 'earlyDetectionReason'],
  check: ({ startedAt, detectedAt, earlyDetectionReason }) =>
    detectedAt !== null && detectedAt < startedAt && earlyDetectionReason.trim() === ''
      ? [{ code: 'incident.detectedBeforeStart', field: 'detectedAt' }]
      : [],
};

/** The times of an incident are in the order in which they can have been. */
export const timeRules: readonly RowRule<Times>[] = [
  detectedAfterStart,
  inOrder('detectedAt', 'acknowledgedAt'),
  inOrder('startedAt', 'mitigatedAt'),
  endsAfterStart,
  inOrder('restoredAt', 'stoodDownAt'),
  inOrder('downtimeStart', 'downtimeEnd'),
];

/** Which times of an incident are the wrong way round, as builds before schema 4 let them be. */
export function orderProblems(incident: Times): readonly RowProblem[] {
  return timeRules.flatMap((rule) => rule.check(incident, incident.startedAt));
}

/** Whether two times of an incident are the wrong way round. */
export function isOutOfOrder(incident: Times): boolean {
  return orderProblems(incident).length > 0;
}

/** Milliseconds by which the clock of whoever noted a start may be ahead of that of the register. */
const clockDrift = 24 * 60 * 60 * 1000;

/** An incident is recorded once it has begun. Planned work may lie ahead. */
export const hasBegun: RowRule<{ readonly kind: string; readonly startedAt: Instant }> = {
  fields: ['kind', 'startedAt'],
  check: ({ kind, startedAt }, recordedAt) =>
    kind === 'incident' && startedAt > instantOf(epochOf(recordedAt) + clockDrift) ? [{ code: 'incident.notYet', field: 'startedAt' }] : [],
};
