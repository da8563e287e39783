import type { Sheet, SheetCell } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { sheetOf, type SheetColumn } from '../../record-table.ts';
import type { CategoryLine } from '../risks/select.ts';

export function summarySheets(view: View): readonly Sheet[] {
  return [keyFigures(view), categoryCounts(view)];
}

function keyFigures({ report, t, title, highLabel }: View): Sheet {
  const { quarter, compare, ledger, delivery, risks } = report;
  const rows: readonly (readonly SheetCell[])[] = [
    [t('report:register'), report.register.name],
    [t('report:period'), `${quarter.id}: ${quarter.start} – ${quarter.end}`],
    [t('report:timeZone'), quarter.timeZone],
    [t('report:validAt'), report.validAt],
    [t('report:knownAt'), report.knownAt],
    [t('report:comparedWith'), compare?.id ?? t('report:comparedWithNone')],
    [t('report:ledgerHead'), `${ledger.seq}:${ledger.hash}`],
    [t('report:section.summary'), report.verdict],
    [t('report:open'), risks.total],
    [highLabel, risks.sum.high],
    [t('report:notAssessed'), risks.sum.notAssessed],
    [t('report:reviewOverdue'), risks.sum.reviewOverdue],
    [t('report:incidents'), delivery.incidents],
    [`${t('report:felt')} · ${t('report:median')} (min)`, delivery.felt.median],
    [`${t('report:felt')} · n`, delivery.felt.n],
    [t('report:releases'), delivery.releases],
    [t('report:changeFailRate'), t('report:changeFailRateUnknown')],
  ];
  return { name: t('report:section.summary'), header: [t('report:title'), title], rows };
}

function categoryCounts({ report, t, category }: View): Sheet {
  type Line = Omit<CategoryLine, 'category'> & { readonly name: string };
  const { matrix, risks } = report;
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:category'), value: ({ name }) => name },
    { head: t('report:open'), value: ({ open }) => open },
    ...matrix.ratings.map(({ rating, label }, index): SheetColumn<Line> => ({
      head: `${rating} ${label}`,
      value: ({ byRating }) => byRating[index] ?? null,
    })),
    { head: t('report:notAssessed'), value: ({ notAssessed }) => notAssessed },
    { head: t('report:reviewOverdue'), value: ({ reviewOverdue }) => reviewOverdue },
    { head: t('report:previousOpen'), value: ({ previousOpen }) => previousOpen },
    ...(['new', 'closed', 'up', 'down'] as const).map((movement): SheetColumn<Line> => ({
      head: t(`report:${movement}`),
      value: ({ moved }) => moved?.[movement] ?? null,
    })),
    { head: t('report:worst'), value: ({ worst }) => worst?.label ?? null },
  ];
  const lines = risks.categories.map((line) => ({ ...line, name: category(line.category) }));
  return sheetOf(t('report:category'), columns, [...lines, { ...risks.sum, name: t('report:all') }]);
}
