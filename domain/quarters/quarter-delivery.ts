import { byCodePoint } from '../../engine/values/json.ts';
import type { Instant } from '../../engine/values/time.ts';
import { byCode } from '../../engine/values/code.ts';
import { carriedInto, type CarriedOver } from '../delivery/carried-over.ts';
import {
  announcedIn,
  besideFigures,
  deliveryByService,
  deliveryFigures,
  incidentsIn,
  isCounted,
  releasesIn,
  restoreIn,
  type DeliveryFigures,
  type Span,
  type SpansOf,
} from '../delivery/figures.ts';
import { feltTime } from '../incidents/felt-time.ts';
import type { Lasted } from '../incidents/stretches.ts';
import { outcomesOf, releaseIncidents, type ReleaseIncident, type ReleaseOutcome } from '../delivery/release-outcomes.ts';
import type { Rows, Stored } from '../rows.ts';

export type ServiceDelivery = {
  readonly serviceId: string;
  readonly figures: DeliveryFigures;
  /** Of the earlier span, as far as it may be compared; `null` where nothing is. */
  readonly previous: DeliveryFigures | null;
};

/** An incident that is worth a line, with what it is linked to. */
export type NotableIncident = {
  readonly incident: Stored<'incidents'>;
  /** From its start to its restoration; `null` where these are the wrong way round. */
  readonly restore: Lasted | null;
  /** How long customers felt it, and from the announcement to restoration; `null` where that is not known. */
  readonly felt: Lasted | null;
  readonly announced: Lasted | null;
  readonly riskIds: readonly string[];
  readonly releaseIds: readonly string[];
};

/** How long each incident of a span lasted, by its id. */
type Lengths = ReadonlyMap<string, Length>;
type Length = Pick<NotableIncident, 'restore' | 'felt' | 'announced'>;

/** Incidents and releases of a span by their own dates: all together, by service, and those worth a line. */
export type QuarterDelivery = {
  readonly figures: DeliveryFigures;
  readonly previous: DeliveryFigures | null;
  /** Every service that has any figure in either span, in no order. */
  readonly services: readonly ServiceDelivery[];
  /** Incidents that began before the span and lasted into it, in order of start. */
  readonly carriedOver: readonly CarriedOver<Stored<'incidents'>>[];
  /** SEV1 and SEV2, those not restored by the end, the longest, and those linked to a risk or a release, in order of start. */
  readonly notable: readonly NotableIncident[];
  /** The longest of those that ended; `null` where none did. It is among the notable ones. */
  readonly longest: Stored<'incidents'> | null;
  /** Incidents that were restored before the end of the span, in order of start. */
  readonly restored: readonly { readonly incident: Stored<'incidents'>; readonly minutes: number }[];
  readonly releaseTimes: readonly Instant[];
  readonly outcomes: Readonly<Record<ReleaseOutcome, number>>;
  /** What was said about releases and incidents, where either belongs to the span. */
  readonly releaseLinks: readonly ReleaseIncident[];
};

/** The spans of service as the rows have them. */
export function spansIn(rows: Pick<Rows, 'by'>): SpansOf {
  return (incidentId) => rows.by('serviceSpans', 'incidentId', incidentId);
}

/** `previous` is the span compared with, and the rows by which it is known. */
export function quarterDelivery(rows: Rows, span: Span, previous: { readonly rows: Rows; readonly span: Span } | null): QuarterDelivery {
  const [incidents, releases, links] = [rows.all('incidents'), rows.all('releases'), rows.all('links')];
  const spansOf = spansIn(rows);
  const harm = releaseIncidents(links, (id) => isCounted(rows.get('incidents', id)));
  const inSpan = incidentsIn(incidents, span).sort((a, b) => byCodePoint(a.startedAt, b.startedAt) || byCode(a.code, b.code));
  const released = releasesIn(releases, span);
  const [incidentIds, releaseIds] = [inSpan, released].map((rows) => new Set(rows.map(({ id }) => id)));
  const figures = figuresOf(rows, span);
  const lengths: Lengths = new Map(
    inSpan.map((one) => [
      one.id,
      { restore: restoreIn(one, span), felt: feltTime(one, spansOf(one.id), span.end), announced: announcedIn(one, span) },
    ]),
  );
  const longest = longestOf(inSpan, lengths);
  return {
    figures,
    previous: previous === null ? null : besideFigures(figures, figuresOf(previous.rows, previous.span)),
    services: servicesOf(rows, span, previous),
    carriedOver: carriedInto(incidents, span, spansOf),
    notable: notableIncidents(inSpan, links, lengths, longest),
    longest,
    restored: inSpan.flatMap((incident) => {
      const restore = lengths.get(incident.id)?.restore ?? null;
      return restore === null || restore.isOpen ? [] : [{ incident, minutes: restore.minutes }];
    }),
    releaseTimes: released.map(({ releasedAt }) => releasedAt).sort(byCodePoint),
    outcomes: countOutcomes(
      outcomesOf(
        released.map(({ id }) => id),
        harm,
      ).values(),
    ),
    releaseLinks: harm.filter(({ releaseId, incidentId }) => releaseIds?.has(releaseId) === true || incidentIds?.has(incidentId) === true),
  };
}

function figuresOf(rows: Rows, span: Span): DeliveryFigures {
  return deliveryFigures(rows.all('incidents'), rows.all('releases'), span, spansIn(rows));
}

function servicesOf(rows: Rows, span: Span, previous: Parameters<typeof quarterDelivery>[2]): ServiceDelivery[] {
  const figuresIn = (rows: Rows, span: Span) => {
    const services = deliveryByService(rows.all('incidents'), rows.all('releases'), span, spansIn(rows));
    return new Map(services.map(({ serviceId, figures }) => [serviceId, figures]));
  };
  const now = figuresIn(rows, span);
  const before = previous === null ? null : figuresIn(previous.rows, previous.span);
  return [...new Set([...now.keys(), ...(before?.keys() ?? [])])].map((serviceId) => {
    const figures = now.get(serviceId) ?? deliveryFigures([], [], span);
    const earlier = previous === null ? null : (before?.get(serviceId) ?? deliveryFigures([], [], previous.span));
    return { serviceId, figures, previous: earlier === null ? null : besideFigures(figures, earlier) };
  });
}

/** Whether an incident had not ended by the end of the span: service was not restored, or customers still felt it. */
function isOpen(length: Length | undefined): boolean {
  return length?.restore?.isOpen === true || length?.felt?.isOpen === true;
}

/** Of the incidents that ended the one that lasted longest: as customers felt it, or where that is not known from its start to its restoration. */
function longestOf(inSpan: readonly Stored<'incidents'>[], lengths: Lengths): Stored<'incidents'> | null {
  let [longest, most]: [Stored<'incidents'> | null, number] = [null, -1];
  for (const incident of inSpan) {
    const { felt, restore } = lengths.get(incident.id) ?? {};
    const length = felt ?? restore ?? null;
    if (length !== null && !length.isOpen && length.minutes > most) [longest, most] = [incident, length.minutes];
  }
  return longest;
}

function notableIncidents(
  inSpan: readonly Stored<'incidents'>[],
  links: readonly Stored<'links'>[],
  lengths: Lengths,
  longest: Stored<'incidents'> | null,
): NotableIncident[] {
  const linked = new Map<string, Record<'risks' | 'releases', Set<string>>>();
  for (const link of links) {
    if (link.relation === 'ruledOut') continue;
    for (const [incident, table, id] of [
      [link.fromTable === 'incidents' ? link.fromId : null, link.toTable, link.toId],
      [link.toTable === 'incidents' ? link.toId : null, link.fromTable, link.fromId],
    ] as const) {
      if (incident === null || (table !== 'risks' && table !== 'releases')) continue;
      const ids = linked.get(incident) ?? { risks: new Set(), releases: new Set() };
      ids[table].add(id);
      linked.set(incident, ids);
    }
  }
  return inSpan
    .filter(
      (incident) =>
        incident.severity === 'sev1' ||
        incident.severity === 'sev2' ||
        isOpen(lengths.get(incident.id)) ||
        incident === longest ||
        linked.has(incident.id),
    )
    .map((incident) => ({
      incident,
      ...(lengths.get(incident.id) ?? { restore: null, felt: null, announced: null }),
      riskIds: [...(linked.get(incident.id)?.risks ?? [])],
      releaseIds: [...(linked.get(incident.id)?.releases ?? [])],
    }));
}

function countOutcomes(outcomes: Iterable<ReleaseOutcome>): Record<ReleaseOutcome, number> {
  const counts = { caused: 0, contributed: 0, suspected: 0, ruledOut: 0, unlinked: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
