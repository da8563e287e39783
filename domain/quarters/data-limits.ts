import type { Header } from '../../engine/ledger/entry.ts';
import { byCode } from '../../engine/values/code.ts';
import { lastTest } from '../control-tests/last-test.ts';
import { incidentsIn, restoreIn } from '../delivery/figures.ts';
import { isOutOfOrder } from '../incidents/row-rules.ts';
import { isArchivedWhileOpen } from '../risks/lifetime.ts';
import type { Rows } from '../rows.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { ComparedRisk } from './compared-risks.ts';
import { liveControls } from './control-coverage.ts';
import type { Quarter } from './quarter.ts';

/** What the figures of a quarter do not cover: counts, and the codes of open risks in their order. */
export type DataLimits = {
  readonly notAssessed: readonly string[];
  readonly reviewOverdue: readonly string[];
  readonly withoutReviewDay: number;
  readonly withoutOwner: readonly string[];
  readonly keyControls: number;
  readonly controls: number;
  /** Controls, and key controls, that nobody had tested by the last day. */
  readonly untestedControls: number;
  readonly untestedKeyControls: number;
  readonly incidentsWithoutSeverity: number;
  readonly incidentsNotRestored: number;
  /** Incidents of the quarter with times the wrong way round: what lies between such times is not known. Absent where there is none. */
  readonly incidentsOutOfOrder?: readonly string[];
  /** Risks that were archived while they were open: each counts as open until that day. Absent where there is none. */
  readonly archivedWhileOpen?: readonly string[];
  /** What is not counted because it is archived; of risks those that are not open on the day of the report. */
  readonly archived: { readonly risks: number; readonly incidents: number; readonly releases: number };
  /** Open risks that were assessed, but by another matrix than that of the report. */
  readonly otherMatrix: number;
  /** Entries that someone made in the name of someone else. */
  readonly attributedEntries: number;
  readonly erasedPeople: number;
};

export function dataLimits(
  rows: Rows,
  headers: Iterable<Header>,
  open: readonly ComparedRisk[],
  matrixId: string,
  quarter: Quarter,
): DataLimits {
  const codes = (test: (risk: ComparedRisk) => boolean) =>
    open
      .filter(test)
      .map(({ risk }) => risk.code)
      .sort(byCode);
  const incidents = incidentsIn(rows.all('incidents'), quarter);
  const controls = liveControls(rows);
  const untested = controls.filter(({ id }) => lastTest(rows.by('controlTests', 'controlId', id), quarter.lastDay) === null);
  const archived = (table: 'incidents' | 'releases') => rows.all(table).filter((row) => row.archivedAt !== null).length;
  const timeZone = timeZoneOf(rows);
  const openIds = new Set(open.map(({ risk }) => risk.id));
  const archivedRisks = rows.all('risks').filter((risk) => risk.archivedAt !== null);
  const incidentsOutOfOrder = incidents.filter(isOutOfOrder).map(({ code }) => code);
  const archivedWhileOpen = archivedRisks.filter((risk) => isArchivedWhileOpen(risk, timeZone)).map(({ code }) => code);
  return {
    notAssessed: codes(({ now }) => now.residual === null),
    reviewOverdue: codes(({ reviewOverdue }) => reviewOverdue),
    withoutReviewDay: open.filter(({ reviewDueOn }) => reviewDueOn === null).length,
    withoutOwner: codes(({ risk }) => risk.ownerId === null),
    keyControls: controls.filter((control) => control.key).length,
    controls: controls.length,
    untestedControls: untested.length,
    untestedKeyControls: untested.filter((control) => control.key).length,
    incidentsWithoutSeverity: incidents.filter(({ severity }) => severity === null).length,
    incidentsNotRestored: incidents.filter((incident) => restoreIn(incident, quarter)?.isOpen === true).length,
    archived: {
      risks: archivedRisks.filter(({ id }) => !openIds.has(id)).length,
      incidents: archived('incidents'),
      releases: archived('releases'),
    },
    ...(incidentsOutOfOrder.length === 0 ? {} : { incidentsOutOfOrder: incidentsOutOfOrder.sort(byCode) }),
    ...(archivedWhileOpen.length === 0 ? {} : { archivedWhileOpen: archivedWhileOpen.sort(byCode) }),
    otherMatrix: open.filter(({ now }) => now.residual !== null && now.residual.assessment.matrixId !== matrixId).length,
    attributedEntries: [...headers].filter(({ attributedTo, actor }) => attributedTo !== null && attributedTo !== actor).length,
    erasedPeople: rows.all('people').filter(({ erasedAt }) => erasedAt !== null).length,
  };
}
