import { minutesBetween } from '../../domain/delivery/durations.ts';
import { deliveryByService, deliveryFigures, incidentsIn, releasesIn, type Span } from '../../domain/delivery/figures.ts';
import { outcomesOf, releaseIncidents, type ReleaseOutcome } from '../../domain/delivery/release-outcomes.ts';
import type { Stored } from '../../domain/index.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { byCode } from '../../engine/values/code.ts';
import type { KnownRegister } from './known-register.ts';
import type { DeliveryPart, IncidentLine, ReleaseLinkLine } from './model.ts';

/** Incidents and releases of the period by their own dates, by service, and all together. */
export function deliveryPart(register: KnownRegister, span: Span, previous: Span | null): DeliveryPart {
  const [incidents, releases, links] = [register.rows('incidents'), register.rows('releases'), register.rows('links')];
  const before = previous === null ? [] : deliveryByService(incidents, releases, previous);
  const now = deliveryByService(incidents, releases, span);
  const ids = new Set([...now, ...before].map((one) => one.serviceId));
  const services = [...ids].map((id) => {
    const service = register.get('services', id);
    const own = <R extends { readonly serviceId: string }>(rows: readonly R[]) => rows.filter((row) => row.serviceId === id);
    return {
      id,
      code: service?.code ?? id,
      name: service?.name ?? id,
      figures: now.find((one) => one.serviceId === id)?.figures ?? deliveryFigures(own(incidents), own(releases), span),
      previous: previous === null ? null : (before.find((one) => one.serviceId === id)?.figures ?? deliveryFigures([], [], previous)),
    };
  });
  const inPeriod = releasesIn(releases, span);
  return {
    ...deliveryFigures(incidents, releases, span),
    previous: previous === null ? null : deliveryFigures(incidents, releases, previous),
    services: services.sort((a, b) => byCode(a.code, b.code)),
    notable: notableIncidents(register, span),
    restores: restoresIn(incidents, span),
    releaseTimes: inPeriod.map((one) => one.releasedAt).sort(byCodePoint),
    outcomes: countOutcomes([
      ...outcomesOf(
        inPeriod.map((one) => one.id),
        links,
      ).values(),
    ]),
    releaseLinks: releaseLinks(
      register,
      new Set(inPeriod.map((one) => one.id)),
      new Set(incidentsIn(incidents, span).map((one) => one.id)),
    ),
    changeFailRate: null,
    changeFailRateReason: 'noDeployments',
  };
}

function restoresIn(incidents: readonly Stored<'incidents'>[], span: Span): DeliveryPart['restores'] {
  return incidentsIn(incidents, span)
    .flatMap(({ code, startedAt: at, restoredAt, severity }) =>
      restoredAt === null ? [] : [{ code, at, minutes: minutesBetween(at, restoredAt), severity }],
    )
    .sort((a, b) => byCodePoint(a.at, b.at) || byCode(a.code, b.code));
}

function countOutcomes(outcomes: readonly ReleaseOutcome[]): Record<ReleaseOutcome, number> {
  const counts = { caused: 0, contributed: 0, suspected: 0, ruledOut: 0, unlinked: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Incidents worth a line: SEV1 and SEV2, and those linked to a risk or a release. */
function notableIncidents(register: KnownRegister, span: Span): IncidentLine[] {
  const linked = new Map<string, { risks: Set<string>; releases: Set<string> }>();
  for (const link of register.rows('links')) {
    if (link.relation === 'ruledOut') continue;
    for (const [incident, table, id] of [
      [link.fromTable === 'incidents' ? link.fromId : null, link.toTable, link.toId],
      [link.toTable === 'incidents' ? link.toId : null, link.fromTable, link.fromId],
    ] as const) {
      if (incident === null || table === 'incidents') continue;
      const known = linked.get(incident) ?? { risks: new Set(), releases: new Set() };
      known[table].add(nameOf(register, table, id));
      linked.set(incident, known);
    }
  }
  return incidentsIn(register.rows('incidents'), span)
    .filter((one) => one.severity === 'sev1' || one.severity === 'sev2' || linked.has(one.id))
    .sort((a, b) => byCodePoint(a.startedAt, b.startedAt) || byCode(a.code, b.code))
    .map((one) => ({
      id: one.id,
      code: one.code,
      title: one.title,
      service: register.get('services', one.serviceId)?.name ?? one.serviceId,
      severity: one.severity,
      startedAt: one.startedAt,
      restoreMinutes: one.restoredAt === null ? null : minutesBetween(one.startedAt, one.restoredAt),
      releases: [...(linked.get(one.id)?.releases ?? [])].sort(byCodePoint),
      risks: [...(linked.get(one.id)?.risks ?? [])].sort(byCode),
    }));
}

/** A risk or an incident by its code, a release by its version. */
function nameOf(register: KnownRegister, table: 'risks' | 'incidents' | 'releases', id: string): string {
  return table === 'releases' ? (register.get('releases', id)?.version ?? id) : (register.get(table, id)?.code ?? id);
}

/** What was said about releases and incidents, where either belongs to the period. */
function releaseLinks(register: KnownRegister, releases: ReadonlySet<string>, incidents: ReadonlySet<string>): ReleaseLinkLine[] {
  return releaseIncidents(register.rows('links'))
    .filter((one) => releases.has(one.releaseId) || incidents.has(one.incidentId))
    .map(({ releaseId, incidentId, link }) => {
      const release = register.get('releases', releaseId);
      return {
        release: release?.version ?? releaseId,
        service: register.get('services', release?.serviceId ?? null)?.name ?? '',
        incident: nameOf(register, 'incidents', incidentId),
        relation: link.relation,
        evidence: link.evidence,
        decider: register.person(link.deciderId),
        decidedAt: link.decidedAt,
      };
    })
    .sort((a, b) => byCodePoint(a.decidedAt, b.decidedAt) || byCode(a.incident, b.incident) || byCodePoint(a.release, b.release));
}
