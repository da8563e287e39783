import { deliveryOf, type DeliveryTotal } from '../../../../domain/delivery/model.ts';
import type { Step } from '../../../../domain/delivery/undeployed.ts';
import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import type { Lasted } from '../../../../domain/incidents/stretches.ts';
import type { Severity } from '../../../../domain/incidents/severity.ts';
import type { Relation } from '../../../../domain/links/relations.ts';
import { quarterDelivery, type QuarterDelivery } from '../../../../domain/quarters/quarter-delivery.ts';
import type { Stored } from '../../../../domain/rows.ts';
import { byCode } from '../../../../engine/values/code.ts';
import { byCodePoint } from '../../../../engine/values/json.ts';
import type { Instant } from '../../../../engine/values/time.ts';
import { settingsId } from '../../../../domain/settings/kind.ts';
import { toldService, type ToldService } from '../../../delivery/told-delivery.ts';
import type { ReportContext } from '../../context.ts';

type ServiceFigures = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly figures: DeliveryFigures;
  readonly previous: DeliveryFigures | null;
};

/** How an incident is named wherever it is told of. */
export type IncidentName = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly service: string;
  readonly startedAt: Instant;
};

export type IncidentLine = IncidentName & {
  readonly severity: Severity | null;
  /** From its start; `null` where it was not restored by then. `openMinutes` is how long it had lasted, at least. */
  readonly restoreMinutes: number | null;
  readonly openMinutes: number | null;
  /** How long customers felt it, and from the announcement to restoration; `null` where that is not known. */
  readonly felt: Lasted | null;
  readonly announced: Lasted | null;
  readonly releases: readonly string[];
  readonly risks: readonly string[];
};

/** An incident that began before the quarter and lasted into it, in minutes; of one that had not ended, at least so many. */
export type CarriedLine = IncidentName & {
  readonly minutesInside: number;
  readonly minutes: number;
  readonly isOpen: boolean;
};

type ReleaseLinkLine = {
  readonly release: string;
  readonly service: string;
  readonly incident: string;
  readonly relation: Relation;
  readonly evidence: string;
  readonly decider: string | null;
  readonly decidedAt: Instant;
};

/** How a service delivered, with the levels of its undeployed change for the chart. */
export type DeliveredLine = ToldService & { readonly steps: readonly Step[] };

/** Services of one basis together, by their codes. */
export type DeliveredTogether = Pick<DeliveryTotal, 'basis' | 'failures' | 'thesis' | 'thesisToDate'> & {
  readonly services: readonly string[];
};

export type DeliveryPiece = DeliveryFigures & {
  readonly previous: DeliveryFigures | null;
  /** In order of code. */
  readonly services: readonly ServiceFigures[];
  /** In order of start. They are in the count of the quarter in which they began. */
  readonly carriedOver: readonly CarriedLine[];
  /** In order of start: SEV1 and SEV2, the longest, those not restored by the end, and whatever is linked to a risk or a release. */
  readonly notable: readonly IncidentLine[];
  /** The code of the longest that ended. */
  readonly longest: string | null;
  /** Every incident with a time of restoration, and when releases were, for the chart. */
  readonly restores: readonly {
    readonly code: string;
    readonly at: Instant;
    readonly minutes: number;
    readonly severity: Severity | null;
  }[];
  readonly releaseTimes: readonly Instant[];
  readonly outcomes: QuarterDelivery['outcomes'];
  readonly releaseLinks: readonly ReleaseLinkLine[];
  /** How each service delivered of which anything was delivered by then, in order of code. */
  readonly delivered: readonly DeliveredLine[];
  /** The same of all services of each basis. */
  readonly together: readonly DeliveredTogether[];
};

/** Incidents and releases of the period by their own dates. A record that is gone is named by its id. */
export function selectDelivery(context: ReportContext): DeliveryPiece {
  const { register, quarter, compare, earlier, names } = context;
  const delivery = quarterDelivery(register, quarter, compare && { rows: earlier, span: compare });
  const codeOf = (table: 'risks' | 'incidents', id: string) => register.get(table, id)?.code ?? id;
  const versionOf = (id: string) => register.get('releases', id)?.version ?? id;
  const services = delivery.services.map(({ serviceId: id, figures, previous }): ServiceFigures => {
    const service = register.get('services', id);
    return { id, code: service?.code ?? id, name: service?.name ?? id, figures, previous };
  });
  const named = ({ id, code, title, serviceId, startedAt }: Stored<'incidents'>): IncidentName => ({
    id,
    code,
    title,
    service: register.get('services', serviceId)?.name ?? serviceId,
    startedAt,
  });
  const links = delivery.releaseLinks.map(({ releaseId, incidentId, link }): ReleaseLinkLine => {
    const release = register.get('releases', releaseId);
    return {
      release: versionOf(releaseId),
      service: release === null ? '' : (register.get('services', release.serviceId)?.name ?? ''),
      incident: codeOf('incidents', incidentId),
      relation: link.relation,
      evidence: link.evidence,
      decider: names.person(link.deciderId),
      decidedAt: link.decidedAt,
    };
  });
  return {
    ...delivery.figures,
    previous: delivery.previous,
    services: services.sort((a, b) => byCode(a.code, b.code)),
    carriedOver: delivery.carriedOver.map(({ incident, ...lasted }) => ({ ...named(incident), ...lasted })),
    notable: delivery.notable.map(({ incident, restore, felt, announced, riskIds, releaseIds }) => ({
      ...named(incident),
      severity: incident.severity,
      restoreMinutes: restore === null || restore.isOpen ? null : restore.minutes,
      openMinutes: restore?.isOpen === true ? restore.minutes : null,
      felt,
      announced,
      releases: [...new Set(releaseIds.map(versionOf))].sort(byCodePoint),
      risks: [...new Set(riskIds.map((id) => codeOf('risks', id)))].sort(byCode),
    })),
    longest: delivery.longest?.code ?? null,
    restores: delivery.restored.map(({ incident, minutes }) => ({
      code: incident.code,
      at: incident.startedAt,
      minutes,
      severity: incident.severity,
    })),
    releaseTimes: delivery.releaseTimes,
    outcomes: delivery.outcomes,
    releaseLinks: links.sort(
      (a, b) => byCodePoint(a.decidedAt, b.decidedAt) || byCode(a.incident, b.incident) || byCodePoint(a.release, b.release),
    ),
    ...selectDelivered(context),
  };
}

/** What was put before users in the period, by service and together: by deployments, or by releases where there are none. */
function selectDelivered({ register, quarter, knownAt, names }: ReportContext): Pick<DeliveryPiece, 'delivered' | 'together'> {
  const calendar = register.get('settings', settingsId);
  if (calendar === null) return { delivered: [], together: [] };
  const model = deliveryOf(register, { period: quarter, knownAt, calendar });
  const codeOf = (id: string) => register.get('services', id)?.code ?? id;
  const delivered = model.services
    .filter(({ began }) => began !== null)
    .map((service) => ({
      ...toldService(service, register, (id) => names.person(id)),
      steps: service.undeployed.value?.count.steps ?? [],
    }));
  return {
    delivered: delivered.sort((a, b) => byCode(a.service, b.service)),
    together: model.totals
      .map(({ basis, serviceIds, failures, thesis, thesisToDate }) => ({
        basis,
        services: serviceIds
          .map(codeOf)
          .filter((code) => delivered.some(({ service }) => service === code))
          .sort(byCode),
        failures,
        thesis,
        thesisToDate,
      }))
      .filter(({ services }) => services.length > 0),
  };
}
