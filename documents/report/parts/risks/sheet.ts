import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { type SheetColumn, sheetOf } from '../../record-table.ts';
import { dayCell } from '../../../spreadsheets/date-cells.ts';
import type { Placed } from '../../figures/placed.ts';
import type { RiskLine } from '../../risk-line.ts';

/** Every open risk with where it stands and why. */
export function riskSheets({ report, t, category, movement }: View): readonly Sheet[] {
  const columns: readonly SheetColumn<Placed<RiskLine>>[] = [
    { head: t('report:code'), value: (risk) => risk.code },
    { head: t('report:risk'), value: (risk) => risk.title },
    { head: t('report:category'), value: (risk) => category(risk.category) },
    { head: t('report:kind'), value: (risk) => risk.kind },
    { head: t('report:owner'), value: (risk) => risk.owner },
    ...(['inherent', 'residual', 'target'] as const).flatMap((kind): SheetColumn<Placed<RiskLine>>[] => [
      { head: `${t(`report:${kind}`)} #`, value: (risk) => risk[kind]?.rating?.value ?? null },
      { head: t(`report:${kind}`), value: (risk) => risk[kind]?.label ?? null },
    ]),
    { head: `${t('report:worstInQuarter')} #`, value: (risk) => risk.worst?.rating?.value ?? null },
    { head: t('report:worstInQuarter'), value: (risk) => risk.worst?.label ?? null },
    { head: t('report:ratedSince'), value: (risk) => dayCell(risk.since?.on ?? null) },
    { head: t('report:movement'), value: movement },
    { head: t('report:why'), value: (risk) => risk.since?.why ?? null },
    { head: t('report:nextReview'), value: (risk) => dayCell(risk.nextReviewOn) },
    { head: t('report:reviewOverdue'), value: (risk) => risk.reviewOverdue },
  ];
  return [sheetOf(t('report:section.top'), columns, report.risks.open)];
}
