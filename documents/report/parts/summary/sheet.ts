import { flowSteps, type Flow } from '../../../../domain/quarters/flows.ts';
import type { Sheet, SheetCell } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { figureCell, sheetOf, type SheetColumn } from '../../record-table.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import type { CategoryLine } from '../risks/select.ts';

export function summarySheets(view: View): readonly Sheet[] {
  return [keyFigures(view), categoryCounts(view)];
}

function keyFigures({ report, t, title, highLabel }: View): Sheet {
  const { quarter, compare, ledger, delivery, risks } = report;
  const rows: readonly (readonly SheetCell[])[] = [
    [t('report:register'), report.register.name],
    [t('report:period'), `${quarter.id}: ${quarter.firstDay} – ${quarter.lastDay}`],
    [t('report:timeZone'), quarter.timeZone],
    [t('report:validAt'), timeCell(report.validAt, quarter.timeZone)],
    [t('report:knownAt'), timeCell(report.knownAt, quarter.timeZone)],
    [t('report:comparedWith'), compare?.id ?? t('report:comparedWithNone')],
    [t('report:ledgerHead'), `${ledger.seq}:${ledger.hash}`],
    [t('report:section.summary'), report.verdict],
    [t('report:open'), figureCell('risks.total', risks.total)],
    [highLabel, figureCell('risks.sum.high', risks.sum.high)],
    [t('report:notAssessed'), figureCell('risks.sum.notAssessed', risks.sum.notAssessed)],
    [t('report:reviewOverdue'), figureCell('risks.sum.reviewOverdue', risks.sum.reviewOverdue)],
    [t('report:incidents'), figureCell('delivery.incidents', delivery.incidents)],
    [`${t('report:felt')} · ${t('report:median')} (min)`, figureCell('delivery.felt.median', delivery.felt.median)],
    [`${t('report:felt')} · n`, figureCell('delivery.felt.n', delivery.felt.n)],
    [t('report:releases'), figureCell('delivery.releases', delivery.releases)],
    [t('report:changeFailRate'), t('report:changeFailRateUnknown')],
  ];
  return { name: t('report:section.summary'), header: [t('report:title'), title], rows };
}

function categoryCounts({ report, t, category }: View): Sheet {
  type Line = Omit<CategoryLine, 'category'> & {
    readonly name: string;
    readonly place: string;
    readonly flow: Flow;
    readonly flowPlace: string;
  };
  const { matrix, risks, flows } = report;
  const figure = (head: string, at: string, of: (line: Line) => number | null): SheetColumn<Line> => ({
    head,
    value: (line) => figureCell(`${line.place}.${at}`, of(line)),
  });
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:category'), value: ({ name }) => name },
    figure(t('report:open'), 'open', ({ open }) => open),
    ...matrix.ratings.map(({ rating, label }, index) =>
      figure(`${rating} ${label}`, `byRating.${index}`, ({ byRating }) => byRating[index] ?? null),
    ),
    figure(t('report:notAssessed'), 'notAssessed', ({ notAssessed }) => notAssessed),
    figure(t('report:reviewOverdue'), 'reviewOverdue', ({ reviewOverdue }) => reviewOverdue),
    figure(t('report:previousOpen'), 'previousOpen', ({ previousOpen }) => previousOpen),
    ...(['new', 'closed', 'up', 'down'] as const).map((movement) =>
      figure(t(`report:${movement}`), `moved.${movement}`, ({ moved }) => moved?.[movement] ?? null),
    ),
    { head: t('report:worst'), value: ({ worst }) => worst?.label ?? null },
  ];
  const flowColumns = (['opening', ...flowSteps, 'closing'] as const).map((name): SheetColumn<Line> => ({
    head: t(`report:flow.${name}`),
    value: ({ flow, flowPlace }) => {
      const figure = flow[name];
      return figureCell(`${flowPlace}.${name}`, typeof figure === 'number' ? figure : figure.length);
    },
  }));
  const lines = risks.categories.map((line, index) => ({
    ...line,
    name: category(line.category),
    place: `risks.categories.${index}`,
    flow: flows.categories[index] ?? flows.sum,
    flowPlace: `flows.categories.${index}`,
  }));
  const all = { ...risks.sum, name: t('report:all'), place: 'risks.sum', flow: flows.sum, flowPlace: 'flows.sum' };
  return sheetOf(t('report:category'), [...columns, ...flowColumns], [...lines, all]);
}
