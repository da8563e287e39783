import type { ToleranceKept } from '../incidents/tolerance.ts';
import { toleranceKept } from '../incidents/tolerance.ts';
import { spansIn } from '../quarters/quarter-delivery.ts';
import type { Rows, Stored } from '../rows.ts';
import type { Durations } from './durations.ts';
import { incidentsIn, type Span } from './figures.ts';
import type { Frequency } from './five-keys.ts';
import type { Measured } from './measured.ts';
import { deliveryOf, type DeliveryAsked, type DeliveryTotal, type ServiceDeliveryModel } from './model.ts';

type Kept = Omit<ToleranceKept<never>, 'longestOver'>;

/** One service among others: its delivery in a line. */
export type DeliveryRow = Pick<ServiceDeliveryModel, 'serviceId' | 'basis' | 'began' | 'failures' | 'sizes'> & {
  readonly code: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly frequency: Measured<Frequency>;
  /** Deliveries of the span, on whichever basis. */
  readonly deliveries: number;
  readonly incidents: number;
  readonly sev1: number;
  readonly sev2: number;
  /** How long customers felt the incidents, in minutes. */
  readonly felt: Durations;
  /** Of the incidents of the span those within the minutes that the service tolerates. */
  readonly tolerance: Kept;
};

export type DeliveryTable = {
  readonly span: Span;
  readonly rows: readonly DeliveryRow[];
  readonly totals: readonly DeliveryTotal[];
};

/** The delivery of every service in a period, a line each. */
export function deliveryTable(rows: Rows, asked: DeliveryAsked): DeliveryTable {
  const { span, services, totals } = deliveryOf(rows, asked);
  return {
    span,
    totals,
    rows: services.flatMap((model) => {
      const service = rows.get('services', model.serviceId);
      return service === null ? [] : [rowOf(rows, service, model, span)];
    }),
  };
}

function rowOf(rows: Rows, service: Stored<'services'>, model: ServiceDeliveryModel, span: Span): DeliveryRow {
  const { serviceId, basis, began, failures, sizes, keys, perRelease, figures } = model;
  return {
    serviceId,
    basis,
    began,
    failures,
    sizes,
    code: service.code,
    name: service.name,
    isArchived: service.archivedAt !== null,
    frequency: keys.frequency,
    deliveries: perRelease.length,
    incidents: figures.incidents,
    sev1: figures.incidentsBySeverity.sev1,
    sev2: figures.incidentsBySeverity.sev2,
    felt: figures.felt,
    tolerance: toleranceIn(rows, service, span),
  };
}

/** How often what a service tolerates was kept in a span, as far as that is known in it. */
export function toleranceIn(rows: Rows, service: Pick<Stored<'services'>, 'id' | 'toleratedMinutes'>, span: Span): Kept {
  const incidents = incidentsIn(rows.by('incidents', 'serviceId', service.id), span);
  const { tolerated, kept, known, open, unknown } = toleranceKept(incidents, service.toleratedMinutes, spansIn(rows), span.end);
  return { tolerated, kept, known, open, unknown };
}
