import type { Severity } from '../incidents/severity.ts';
import type { Instant } from '../../engine/values/time.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { Rows, Stored } from '../rows.ts';
import { incidentsIn, type Span } from './figures.ts';
import { measured, type Measured } from './measured.ts';
import { deliveryOf, type DeliveryAsked, type ServiceDeliveryModel } from './model.ts';
import type { ReleasePicture } from './per-release.ts';
import { thinSteps } from './thin-steps.ts';
import type { Undeployed, Weight } from './undeployed.ts';

/** A delivery as a bar: without the ids of all that it carried, but for those of the first few changes. */
export type DeliveryBar = Omit<ReleasePicture, 'carried'> & {
  readonly firstChanges: readonly string[];
  /** The releases that it carried of which only the size is known. */
  readonly wholeReleases: readonly string[];
};

/** An incident on the axis of time. */
export type IncidentMark = Pick<Stored<'incidents'>, 'id' | 'code' | 'title'> & {
  readonly startedAt: Instant;
  readonly severity: Severity | null;
};

/** The delivery of one service in full, small enough to be sent: however many changes there are, they stay where they are. */
export type ServiceDelivery = Omit<ServiceDeliveryModel, 'perRelease' | 'undeployed'> & {
  readonly span: Span;
  readonly knownAt: Instant;
  readonly service: Pick<
    Stored<'services'>,
    | 'id'
    | 'code'
    | 'name'
    | 'toleratedChanges'
    | 'toleratedMinutes'
    | 'developmentOwnerId'
    | 'operationsOwnerId'
    | 'sharedObjective'
    | 'clients'
    | 'subscribers'
  >;
  readonly bars: readonly DeliveryBar[];
  readonly undeployed: Measured<Readonly<Record<Weight, Undeployed>>>;
  readonly incidents: readonly IncidentMark[];
};

/** Of what a delivery carried so many changes are named. */
const changesNamed = 5;
/** More columns than a drawing has: the levels of undeployed change are exact in each of them. */
const columns = 2_000;

/** The delivery of one service in a period; `null` where there is no such service. */
export function serviceDelivery(rows: Rows, asked: DeliveryAsked & { readonly serviceId: string }): ServiceDelivery | null {
  const service = rows.get('services', asked.serviceId);
  const { services, span, knownAt } = deliveryOf(rows, asked);
  const [model] = services;
  if (service === null || model === undefined) return null;
  const { perRelease, undeployed, ...rest } = model;
  return {
    ...rest,
    span,
    knownAt,
    service: servicePart(service),
    bars: perRelease.map(barOf),
    undeployed: undeployed.value === null ? undeployed : measured(thinned(undeployed.value, span)),
    incidents: incidentsIn(rows.by('incidents', 'serviceId', service.id), span)
      .map(({ id, code, title, startedAt, severity }) => ({ id, code, title, startedAt, severity }))
      .sort((a, b) => byCodePoint(a.startedAt, b.startedAt) || byCodePoint(a.id, b.id)),
  };
}

function servicePart(service: Stored<'services'>): ServiceDelivery['service'] {
  const { id, code, name, toleratedChanges, toleratedMinutes, developmentOwnerId, operationsOwnerId } = service;
  const { sharedObjective, clients, subscribers } = service;
  return {
    id,
    code,
    name,
    toleratedChanges,
    toleratedMinutes,
    developmentOwnerId,
    operationsOwnerId,
    sharedObjective,
    clients,
    subscribers,
  };
}

function barOf({ carried, ...bar }: ReleasePicture): DeliveryBar {
  return {
    ...bar,
    firstChanges: carried?.changes.slice(0, changesNamed) ?? [],
    wholeReleases: carried?.releases.slice(0, changesNamed) ?? [],
  };
}

function thinned(undeployed: Readonly<Record<Weight, Undeployed>>, span: Span): Readonly<Record<Weight, Undeployed>> {
  const thin = (one: Undeployed): Undeployed => ({ ...one, steps: thinSteps(one.steps, span, columns) });
  return { count: thin(undeployed.count), lines: thin(undeployed.lines) };
}
