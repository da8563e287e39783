import type { RowRule } from '../../engine/kind/kind.ts';
import type { Instant } from '../../engine/values/time.ts';

type Times = { readonly startedAt: Instant; readonly restoredAt: Instant | null };

/** Nothing is restored before it broke. */
export const endsAfterStart: RowRule<Times> = {
  fields: ['startedAt', 'restoredAt'],
  check: ({ startedAt, restoredAt }) =>
    restoredAt !== null && restoredAt < startedAt ? [{ code: 'incident.endsBeforeStart', field: 'restoredAt' }] : [],
};
