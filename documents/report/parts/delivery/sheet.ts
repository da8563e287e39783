import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { sheetOf, type SheetColumn } from '../../record-table.ts';
import type { DeliveryPiece } from './select.ts';

export function deliverySheets(view: View): readonly Sheet[] {
  return [services(view), incidents(view), ...carriedOver(view)];
}

function services({ report, t }: View): Sheet {
  const { quarter, compare, delivery } = report;
  type Line = { readonly name: string; readonly period: string; readonly figures: DeliveryFigures };
  const figure = (head: string, of: (figures: DeliveryFigures) => number | null): SheetColumn<Line> => ({
    head,
    value: ({ figures }) => of(figures),
  });
  const minutes = (head: string) => `${head} (min)`;
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:service'), value: ({ name }) => name },
    { head: t('report:period'), value: ({ period }) => period },
    figure(t('report:incidents'), ({ incidents }) => incidents),
    ...severities.map((severity) => figure(t(`choices:severity.${severity}`), ({ incidentsBySeverity }) => incidentsBySeverity[severity])),
    figure(`${t('report:severity')}: ${t('report:unknown')}`, ({ incidentsWithoutSeverity }) => incidentsWithoutSeverity),
    figure(minutes(t('report:medianRestore')), ({ medianRestoreMinutes }) => medianRestoreMinutes),
    figure(minutes(t('report:p90Restore')), ({ p90RestoreMinutes }) => p90RestoreMinutes),
    figure(minutes(t('report:longestRestore')), ({ longestRestoreMinutes }) => longestRestoreMinutes),
    figure('n', ({ restored }) => restored),
    figure(t('report:notRestored'), ({ notRestored }) => notRestored),
    figure(minutes(t('report:medianDowntime')), ({ medianDowntimeMinutes }) => medianDowntimeMinutes),
    figure('n', ({ downtimeKnown }) => downtimeKnown),
    figure(t('report:plannedWork'), ({ plannedWork }) => plannedWork),
    figure(t('report:releases'), ({ releases }) => releases),
  ];
  const both = (name: string, figures: DeliveryFigures, previous: DeliveryFigures | null): Line[] => [
    { name, period: quarter.id, figures },
    ...(previous === null || compare === null ? [] : [{ name, period: compare.id, figures: previous }]),
  ];
  return sheetOf(t('report:section.delivery'), columns, [
    ...delivery.services.flatMap(({ code, name, figures, previous }) => both(`${code} ${name}`, figures, previous)),
    ...both(t('report:totalLabel'), delivery, delivery.previous),
  ]);
}

function incidents({ report, t }: View): Sheet {
  const columns: readonly SheetColumn<DeliveryPiece['notable'][number]>[] = [
    { head: t('report:code'), value: ({ code }) => code },
    { head: t('report:incident'), value: ({ title }) => title },
    { head: t('report:service'), value: ({ service }) => service },
    { head: t('report:severity'), value: ({ severity }) => (severity === null ? null : t(`choices:severity.${severity}`)) },
    { head: t('report:startedAt'), value: ({ startedAt }) => startedAt },
    { head: t('report:restoredAfter'), value: ({ restoreMinutes }) => restoreMinutes },
    { head: t('report:openFor'), value: ({ openMinutes }) => openMinutes },
    { head: t('report:linkedTo'), value: ({ risks, releases }) => [...risks, ...releases].join(', ') },
  ];
  return sheetOf(t('report:incidents'), columns, report.delivery.notable);
}

function carriedOver({ report, t }: View): readonly Sheet[] {
  const columns: readonly SheetColumn<DeliveryPiece['carriedOver'][number]>[] = [
    { head: t('report:code'), value: ({ code }) => code },
    { head: t('report:incident'), value: ({ title }) => title },
    { head: t('report:service'), value: ({ service }) => service },
    { head: t('report:startedAt'), value: ({ startedAt }) => startedAt },
    { head: t('report:minutesInside'), value: ({ minutesInside }) => minutesInside },
    { head: t('report:minutesInAll'), value: ({ minutes }) => minutes },
    { head: t('report:notRestored'), value: ({ isOpen }) => (isOpen ? 1 : 0) },
  ];
  const { carriedOver } = report.delivery;
  return carriedOver.length === 0 ? [] : [sheetOf(t('report:carriedOver'), columns, carriedOver)];
}
