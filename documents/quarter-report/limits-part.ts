import { incidentsIn } from '../../domain/delivery/figures.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import { byCode } from '../../engine/values/code.ts';
import type { KnownRegister } from './known-register.ts';
import type { HeatMapPart, LimitsPart, RiskLine } from './model.ts';

/** What the figures do not cover. */
export function limitsPart(register: KnownRegister, open: readonly RiskLine[], heatMap: HeatMapPart, quarter: Quarter): LimitsPart {
  const codes = (test: (line: RiskLine) => boolean) =>
    open
      .filter(test)
      .map((line) => line.code)
      .sort(byCode);
  const notAssessed = codes((line) => line.residual === null);
  const incidents = incidentsIn(register.rows('incidents'), quarter);
  const controls = register.rows('controls').filter((one) => one.archivedAt === null);
  const archived = (table: 'risks' | 'incidents' | 'releases') => register.rows(table).filter((one) => one.archivedAt !== null).length;
  return {
    notAssessed,
    reviewOverdue: codes((line) => line.reviewOverdue),
    withoutReviewDay: open.filter((line) => line.nextReviewOn === null).length,
    withoutOwner: codes((line) => line.owner === null),
    keyControls: controls.filter((one) => one.key).length,
    controls: controls.length,
    incidentsWithoutSeverity: incidents.filter((one) => one.severity === null).length,
    incidentsNotRestored: incidents.filter((one) => one.restoredAt === null).length,
    archived: { risks: archived('risks'), incidents: archived('incidents'), releases: archived('releases') },
    otherMatrix: heatMap.notShown.length - notAssessed.length,
    attributedEntries: register.headers.filter((one) => one.attributedTo !== null && one.attributedTo !== one.actor).length,
    erasedPeople: register.rows('people').filter((one) => one.erasedAt !== null).length,
  };
}
