import type { Flow, FlowStep } from '../../../../domain/quarters/flows.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { sheetOf, type SheetColumn } from '../../record-table.ts';

/** The flows of each category: how many, and which. */
export function flowSheets({ report, t, category }: View): readonly Sheet[] {
  type Line = Flow & { readonly name: string };
  const step = (name: FlowStep): readonly SheetColumn<Line>[] => [
    { head: t(`report:flow.${name}`), value: (line) => line[name].length },
    { head: `${t(`report:flow.${name}`)} (${t('report:code')})`, value: (line) => line[name].join(', ') || null },
  ];
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:category'), value: ({ name }) => name },
    { head: t('report:flow.opening'), value: ({ opening }) => opening },
    ...step('began'),
    ...step('reopened'),
    ...step('movedIn'),
    ...step('closed'),
    ...step('movedOut'),
    { head: t('report:flow.closing'), value: ({ closing }) => closing },
  ];
  const { categories, sum } = report.flows;
  return [
    sheetOf(t('report:flows'), columns, [
      ...categories.map((flow) => ({ ...flow, name: category(flow.category) })),
      { ...sum, name: t('report:all') },
    ]),
  ];
}
