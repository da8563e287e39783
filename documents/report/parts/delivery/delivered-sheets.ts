import type { Spread } from '../../../../domain/delivery/durations.ts';
import type { Rate } from '../../../../domain/delivery/rates.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { ToldRelease } from '../../../delivery/told-delivery.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Placed } from '../../figures/placed.ts';
import type { View } from '../../html/view.tsx';
import { figureCell, sheetOf, type SheetColumn } from '../../record-table.ts';
import type { DeliveredLine } from './select.ts';

type Line = Placed<DeliveredLine>;

/** How services delivered, what each delivery carried, and the thesis by size; none where nothing was ever delivered. */
export function deliveredSheets(view: View): readonly Sheet[] {
  if (view.report.delivery.delivered.length === 0) return [];
  return [keys(view), deliveries(view), bands(view)];
}

function keys({ report, t }: View): Sheet {
  const figure = (head: string, of: (line: Line) => Figure | null): SheetColumn<Line> => ({ head, value: (line) => figureCell(of(line)) });
  const name = (key: 'frequency' | 'leadTime' | 'recovery' | 'changeFailRate' | 'rework') => t(`delivery:key.${key}`);
  const rate = (head: string, of: (line: Line) => Placed<Rate> | null): readonly SheetColumn<Line>[] => [
    figure(head, (line) => of(line)?.count ?? null),
    figure(`${head}: n`, (line) => of(line)?.of ?? null),
    figure(`${head}: ${t('delivery:outcome.undecided')}`, (line) => of(line)?.undecided ?? null),
    figure(`${head}: Wilson 95 % ≥`, (line) => of(line)?.interval.low ?? null),
    figure(`${head}: Wilson 95 % ≤`, (line) => of(line)?.interval.high ?? null),
  ];
  const spread = (head: string, of: (line: Line) => Placed<Spread> | null): readonly SheetColumn<Line>[] => [
    figure(`${head}: ${t('report:median')}`, (line) => of(line)?.median ?? null),
    figure(`${head}: ${t('report:p90')}`, (line) => of(line)?.p90 ?? null),
    figure(`${head}: n`, (line) => of(line)?.n ?? null),
  ];
  const reason = (line: Line) => line.keys.frequency.reason;
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:code'), value: ({ service }) => service },
    { head: t('report:service'), value: (line) => line.name },
    { head: t('claims:field.basis'), value: ({ basis }) => t(`delivery:basis.${basis}`) },
    {
      head: t('report:unknown'),
      value: (line) => {
        const why = reason(line);
        return why === null ? null : t(`delivery:unmeasured.${why}`);
      },
    },
    figure(t('delivery:basis.deployments'), ({ keys: { frequency } }) => frequency.value?.deployments ?? null),
    figure(t('claims:measure.perWeek'), ({ keys: { frequency } }) => frequency.value?.perWeek ?? null),
    ...spread(`${name('leadTime')} (h)`, (line) => line.keys.leadTime.value),
    ...rate(name('changeFailRate'), ({ failures }) => failures.value),
    ...rate(name('rework'), (line) => line.keys.rework.value),
    ...spread(`${name('recovery')} (min)`, (line) => line.keys.recovery.value),
    ...(['count', 'lines'] as const).flatMap((weight) => [
      figure(t(`claims:measure.${weight}Peak`), ({ undeployed }) => undeployed.value?.[weight].peak ?? null),
      figure(t(`claims:measure.${weight}Mean`), ({ undeployed }) => undeployed.value?.[weight].mean ?? null),
      figure(t(`claims:measure.${weight}Oldest`), ({ undeployed }) => undeployed.value?.[weight].oldestDays ?? null),
    ]),
    { head: t('report:thesis'), value: ({ thesisToDate }) => t(`delivery:finding.${thesisToDate.finding}`) },
    { head: t('report:conditions'), value: ({ conditions }) => t(`delivery:state.${conditions.state}`) },
    figure(t('report:manualSteps'), ({ conditions }) => conditions.manualSteps.total),
    { head: t('fields:services.developmentOwnerId'), value: ({ conditions }) => conditions.developmentOwner },
    { head: t('fields:services.operationsOwnerId'), value: ({ conditions }) => conditions.operationsOwner },
  ];
  return sheetOf(t('report:delivered'), columns, report.delivery.delivered);
}

type Delivery = { readonly line: Line; readonly release: Placed<ToldRelease> };

function deliveries({ report, t }: View): Sheet {
  // As they stand in the row of the delivery: a formula would only look them up there.
  const figure = (head: string, of: (release: Placed<ToldRelease>) => Figure | null): SheetColumn<Delivery> => ({
    head,
    value: ({ release }) => of(release)?.value ?? null,
  });
  const columns: readonly SheetColumn<Delivery>[] = [
    { head: t('report:code'), value: ({ release }) => release.code },
    { head: t('report:deliveryKind'), value: ({ release }) => release.version },
    { head: t('report:service'), value: ({ line }) => line.name },
    {
      head: `${t('report:startedAt')} (${report.register.timeZone})`,
      value: ({ release }) => timeCell(release.at, report.register.timeZone),
    },
    figure(t('report:changesCarried'), ({ changes }) => changes),
    figure(t('claims:field.lines'), ({ lines }) => lines),
    figure(t('claims:field.generatedLines'), ({ generatedLines }) => generatedLines),
    figure(t('claims:field.oldestWaitDays'), ({ oldestWaitDays }) => oldestWaitDays),
    figure(t('report:manualSteps'), ({ manualSteps }) => manualSteps),
    { head: t('report:outcome'), value: ({ release }) => t(`delivery:outcome.${release.outcome}`) },
    { head: t('claims:field.unplanned'), value: ({ release }) => (release.isUnplanned ? 1 : 0) },
    {
      head: t('report:incidentsOfDelivery'),
      value: ({ release }) =>
        release.incidents
          .map(({ incident, says }) => `${incident} ${says === 'ledTo' ? t('report:ledTo') : t(`choices:relation.${says}`)}`)
          .join(', '),
    },
  ];
  return sheetOf(
    t('choices:dataTable.deliveries'),
    columns,
    report.delivery.delivered.flatMap((line) => line.perRelease.map((release) => ({ line, release }))),
  );
}

function bands({ report, t }: View): Sheet {
  type Band = { readonly name: string; readonly band: Line['thesis']['bands'][number] };
  const figure = (head: string, of: (band: Band['band']) => Figure | null): SheetColumn<Band> => ({
    head,
    value: ({ band }) => figureCell(of(band)),
  });
  const columns: readonly SheetColumn<Band>[] = [
    { head: t('report:service'), value: ({ name }) => name },
    { head: t('claims:field.band'), value: ({ band }) => t(`delivery:band.${band.band}`) },
    figure('n', ({ of }) => of),
    figure(t('claims:field.followed'), ({ followed }) => followed),
    figure('Wilson 95 % ≥', ({ interval }) => interval.low),
    figure('Wilson 95 % ≤', ({ interval }) => interval.high),
  ];
  return sheetOf(t('report:thesis'), columns, [
    ...report.delivery.delivered.flatMap(({ service, name, thesisToDate }) =>
      thesisToDate.bands.map((band) => ({ name: `${service} ${name}`, band })),
    ),
    ...report.delivery.together.flatMap(({ basis, thesisToDate }) =>
      thesisToDate.bands.map((band) => ({ name: `${t('report:totalLabel')}: ${t(`delivery:basis.${basis}`)}`, band })),
    ),
  ]);
}
