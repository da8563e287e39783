import { addDays, type Day } from '../../../../engine/values/time.ts';
import type { ControlName } from '../../risk-line.ts';
import type { Sheet, SheetCell } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.tsx';
import { dayCell } from '../../../spreadsheets/date-cells.ts';

/** The last day on which a test counts: the day before a deployment ended it, where one did. */
function lastDayOf(test: Pick<NonNullable<ControlName['test']>, 'validUntil' | 'endedOn'> | null): Day | null {
  if (test?.endedOn !== undefined) return addDays(test.endedOn, -1);
  return test?.validUntil ?? null;
}

/** Key controls with their risks, then what has nothing at its other side: controls without a risk, risks without a control. */
export function controlSheets({ report, t }: View): readonly Sheet[] {
  const { key, withoutRisk, risksWithoutControl } = report.controls;
  const rows: readonly (readonly SheetCell[])[] = [
    ...key.map((control) => [
      control.code,
      control.title,
      t(`choices:controlKind.${control.kind}`),
      control.owner,
      dayCell(control.test?.heldOn ?? null),
      control.test === null ? t('report:neverTested') : t(`choices:testConclusion.${control.test.conclusion}`),
      dayCell(lastDayOf(control.test)),
      control.risks.join(', '),
      control.worst?.label ?? null,
    ]),
    ...withoutRisk.map((control) => [control.code, control.title, null, null, null, null, null, t('report:withoutRisk'), null]),
    ...risksWithoutControl.map((risk) => [null, null, null, null, null, null, null, risk.code, t('report:risksWithoutControl')]),
  ];
  const heads = [
    'code',
    'control',
    'controlKind',
    'owner',
    'lastTest',
    'testConclusion',
    'testValidUntil',
    'risksOfControl',
    'worstOfControl',
  ] as const;
  return [{ name: t('report:section.controls'), header: heads.map((head) => t(`report:${head}`)), rows }];
}
