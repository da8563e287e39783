import type { Conditions } from '../../domain/delivery/conditions.ts';
import { measured, type Measured } from '../../domain/delivery/measured.ts';
import type { ServiceDeliveryModel } from '../../domain/delivery/model.ts';
import type { ReleasePicture } from '../../domain/delivery/per-release.ts';
import type { Undeployed } from '../../domain/delivery/undeployed.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Instant } from '../../engine/values/time.ts';

/** Undeployed change without its steps; the oldest change by its commit. */
export type ToldUndeployed = Omit<Undeployed, 'steps' | 'oldestId'> & { readonly oldestCommit: string | null };

/** What is said of a delivery and an incident, who decided it and when. */
type ToldIncident = Pick<ReleasePicture['incidents'][number], 'says' | 'through'> & {
  readonly incident: string;
  readonly title: string;
  readonly decider: string | null;
  readonly decidedAt: Instant | null;
};

/** A delivery by code and version, with what it carried. */
export type ToldRelease = Pick<
  ReleasePicture,
  'code' | 'table' | 'version' | 'at' | 'kind' | 'manualSteps' | 'band' | 'outcome' | 'outcomeSoFar' | 'isUnplanned'
> &
  ReleasePicture['size'] &
  Pick<ReleasePicture, 'oldestWaitDays' | 'oldestMergedAt'> & {
    /** The version of its release. */
    readonly release: string | null;
    /** Codes of the deliveries behind which it went back. */
    readonly goneBackFrom: readonly string[];
    readonly incidents: readonly ToldIncident[];
  };

export type ToldConditions = Conditions & {
  /** `null` where none is named. */
  readonly developmentOwner: string | null;
  readonly operationsOwner: string | null;
};

/** The delivery of a service by codes and names: the same in the report and on the command line. */
export type ToldService = Pick<
  ServiceDeliveryModel,
  'basis' | 'began' | 'keys' | 'failures' | 'sizes' | 'carriedFromBeforeRecord' | 'thesis' | 'thesisToDate'
> & {
  readonly service: string;
  readonly name: string;
  readonly undeployed: Measured<{ readonly count: ToldUndeployed; readonly lines: ToldUndeployed }>;
  readonly perRelease: readonly ToldRelease[];
  readonly conditions: ToldConditions;
};

/** Names a person by id; `null` for no person. */
type PersonName = (id: string | null) => string | null;

/** Tells the delivery of a service in codes and names. A record that is gone is named by its id. */
export function toldService(model: ServiceDeliveryModel, rows: Rows, person: PersonName): ToldService {
  const service = rows.get('services', model.serviceId);
  const { basis, began, keys, failures, sizes, undeployed, carriedFromBeforeRecord, thesis, thesisToDate } = model;
  return {
    service: service?.code ?? model.serviceId,
    name: service?.name ?? model.serviceId,
    basis,
    began,
    keys,
    failures,
    sizes,
    undeployed:
      undeployed.value === null
        ? undeployed
        : measured({ count: toldUndeployed(undeployed.value.count, rows), lines: toldUndeployed(undeployed.value.lines, rows) }),
    carriedFromBeforeRecord,
    perRelease: model.perRelease.map((one) => toldRelease(one, rows, person)),
    thesis,
    thesisToDate,
    conditions: {
      ...model.conditions,
      developmentOwner: person(service?.developmentOwnerId ?? null),
      operationsOwner: person(service?.operationsOwnerId ?? null),
    },
  };
}

function toldUndeployed({ n, weightUnknown, peak, peakAt, mean, oldestDays, oldestId }: Undeployed, rows: Rows): ToldUndeployed {
  const oldestCommit = oldestId === null ? null : (rows.get('changes', oldestId)?.commit ?? oldestId);
  return { n, weightUnknown, peak, peakAt, mean, oldestDays, oldestCommit };
}

function toldRelease(picture: ReleasePicture, rows: Rows, person: PersonName): ToldRelease {
  const { code, table, version, at, kind, manualSteps, band, outcome, outcomeSoFar, isUnplanned } = picture;
  return {
    code,
    table,
    version,
    release: picture.releaseId === null ? null : (rows.get('releases', picture.releaseId)?.version ?? picture.releaseId),
    at,
    kind,
    manualSteps,
    ...picture.size,
    band,
    outcome,
    outcomeSoFar,
    isUnplanned,
    goneBackFrom: picture.goneBackFrom.map((id) => rows.get(table, id)?.code ?? id),
    incidents: picture.incidents.map(({ incidentId, says, through, linkId }) => {
      const [incident, link] = [rows.get('incidents', incidentId), rows.get('links', linkId)];
      return {
        incident: incident?.code ?? incidentId,
        title: incident?.title ?? '',
        says,
        through,
        decider: person(link?.deciderId ?? null),
        decidedAt: link?.decidedAt ?? null,
      };
    }),
    oldestWaitDays: picture.oldestWaitDays,
    oldestMergedAt: picture.oldestMergedAt,
  };
}
