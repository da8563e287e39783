import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { type SheetColumn, sheetOf } from '../../record-table.ts';
import { dayCell } from '../../../spreadsheets/date-cells.ts';
import { textOf } from '../../../html/text-of.ts';
import type { Placed } from '../../figures/placed.ts';
import type { RiskChange } from './select.ts';

export function changeSheets({ report, t, movement, recorded: recordedSaid }: View): readonly Sheet[] {
  const columns: readonly SheetColumn<Placed<RiskChange>>[] = [
    { head: t('report:code'), value: ({ risk }) => risk.code },
    { head: t('report:risk'), value: ({ risk }) => risk.title },
    { head: t('report:change'), value: ({ risk }) => movement(risk) },
    { head: t('report:changedOn'), value: ({ on }) => dayCell(on) },
    { head: t('report:reaffirmedOn'), value: ({ reaffirmedOn }) => reaffirmedOn.join(', ') },
    { head: t('report:previousRating'), value: ({ risk }) => risk.previous?.label ?? null },
    { head: t('report:residual'), value: ({ risk }) => risk.residual?.label ?? null },
    { head: t('report:worstInQuarter'), value: ({ risk }) => risk.worst?.label ?? null },
    { head: t('report:why'), value: ({ why }) => why },
    { head: t('report:note'), value: ({ recorded }) => recorded?.note ?? null },
    { head: t('report:recordedBy'), value: ({ recorded }) => (recorded === null ? null : textOf(recordedSaid(recorded))) },
  ];
  return [sheetOf(t('report:section.changesNone'), columns, report.changes)];
}
