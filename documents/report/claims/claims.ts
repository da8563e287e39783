import type { ReportContext } from '../context.ts';
import type { QuarterReport } from '../model.ts';
import { answering } from './answer.ts';
import type { Asking } from './asked/asked.ts';
import { askedOfLimits, askedOfLosses, askedOfRestatements, askedOfPaper } from './asked/beside.ts';
import { askedOfDeepDives } from './asked/deep-dives.ts';
import { askedOfDelivered } from './asked/delivered.ts';
import { askedOfDelivery } from './asked/delivery.ts';
import { askedOfControls, askedOfFlows, askedOfHeatMap, askedOfRisks } from './asked/risks.ts';
import { dataTables } from './data-tables.ts';
import type { Claim, DataTables } from './question.ts';

const all: readonly Asking[] = [
  askedOfRisks,
  askedOfFlows,
  askedOfHeatMap,
  askedOfControls,
  askedOfDeepDives,
  askedOfLosses,
  askedOfDelivery,
  askedOfDelivered,
  askedOfRestatements,
  askedOfLimits,
  askedOfPaper,
];

/** Every numeral of a report with what it answers, and the rows over which anybody can answer it again. */
export type ReportClaims = { readonly tables: DataTables; readonly claims: readonly Claim[] };

/** `only` has the ids of the claims that are asked for; without it all are. */
export function reportClaims(context: ReportContext, report: QuarterReport, only: ReadonlySet<string> | null = null): ReportClaims {
  const tables = dataTables(context, report);
  return { tables, claims: claimsOver(tables, report, only) };
}

/** The claims of a report, answered over other rows than its own: of which it says which answer otherwise. */
export function claimsOver(tables: DataTables, report: QuarterReport, only: ReadonlySet<string> | null = null): readonly Claim[] {
  const answer = answering(tables);
  return all.flatMap((asking) => [...asking(report)].filter(([id]) => only?.has(id) ?? true).map(([id, question]) => answer(id, question)));
}
