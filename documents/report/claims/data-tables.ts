import type { ReportContext } from '../context.ts';
import type { QuarterReport } from '../model.ts';
import { archivedRows, attributedRows, erasedRows, decisionRows, restatedRows, unbookedRows, waiverRows } from './data/beside.ts';
import { riskIncidentRows, riskRatingRows } from './data/deep-dives.ts';
import { carriedRows, incidentRows, releaseRows } from './data/delivery.ts';
import { deliveryRows, leadTimeRows } from './data/deliveries.ts';
import { lossRows, moneyBackRows } from './data/losses.ts';
import { controlRows, flowRows, riskControlRows, riskRows } from './data/risks.ts';
import { workedOutRows } from './data/worked-out.ts';
import type { DataTables } from './question.ts';

/** The rows that the numerals of a report are counted from, as they were known to it. */
export function dataTables(context: ReportContext, report: QuarterReport): DataTables {
  return {
    risks: riskRows(context),
    flows: flowRows(report),
    controls: controlRows(context),
    riskControls: riskControlRows(context),
    riskRatings: riskRatingRows(report),
    riskIncidents: riskIncidentRows(report),
    incidents: incidentRows(context),
    carriedOver: carriedRows(report),
    releases: releaseRows(context),
    deliveries: deliveryRows(context),
    leadTimes: leadTimeRows(context),
    workedOut: workedOutRows(report),
    losses: lossRows(context),
    moneyBack: moneyBackRows(context),
    restated: restatedRows(context.restated),
    corrected: restatedRows(context.corrected),
    archived: archivedRows(context),
    attributed: attributedRows(context),
    erased: erasedRows(context),
    waivers: waiverRows(report),
    decisionsAsked: decisionRows(report),
    unbooked: unbookedRows(report),
  };
}
