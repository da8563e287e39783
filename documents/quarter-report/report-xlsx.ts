import type { Result } from '../../engine/values/result.ts';
import { severities } from '../../domain/incidents/severity.ts';
import type { DeliveryFigures } from '../../domain/delivery/figures.ts';
import type { Sheet, SheetCell } from '../spreadsheets/sheet.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { limitLines } from './html/limits-section.tsx';
import { viewOf, type View } from './html/view.ts';
import type { CategoryLine, Level, QuarterReport } from './model.ts';
import { riskSheet } from './report-csv.ts';

/** The report as a workbook: the open risks first, so that the file can be imported, then every table of the report. */
export function reportXlsx(report: QuarterReport): Result<Uint8Array> {
  const view = viewOf(report);
  return writeXlsx([
    riskSheet(report),
    summarySheet(view),
    categorySheet(view),
    positionSheet(view),
    controlSheet(view),
    serviceSheet(view),
    incidentSheet(view),
    changeSheet(view),
    limitSheet(view),
  ]);
}

function summarySheet(view: View): Sheet {
  const { report, t } = view;
  const { quarter, compare, ledger, delivery, risks } = report;
  const rows: SheetCell[][] = [
    [t('report:register'), report.register.name],
    [t('report:period'), `${quarter.id}: ${quarter.start} – ${quarter.end}`],
    [t('report:timeZone'), quarter.timeZone],
    [t('report:validAt'), report.validAt],
    [t('report:knownAt'), report.knownAt],
    [t('report:comparedWith'), compare?.id ?? t('report:comparedWithNone')],
    [t('report:ledgerHead'), `${ledger.seq}:${ledger.hash}`],
    [t('report:section.summary'), report.verdict],
    [t('report:open'), risks.total],
    [view.highLabel, risks.sum.high],
    [t('report:notAssessed'), risks.sum.notAssessed],
    [t('report:reviewOverdue'), risks.sum.reviewOverdue],
    [t('report:incidents'), delivery.incidents],
    [`${t('report:medianRestore')} (min)`, delivery.medianRestoreMinutes],
    [t('report:releases'), delivery.releases],
    [t('report:changeFailRate'), t('report:changeFailRateUnknown')],
  ];
  return { name: t('report:section.summary'), header: [t('report:title'), view.quarter(quarter.id)], rows };
}

function categorySheet(view: View): Sheet {
  const { report, t } = view;
  const cells = (line: Omit<CategoryLine, 'category'>): SheetCell[] => [
    line.open,
    ...line.byRating,
    line.notAssessed,
    line.reviewOverdue,
    line.previousOpen,
    ...(['new', 'closed', 'up', 'down'] as const).map((movement) => line.moved?.[movement] ?? null),
    line.worst?.label ?? null,
  ];
  return {
    name: t('report:category'),
    header: [
      t('report:category'),
      t('report:open'),
      ...report.matrix.ratings.map(({ rating, label }) => `${rating} ${label}`),
      ...(['notAssessed', 'reviewOverdue', 'previousOpen', 'new', 'closed', 'up', 'down', 'worst'] as const).map((key) =>
        t(`report:${key}`),
      ),
    ],
    rows: [
      ...report.risks.categories.map((line): SheetCell[] => [view.category(line.category), ...cells(line)]),
      [t('report:all'), ...cells(report.risks.sum)],
    ],
  };
}

function positionSheet(view: View): Sheet {
  const { report, t } = view;
  const level = (one: Level | null): SheetCell[] => [one?.rating ?? null, one?.label ?? null];
  return {
    name: t('report:section.top'),
    header: [
      ...(['code', 'risk', 'category', 'kind', 'owner'] as const).map((key) => t(`report:${key}`)),
      ...(['inherent', 'residual', 'target'] as const).flatMap((key) => [`${t(`report:${key}`)} #`, t(`report:${key}`)]),
      t('report:movement'),
      t('report:why'),
      t('report:nextReview'),
      t('report:reviewOverdue'),
    ],
    rows: report.risks.open.map((risk) => [
      risk.code,
      risk.title,
      view.category(risk.category),
      risk.kind,
      risk.owner,
      ...level(risk.inherent),
      ...level(risk.residual),
      ...level(risk.target),
      view.movement(risk),
      risk.residual?.rationale ?? null,
      risk.nextReviewOn,
      risk.reviewOverdue,
    ]),
  };
}

function controlSheet(view: View): Sheet {
  const { report, t } = view;
  const { controls } = report;
  return {
    name: t('report:section.controls'),
    header: (['code', 'control', 'controlKind', 'owner', 'risksOfControl', 'worstOfControl'] as const).map((key) => t(`report:${key}`)),
    rows: [
      ...controls.key.map((one): SheetCell[] => [
        one.code,
        one.title,
        t(`choices:controlKind.${one.kind}`),
        one.owner,
        one.risks.join(', '),
        one.worst?.label ?? null,
      ]),
      ...controls.withoutRisk.map((one): SheetCell[] => [one.code, one.title, null, null, t('report:withoutRisk'), null]),
      ...controls.risksWithoutControl.map((risk): SheetCell[] => [null, null, null, null, risk.code, t('report:risksWithoutControl')]),
    ],
  };
}

function serviceSheet(view: View): Sheet {
  const { report, t } = view;
  const cells = (name: string, period: string, figures: DeliveryFigures): SheetCell[] => [
    name,
    period,
    figures.incidents,
    ...severities.map((severity) => figures.incidentsBySeverity[severity]),
    figures.incidentsWithoutSeverity,
    figures.medianRestoreMinutes,
    figures.p90RestoreMinutes,
    figures.longestRestoreMinutes,
    figures.restored,
    figures.medianDowntimeMinutes,
    figures.downtimeKnown,
    figures.plannedWork,
    figures.releases,
  ];
  const both = (name: string, figures: DeliveryFigures, previous: DeliveryFigures | null) => [
    cells(name, report.quarter.id, figures),
    ...(previous === null || report.compare === null ? [] : [cells(name, report.compare.id, previous)]),
  ];
  const minutes = (label: string) => `${label} (min)`;
  return {
    name: t('report:section.delivery'),
    header: [
      t('report:service'),
      t('report:period'),
      t('report:incidents'),
      ...severities.map((severity) => t(`choices:severity.${severity}`)),
      `${t('report:severity')}: ${t('report:unknown')}`,
      minutes(t('report:medianRestore')),
      minutes(t('report:p90Restore')),
      minutes(t('report:longestRestore')),
      'n',
      minutes(t('report:medianDowntime')),
      'n',
      t('report:plannedWork'),
      t('report:releases'),
    ],
    rows: [
      ...report.delivery.services.flatMap((one) => both(`${one.code} ${one.name}`, one.figures, one.previous)),
      ...both(t('report:totalLabel'), report.delivery, report.delivery.previous),
    ],
  };
}

function incidentSheet(view: View): Sheet {
  const { report, t } = view;
  return {
    name: t('report:incidents'),
    header: (['code', 'incident', 'service', 'severity', 'startedAt', 'restoredAfter', 'linkedTo'] as const).map((key) =>
      t(`report:${key}`),
    ),
    rows: report.delivery.notable.map((one) => [
      one.code,
      one.title,
      one.service,
      one.severity === null ? null : t(`choices:severity.${one.severity}`),
      one.startedAt,
      one.restoreMinutes,
      [...one.risks, ...one.releases].join(', '),
    ]),
  };
}

function changeSheet(view: View): Sheet {
  const { report, t } = view;
  return {
    name: t('report:section.changesNone'),
    header: (['code', 'risk', 'change', 'changedOn', 'previousRating', 'residual', 'why', 'note', 'recordedBy'] as const).map((key) =>
      t(`report:${key}`),
    ),
    rows: report.changes.map(({ risk, on, why, recorded }) => [
      risk.code,
      risk.title,
      view.movement(risk),
      on,
      risk.previous?.label ?? null,
      risk.residual?.label ?? null,
      why,
      recorded?.note ?? null,
      recorded === null ? null : view.recorded(recorded),
    ]),
  };
}

function limitSheet(view: View): Sheet {
  return {
    name: view.t('report:section.limits'),
    header: [view.t('report:section.limits')],
    rows: limitLines(view).map((line) => [line]),
  };
}
