import { laterOf, type Instant } from '../../engine/values/time.ts';
import { lasted, type Lasted } from '../incidents/stretches.ts';
import { durationsOf, type Durations } from './durations.ts';
import type { Span } from './figures.ts';
import type { JudgedLoad } from './five-keys.ts';
import { measured, unmeasured, type Measured } from './measured.ts';

/**
 * How long it took to recover from the deployments that failed, in minutes. What was restored after the span is still open in it, and
 * what nobody recorded is unknown.
 */
export function recoveryOf(loads: readonly JudgedLoad[], span: Span): Measured<Durations> {
  const failed = loads.filter(({ verdict }) => verdict.ending === 'failed' && !verdict.isTooYoung);
  return failed.length === 0 ? unmeasured('noFailures') : measured(durationsOf(failed.map((load) => recoveryIn(load, span))));
}

/**
 * From the earliest incident that it decidedly led to (else its end) to its recovery (else the latest restoration of those
 * incidents); `null` where it is not known.
 */
export function recoveryIn({ delivery, verdict: { failedWith } }: JudgedLoad, span: Span): Lasted | null {
  const from = failedWith[0]?.startedAt ?? delivery.at;
  const to = delivery.recoveredAt ?? lastRestored(failedWith.map(({ restoredAt }) => restoredAt));
  if (to === null && failedWith.length === 0) return null;
  return lasted([{ from, to }], { until: span.end });
}

function lastRestored(restored: readonly (Instant | null)[]): Instant | null {
  const known = restored.filter((at) => at !== null);
  return known.length < restored.length || known.length === 0 ? null : known.reduce(laterOf);
}
