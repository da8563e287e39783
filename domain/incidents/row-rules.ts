import type { RowRule } from '../../engine/kind/kind.ts';
import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';

type Times = { readonly startedAt: Instant; readonly restoredAt: Instant | null };

/** Nothing is restored before it broke. */
export const endsAfterStart: RowRule<Times> = {
  fields: ['startedAt', 'restoredAt'],
  check: ({ startedAt, restoredAt }) =>
    restoredAt !== null && restoredAt < startedAt ? [{ code: 'incident.endsBeforeStart', field: 'restoredAt' }] : [],
};

type Detection = { readonly startedAt: Instant; readonly detectedAt: Instant | null; readonly earlyDetectionReason: string };

/** What is detected before it starts is a mistake, or needs a reason: a forecast, a start that was set to when customers felt it. */
export const detectedAfterStart: RowRule<Detection> = {
  fields: ['startedAt', 'detectedAt', 'earlyDetectionReason'],
  check: ({ startedAt, detectedAt, earlyDetectionReason }) =>
    detectedAt !== null && detectedAt < startedAt && earlyDetectionReason.trim() === ''
      ? [{ code: 'incident.detectedBeforeStart', field: 'detectedAt' }]
      : [],
};

/** Milliseconds by which the clock of whoever noted a start may be ahead of that of the register. */
const clockDrift = 24 * 60 * 60 * 1000;

/** An incident is recorded once it has begun. Planned work may lie ahead. */
export const hasBegun: RowRule<{ readonly kind: string; readonly startedAt: Instant }> = {
  fields: ['kind', 'startedAt'],
  check: ({ kind, startedAt }, recordedAt) =>
    kind === 'incident' && startedAt > instantOf(epochOf(recordedAt) + clockDrift) ? [{ code: 'incident.notYet', field: 'startedAt' }] : [],
};
