import { dayIn, epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import { controlStrength } from '../control-tests/control-strength.ts';
import { definitionsVersion } from '../quarters/definitions.ts';
import { lastInstantOf, quarterBefore, quarterContaining, type FiscalCalendar } from '../quarters/quarter.ts';
import { spansIn } from '../quarters/quarter-delivery.ts';
import { toleranceKept, type ToleranceKept } from '../incidents/tolerance.ts';
import type { Rows, Stored } from '../rows.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import type { Basis } from './deliveries.ts';
import { spreadOf, type Spread } from './durations.ts';
import { deliveryFigures, incidentsIn, isWithin, type DeliveryFigures, type Span } from './figures.ts';
import { failuresOf, fiveKeys, keysComparedTo, type FailRate, type FiveKeys, type JudgedLoad } from './five-keys.ts';
import { loadSize } from './load-size.ts';
import { measured, unmeasured, type Measured } from './measured.ts';
import { pictureOf, type ReleasePicture } from './per-release.ts';
import { causalByService, serviceRecord, type ServiceRecord } from './service-record.ts';
import { addedBands, bandCounts, thesisOf, type Thesis } from './thesis.ts';
import { undeployedChange, type Undeployed, type Weight } from './undeployed.ts';

/** What is asked of delivery. Rows are those known at `knownAt`; nothing that happened after `validAt` is in the figures. */
export type DeliveryAsked = {
  /** From `start` to before `end`. */
  readonly period: Span;
  readonly knownAt: Instant;
  /** By default the last instant of the period, or of what is known of it. */
  readonly validAt?: Instant | null;
  /** By default every service. */
  readonly serviceId?: string | null;
  readonly calendar: FiscalCalendar;
};

/** The keys of an earlier quarter: durations and shares only where both quarters have 20; counts always. */
export type TrendQuarter = { readonly quarter: string; readonly span: Span; readonly keys: FiveKeys };

export type ServiceDeliveryModel = {
  readonly serviceId: string;
  readonly basis: Basis;
  /** The first delivery that is on record at all. */
  readonly began: Instant | null;
  /** Incidents, felt minutes and releases of the span. */
  readonly figures: DeliveryFigures;
  /** Incidents of the span against the minutes that the service tolerates. */
  readonly tolerance: ToleranceKept<Stored<'incidents'>>;
  readonly keys: FiveKeys;
  /** The service's own last four quarters before the period, the earliest first. */
  readonly trend: readonly TrendQuarter[];
  /** Failures of deliveries on whichever basis: of releases where there is no deployment. */
  readonly failures: Measured<FailRate>;
  /** Changes a delivery, of those that carried any and whose size is known. */
  readonly sizes: Spread;
  readonly undeployed: Measured<Readonly<Record<Weight, Undeployed>>>;
  /** Changes of earlier releases that the first delivery on record is taken to have carried: nothing tells when they went out. */
  readonly carriedFromBeforeRecord: number;
  /** The deliveries of the span, in order of time. */
  readonly perRelease: readonly ReleasePicture[];
  /** The thesis put to the test on the deliveries of the span, and on all until its end. */
  readonly thesis: Thesis;
  readonly thesisToDate: Thesis;
  readonly conditions: Conditions;
};

/** Several services together, only those of one basis: deployments are never added to releases. */
export type DeliveryTotal = {
  readonly basis: Basis;
  readonly serviceIds: readonly string[];
  readonly keys: FiveKeys;
  readonly failures: Measured<FailRate>;
  readonly sizes: Spread;
  readonly thesis: Thesis;
  readonly thesisToDate: Thesis;
};

export type DeliveryModel = {
  readonly definitionsVersion: number;
  /** The period as far as it is spoken of. */
  readonly span: Span;
  readonly knownAt: Instant;
  /** In order of name. */
  readonly services: readonly ServiceDeliveryModel[];
  /** One for each basis that any of these services has. */
  readonly totals: readonly DeliveryTotal[];
};

/** The delivery of services in a period: what screen, report and command line show. */
export function deliveryOf(rows: Rows, asked: DeliveryAsked): DeliveryModel {
  const span = spanOf(asked);
  const causal = causalByService(rows);
  const records = servicesOf(rows, asked, span).map((service) => ({
    service,
    record: serviceRecord(rows, service.id, causal.get(service.id) ?? [], asked.knownAt),
  }));
  return {
    definitionsVersion,
    span,
    knownAt: asked.knownAt,
    services: records.map(({ service, record }) => serviceModel(rows, service, record, asked)),
    totals: (['deployments', 'releases'] as const).flatMap((basis) => {
      const own = records.flatMap(({ record }) => (record.basis === basis ? [record] : []));
      return own.length === 0 ? [] : [totalOf(own, basis, span)];
    }),
  };
}

/** The period up to the earlier of valid-at and known-at; empty where it has not begun by then. */
function spanOf({ period, knownAt, validAt }: DeliveryAsked): Span {
  const last = validAt == null || validAt > knownAt ? knownAt : validAt;
  const after = instantOf(epochOf(last) + 1);
  const end = after < period.end ? after : period.end;
  return { start: period.start, end: end < period.start ? period.start : end };
}

/** The services that are there, and archived ones that something was delivered by, or happened to, in the span. */
function servicesOf(rows: Rows, { serviceId }: DeliveryAsked, span: Span): Stored<'services'>[] {
  const isActive = ({ id }: Stored<'services'>) =>
    rows.by('incidents', 'serviceId', id).some(({ startedAt }) => isWithin(startedAt, span)) ||
    rows.by('releases', 'serviceId', id).some(({ releasedAt }) => isWithin(releasedAt, span)) ||
    rows.by('deployments', 'serviceId', id).some(({ startedAt }) => isWithin(startedAt, span));
  const asked = (service: Stored<'services'>) =>
    serviceId == null ? service.archivedAt === null || isActive(service) : service.id === serviceId;
  const name = (one: Stored<'services'>) => one.name;
  return rows
    .all('services')
    .filter(asked)
    .sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function serviceModel(rows: Rows, service: Stored<'services'>, record: ServiceRecord, asked: DeliveryAsked): ServiceDeliveryModel {
  const span = spanOf(asked);
  const loads = within(record, span);
  const incidents = rows.by('incidents', 'serviceId', service.id);
  const day = dayIn(instantOf(Math.max(epochOf(span.start), epochOf(span.end) - 1)), asked.calendar.timeZone);
  return {
    serviceId: service.id,
    basis: record.basis,
    began: record.began,
    figures: deliveryFigures(incidents, rows.by('releases', 'serviceId', service.id), span, spansIn(rows)),
    tolerance: toleranceKept(incidentsIn(incidents, span), service.toleratedMinutes, spansIn(rows), span.end),
    ...measuresOf([record], record.basis, span),
    trend: trendOf(record, asked),
    undeployed: undeployedOf(record, span),
    carriedFromBeforeRecord: fromBeforeRecord(record),
    perRelease: loads.map(pictureOf),
    conditions: conditionsOf(
      service,
      rows.all('controls'),
      (control) => controlStrength(rows, control, day).strength,
      loads.map(({ delivery }) => delivery),
    ),
  };
}

function totalOf(records: readonly ServiceRecord[], basis: Basis, span: Span): DeliveryTotal {
  return { basis, serviceIds: records.map(({ serviceId }) => serviceId), ...measuresOf(records, basis, span) };
}

/** What is measured alike of one service and of several. */
function measuresOf(
  records: readonly ServiceRecord[],
  basis: Basis,
  span: Span,
): Pick<DeliveryTotal, 'keys' | 'failures' | 'sizes' | 'thesis' | 'thesisToDate'> {
  const began = records.flatMap((record) => (record.began === null ? [] : [record.began])).sort()[0] ?? null;
  const together = { basis, began, loads: records.flatMap(({ loads }) => loads) };
  const sizes = within(together, span)
    .flatMap((load) => loadSize(load).changes ?? [])
    .filter((changes) => changes > 0);
  const thesis = (counts: (load: JudgedLoad) => boolean) => {
    const { bands, leftOut } = addedBands(records.map(({ loads }) => bandCounts(loads, counts)));
    return thesisOf(bands, basis, leftOut);
  };
  return {
    keys: fiveKeys(together, span),
    failures: failuresOf(together, span),
    sizes: spreadOf(sizes),
    thesis: thesis(({ delivery }) => isWithin(delivery.at, span)),
    thesisToDate: thesis(({ delivery }) => delivery.at < span.end),
  };
}

function within({ loads }: Pick<ServiceRecord, 'loads'>, span: Span): JudgedLoad[] {
  return loads.filter(({ delivery }) => isWithin(delivery.at, span));
}

function trendOf(record: ServiceRecord, asked: DeliveryAsked): TrendQuarter[] {
  const now = fiveKeys(record, spanOf(asked));
  const trend: TrendQuarter[] = [];
  for (let quarter = quarterContaining(asked.period.start, asked.calendar); trend.length < 4;) {
    quarter = quarterBefore(quarter, asked.calendar);
    const span = spanOf({ ...asked, period: quarter, validAt: lastInstantOf(quarter) });
    trend.unshift({ quarter: quarter.id, span, keys: keysComparedTo(now, fiveKeys(record, span)) });
  }
  return trend;
}

function undeployedOf({ waits }: ServiceRecord, span: Span): ServiceDeliveryModel['undeployed'] {
  if (span.end <= span.start) return unmeasured('notBegun');
  if (!waits.some(({ cargo }) => cargo.table === 'changes')) return unmeasured('noChanges');
  return measured({ count: undeployedChange(waits, span, 'count'), lines: undeployedChange(waits, span, 'lines') });
}

function fromBeforeRecord({ basis, loads }: ServiceRecord): number {
  const first = loads.find(({ verdict, carried }) => verdict.ending !== 'aborted' && carried !== null);
  const own = first?.delivery.reach;
  if (basis !== 'deployments' || own?.by !== 'release') return 0;
  return (first?.carried ?? []).filter(({ cargo }) => cargo.table === 'changes' && cargo.rank < own.upTo).length;
}
