import type { Severity } from '../../../domain/incidents/severity.ts';
import type { ServiceKey } from '../services.ts';
import type { Text } from '../text.ts';

/** A span felt by customers, in minutes from the start of its incident. */
export type FeltSource = {
  readonly state: 'interrupted' | 'degraded';
  readonly from: number;
  readonly to: number;
  readonly customers?: number;
  readonly transactions?: number;
};

/** Minutes are counted from the start. */
export type IncidentSource = {
  readonly key: string;
  readonly service: ServiceKey;
  readonly severity: Severity;
  /** Seoul, `YYYY-MM-DD HH:mm`. */
  readonly start: string;
  readonly detected: number;
  readonly acknowledged: number;
  readonly restored: number;
  readonly noticedBy: 'monitoring' | 'support' | 'partner' | 'staff';
  /** Whether users could not use the service meanwhile. */
  readonly down?: boolean;
  /** The spans in which customers felt it, where not all of it was an outage. */
  readonly felt?: readonly FeltSource[];
  /** When it was announced, where it was. */
  readonly announced?: number;
  readonly title: Text;
  readonly summary: Text;
  /** When the problem was understood, and what it was. */
  readonly understood: readonly [minute: number, Text];
  /** When mitigation began, and what was done. */
  readonly mitigated: readonly [minute: number, Text];
};

/** Planned work: announced beforehand, and not counted as an incident. */
export type MaintenanceSource = {
  readonly key: string;
  readonly service: ServiceKey;
  readonly start: string;
  readonly minutes: number;
  readonly title: Text;
  readonly summary: Text;
};
