import type { Durations } from '../../../../domain/delivery/durations.ts';
import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import type { Figure } from '../../figures/figure.ts';
import type { Placed } from '../../figures/placed.ts';
import { figureCell, type SheetColumn, sheetOf } from '../../record-table.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import { deliveredSheets } from './delivered-sheets.ts';
import type { DeliveryPiece } from './select.ts';

export function deliverySheets(view: View): readonly Sheet[] {
  return [services(view), incidents(view), ...carriedOver(view), ...deliveredSheets(view)];
}

function services({ report, t }: View): Sheet {
  const { quarter, compare, delivery } = report;
  type Figures = Placed<DeliveryFigures>;
  type Line = { readonly name: string; readonly period: string; readonly figures: Figures };
  const figure = (head: string, of: (figures: Figures) => Figure | null): SheetColumn<Line> => ({
    head,
    value: ({ figures }) => figureCell(of(figures)),
  });
  /** A median never stands without its count, nor, where they are few, without the values. */
  const durations = (head: string, of: (figures: Figures) => Placed<Durations>): readonly SheetColumn<Line>[] => [
    figure(`${head}: ${t('report:median')} (min)`, (figures) => of(figures).median),
    figure(`${head}: n`, (figures) => of(figures).n),
    figure(`${head}: ${t('report:unknown')}`, (figures) => of(figures).unknown),
    figure(`${head}: ${t('report:stillOpen')}`, (figures) => of(figures).open),
    figure(`${head}: ${t('report:p90')} (min)`, (figures) => of(figures).p90),
    figure(`${head}: ${t('report:longest')} (min)`, (figures) => of(figures).longest),
    {
      head: `${head}: ${t('report:eachValue')} (min)`,
      value: ({ figures }) =>
        of(figures)
          .values?.map(({ value }) => value)
          .join(', ') ?? null,
    },
  ];
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:service'), value: ({ name }) => name },
    { head: t('report:period'), value: ({ period }) => period },
    figure(t('report:incidents'), ({ incidents }) => incidents),
    ...severities.map((severity) => figure(t(`choices:severity.${severity}`), ({ incidentsBySeverity }) => incidentsBySeverity[severity])),
    figure(`${t('report:severity')}: ${t('report:unknown')}`, ({ incidentsWithoutSeverity }) => incidentsWithoutSeverity),
    ...durations(t('report:felt'), ({ felt }) => felt),
    ...durations(t('report:announcedOfFelt'), ({ announcedOfFelt }) => announcedOfFelt),
    ...durations(t('report:announcedOfAll'), ({ announced }) => announced),
    figure(t('report:notRestored'), ({ notRestored }) => notRestored),
    figure(t('report:plannedWork'), ({ plannedWork }) => plannedWork),
    figure(t('report:releases'), ({ releases }) => releases),
  ];
  const both = (name: string, figures: Figures, previous: Figures | null): Line[] => [
    { name, period: quarter.id, figures },
    ...(previous === null || compare === null ? [] : [{ name, period: compare.id, figures: previous }]),
  ];
  return sheetOf(t('report:section.delivery'), columns, [
    ...delivery.services.flatMap(({ code, name, figures, previous }) => both(`${code} ${name}`, figures, previous)),
    ...both(t('report:totalLabel'), delivery, delivery.previous),
  ]);
}

function incidents({ report, t }: View): Sheet {
  const columns: readonly SheetColumn<Placed<DeliveryPiece>['notable'][number]>[] = [
    { head: t('report:code'), value: ({ code }) => code },
    { head: t('report:incident'), value: ({ title }) => title },
    { head: t('report:service'), value: ({ service }) => service },
    { head: t('report:severity'), value: ({ severity }) => (severity === null ? null : t(`choices:severity.${severity}`)) },
    {
      head: `${t('report:startedAt')} (${report.register.timeZone})`,
      value: ({ startedAt }) => timeCell(startedAt, report.register.timeZone),
    },
    { head: `${t('report:felt')} (min)`, value: ({ felt }) => felt?.minutes.value ?? null },
    { head: `${t('report:felt')}: ${t('report:stillOpen')}`, value: ({ felt }) => (felt === null ? null : felt.isOpen ? 1 : 0) },
    {
      head: `${t('report:announcedOfAll')} (min)`,
      value: ({ announced }) => (announced?.isOpen === false ? announced.minutes.value : null),
    },
    { head: t('report:restoredAfter'), value: ({ restoreMinutes }) => restoreMinutes?.value ?? null },
    { head: t('report:openFor'), value: ({ openMinutes }) => openMinutes?.value ?? null },
    { head: t('report:linkedTo'), value: ({ risks, releases }) => [...risks, ...releases].join(', ') },
  ];
  return sheetOf(t('report:incidents'), columns, report.delivery.notable);
}

function carriedOver({ report, t }: View): readonly Sheet[] {
  const columns: readonly SheetColumn<Placed<DeliveryPiece>['carriedOver'][number]>[] = [
    { head: t('report:code'), value: ({ code }) => code },
    { head: t('report:incident'), value: ({ title }) => title },
    { head: t('report:service'), value: ({ service }) => service },
    {
      head: `${t('report:startedAt')} (${report.register.timeZone})`,
      value: ({ startedAt }) => timeCell(startedAt, report.register.timeZone),
    },
    { head: t('report:minutesInside'), value: ({ minutesInside }) => minutesInside.value },
    { head: t('report:minutesInAll'), value: ({ minutes }) => minutes.value },
    { head: t('report:notRestored'), value: ({ isOpen }) => (isOpen ? 1 : 0) },
  ];
  const { carriedOver } = report.delivery;
  return carriedOver.length === 0 ? [] : [sheetOf(t('report:carriedOver'), columns, carriedOver)];
}
