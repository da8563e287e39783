import type { Header } from '../../engine/ledger/entry.ts';
import { byCode } from '../../engine/values/code.ts';
import { incidentsIn } from '../delivery/figures.ts';
import type { Rows } from '../rows.ts';
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
  readonly incidentsWithoutSeverity: number;
  readonly incidentsNotRestored: number;
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
  const archived = (table: 'risks' | 'incidents' | 'releases') => rows.all(table).filter((row) => row.archivedAt !== null).length;
  return {
    notAssessed: codes(({ now }) => now.residual === null),
    reviewOverdue: codes(({ reviewOverdue }) => reviewOverdue),
    withoutReviewDay: open.filter(({ risk }) => risk.nextReviewOn === null).length,
    withoutOwner: codes(({ risk }) => risk.ownerId === null),
    keyControls: controls.filter((control) => control.key).length,
    controls: controls.length,
    incidentsWithoutSeverity: incidents.filter(({ severity }) => severity === null).length,
    incidentsNotRestored: incidents.filter(({ restoredAt }) => restoredAt === null).length,
    archived: { risks: archived('risks'), incidents: archived('incidents'), releases: archived('releases') },
    otherMatrix: open.filter(({ now }) => now.residual !== null && now.residual.assessment.matrixId !== matrixId).length,
    attributedEntries: [...headers].filter(({ attributedTo, actor }) => attributedTo !== null && attributedTo !== actor).length,
    erasedPeople: rows.all('people').filter(({ erasedAt }) => erasedAt !== null).length,
  };
}
