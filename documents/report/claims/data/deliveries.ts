import type { JudgedLoad } from '../../../../domain/delivery/five-keys.ts';
import { isJudged, isUnplanned, leadTimes } from '../../../../domain/delivery/five-keys.ts';
import { isWithin } from '../../../../domain/delivery/figures.ts';
import { loadSize } from '../../../../domain/delivery/load-size.ts';
import { pictureOf } from '../../../../domain/delivery/per-release.ts';
import { recoveryIn } from '../../../../domain/delivery/recovery.ts';
import { causalByService, serviceRecord, type ServiceRecord } from '../../../../domain/delivery/service-record.ts';
import { thesisPlaces, type ThesisPlace } from '../../../../domain/delivery/thesis.ts';
import type { ReportContext } from '../../context.ts';
import type { Cell, DataRow } from '../question.ts';
import { lengthCells, serviceCode } from './delivery.ts';

/** The records of each service that delivered anything by the end of the period. */
function recordsOf({ register, knownAt }: ReportContext): readonly ServiceRecord[] {
  const causal = causalByService(register);
  return register
    .all('services')
    .map(({ id }) => serviceRecord(register, id, causal.get(id) ?? [], knownAt))
    .filter(({ began }) => began !== null);
}

/** What each service put before users by the end of the period: deployments, or releases where there are none. */
export function deliveryRows(context: ReportContext): readonly DataRow[] {
  const { register, quarter } = context;
  return recordsOf(context).flatMap(({ serviceId, basis, loads }) => {
    const places = thesisPlaces(loads);
    return loads.flatMap((load, index): DataRow[] => {
      if (load.delivery.at >= quarter.end) return [];
      const cells = { service: serviceCode(register, serviceId), basis, ...deliveryCells(load, places[index] as ThesisPlace, quarter) };
      return [{ id: load.delivery.code, cells }];
    });
  });
}

function deliveryCells(load: JudgedLoad, place: ThesisPlace, span: ReportContext['quarter']): Record<string, Cell> {
  const { delivery, verdict, carried } = load;
  const { changes, lines, linesUnknown, generatedLines } = loadSize(load);
  const failed = verdict.ending === 'failed' && isJudged(load);
  return {
    version: delivery.version,
    inPeriod: isWithin(delivery.at, span),
    ending: verdict.ending,
    aborted: verdict.ending === 'aborted',
    young: verdict.isTooYoung && verdict.ending !== 'aborted',
    judged: isJudged(load),
    mayHaveFailed: isJudged(load) && (verdict.ending === 'failed' || verdict.ending === 'undecided'),
    unplanned: isUnplanned(load),
    rework: isUnplanned(load) && verdict.isLedTo,
    carriedKnown: carried !== null,
    hasChanges: (changes ?? 0) > 0,
    changes,
    lines,
    linesUnknown,
    generatedLines,
    oldestWaitDays: pictureOf(load).oldestWaitDays,
    stepsKnown: delivery.manualSteps !== null,
    manualSteps: delivery.manualSteps,
    band: place.band,
    followed: place.followed,
    leftOut: place.leftOut,
    ...lengthCells('recovery', failed ? recoveryIn(load, span) : null),
  };
}

/** The changes that deployments of the period put before users for good, each with its hours from merge to deployment. */
export function leadTimeRows(context: ReportContext): readonly DataRow[] {
  const { register, quarter } = context;
  return recordsOf(context).flatMap(({ serviceId, basis, loads }) =>
    basis === 'releases'
      ? []
      : loads
          .filter(({ delivery, verdict }) => isWithin(delivery.at, quarter) && verdict.ending !== 'aborted')
          .flatMap((load) =>
            leadTimes(load).map(({ changeId, hours }): DataRow => {
              const commit = register.get('changes', changeId)?.commit ?? changeId;
              const service = serviceCode(register, serviceId);
              return { id: `${service} ${commit}`, cells: { service, delivery: load.delivery.code, commit, hours } };
            }),
          ),
  );
}
