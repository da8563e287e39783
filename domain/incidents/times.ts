import { minutesBetween } from '../delivery/durations.ts';
import type { Instant } from '../../engine/values/time.ts';
import type { Incident } from './kind.ts';

/** The durations of one incident, in minutes, each from its anchor to its end; `null` where one of the two is not known. */
export type IncidentTimes = {
  /** detected − started: what the mean or median time to detect is made of. */
  readonly detect: number | null;
  /** acknowledged − detected. */
  readonly acknowledge: number | null;
  /** restored − started. */
  readonly restore: number | null;
  /** downtime end − downtime start. */
  readonly downtime: number | null;
};

/** What is measured of an incident: the two fields that each duration lies between. */
export const incidentSpans = {
  detect: { from: 'startedAt', to: 'detectedAt' },
  acknowledge: { from: 'detectedAt', to: 'acknowledgedAt' },
  restore: { from: 'startedAt', to: 'restoredAt' },
  downtime: { from: 'downtimeStart', to: 'downtimeEnd' },
} as const satisfies Readonly<Record<keyof IncidentTimes, { readonly from: keyof Incident; readonly to: keyof Incident }>>;

export const incidentMeasures = ['detect', 'acknowledge', 'restore', 'downtime'] as const satisfies readonly (keyof IncidentTimes)[];

export function incidentTimes(incident: Incident): IncidentTimes {
  const of = ({ from, to }: (typeof incidentSpans)[keyof IncidentTimes]) => between(incident[from], incident[to]);
  return {
    detect: of(incidentSpans.detect),
    acknowledge: of(incidentSpans.acknowledge),
    restore: of(incidentSpans.restore),
    downtime: of(incidentSpans.downtime),
  };
}

function between(from: Instant | null, to: Instant | null): number | null {
  return from === null || to === null ? null : minutesBetween(from, to);
}
