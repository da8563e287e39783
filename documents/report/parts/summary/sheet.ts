import { flowSteps, type Flow } from '../../../../domain/quarters/flows.ts';
import type { Sheet, SheetCell } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { textOf } from '../../../html/text-of.ts';
import { Figure } from '../../figures/figure.ts';
import { countOf, type Placed } from '../../figures/placed.ts';
import { changeSaid } from '../delivery/change-said.tsx';
import { verdictSaid } from '../../verdict.tsx';
import { figureCell, sheetOf, type SheetColumn } from '../../record-table.ts';
import { timeCell } from '../../../spreadsheets/date-cells.ts';
import type { CategoryLine } from '../risks/select.ts';

export function summarySheets(view: View): readonly Sheet[] {
  return [keyFigures(view), categoryCounts(view)];
}

function keyFigures(view: View): Sheet {
  const { report, t, title, highLabel } = view;
  const { quarter, compare, ledger, delivery, risks } = report;
  const rows: readonly (readonly SheetCell[])[] = [
    [t('report:register'), report.register.name],
    [t('report:period'), `${quarter.id}: ${quarter.firstDay} – ${quarter.lastDay}`],
    [t('report:timeZone'), quarter.timeZone],
    [t('report:validAt'), timeCell(report.validAt, quarter.timeZone)],
    [t('report:knownAt'), timeCell(report.knownAt, quarter.timeZone)],
    [t('report:comparedWith'), compare?.id ?? t('report:comparedWithNone')],
    [t('report:ledgerHead'), `${ledger.seq}:${ledger.hash}`],
    [t('report:section.summary'), textOf(verdictSaid(view))],
    [t('report:open'), figureCell(risks.total)],
    [highLabel, figureCell(risks.sum.high)],
    [t('report:notAssessed'), figureCell(risks.sum.notAssessed)],
    [t('report:reviewOverdue'), figureCell(risks.sum.reviewOverdue)],
    [t('report:incidents'), figureCell(delivery.incidents)],
    [`${t('report:felt')} · ${t('report:median')} (min)`, figureCell(delivery.felt.median)],
    [`${t('report:felt')} · n`, figureCell(delivery.felt.n)],
    [t('report:releases'), figureCell(delivery.releases)],
    [t('report:change.question'), textOf(changeSaid(view))],
  ];
  return { name: t('report:section.summary'), header: [t('report:title'), title], rows };
}

function categoryCounts({ report, t, category }: View): Sheet {
  type Line = Omit<Placed<CategoryLine>, 'category'> & { readonly name: string; readonly flow: Placed<Flow> };
  const { matrix, risks, flows } = report;
  const figure = (head: string, of: (line: Line) => Figure | null): SheetColumn<Line> => ({ head, value: (line) => figureCell(of(line)) });
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:category'), value: ({ name }) => name },
    figure(t('report:open'), ({ open }) => open),
    ...matrix.ratings.map(({ rating, label }, index) => figure(`${rating} ${label}`, ({ byRating }) => byRating[index] ?? null)),
    figure(t('report:notAssessed'), ({ notAssessed }) => notAssessed),
    figure(t('report:reviewOverdue'), ({ reviewOverdue }) => reviewOverdue),
    figure(t('report:previousOpen'), ({ previousOpen }) => previousOpen),
    ...(['new', 'closed', 'up', 'down'] as const).map((movement) =>
      figure(t(`report:${movement}`), ({ moved }) => moved?.[movement] ?? null),
    ),
    { head: t('report:worst'), value: ({ worst }) => worst?.label ?? null },
  ];
  const flowColumns = (['opening', ...flowSteps, 'closing'] as const).map((name): SheetColumn<Line> => ({
    head: t(`report:flow.${name}`),
    value: ({ flow }) => {
      const figure = flow[name];
      return figureCell(figure instanceof Figure ? figure : countOf(figure));
    },
  }));
  const lines = risks.categories.map((line, index) => ({
    ...line,
    name: category(line.category),
    flow: flows.categories[index] ?? flows.sum,
  }));
  const all = { ...risks.sum, name: t('report:all'), flow: flows.sum };
  return sheetOf(t('report:category'), [...columns, ...flowColumns], [...lines, all]);
}
