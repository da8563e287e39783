import type { Instant } from '../../engine/values/time.ts';
import type { Incident } from './kind.ts';
import { lasted } from './stretches.ts';

/**
 * What is measured of an incident beside how long customers felt it: the two fields that each duration lies between, in the
 * order of time.
 */
export const incidentSpans = {
  detect: { from: 'startedAt', to: 'detectedAt' },
  acknowledge: { from: 'detectedAt', to: 'acknowledgedAt' },
  mitigate: { from: 'startedAt', to: 'mitigatedAt' },
  restore: { from: 'startedAt', to: 'restoredAt' },
  announced: { from: 'announcedAt', to: 'restoredAt' },
} as const satisfies { readonly [measure: string]: { readonly from: keyof Incident; readonly to: keyof Incident } };

export type IncidentMeasure = keyof typeof incidentSpans;
export const incidentMeasures = ['restore', 'announced', 'detect', 'acknowledge', 'mitigate'] as const satisfies readonly IncidentMeasure[];

/** A duration in minutes; `null` where one of its two times is not known, or they are the wrong way round (`isReversed`). */
export type Measured = { readonly minutes: number | null; readonly isReversed: boolean };
export type IncidentTimes = { readonly [M in IncidentMeasure]: Measured };

export function incidentTimes(incident: Incident): IncidentTimes {
  const of = (measure: IncidentMeasure) => between(incident[incidentSpans[measure].from], incident[incidentSpans[measure].to]);
  return {
    detect: of('detect'),
    acknowledge: of('acknowledge'),
    mitigate: of('mitigate'),
    restore: of('restore'),
    announced: of('announced'),
  };
}

function between(from: Instant | null, to: Instant | null): Measured {
  const length = from === null || to === null ? null : lasted([{ from, to }], { until: null });
  return { minutes: length?.minutes ?? null, isReversed: from !== null && to !== null && length === null };
}
