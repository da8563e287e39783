import type { Flow, FlowStep } from '../../../../domain/quarters/flows.ts';
import type { Sheet } from '../../../spreadsheets/sheet.ts';
import type { View } from '../../html/view.ts';
import { figureCell, sheetOf, type SheetColumn } from '../../record-table.ts';

/** The flows of each category: how many, and which. */
export function flowSheets({ report, t, category }: View): readonly Sheet[] {
  type Line = Flow & { readonly name: string; readonly place: string };
  const figure = (name: keyof Flow, of: (line: Line) => number): SheetColumn<Line> => ({
    head: t(`report:flow.${name}`),
    value: (line) => figureCell(`${line.place}.${name}`, of(line)),
  });
  const step = (name: FlowStep): readonly SheetColumn<Line>[] => [
    figure(name, (line) => line[name].length),
    { head: `${t(`report:flow.${name}`)} (${t('report:code')})`, value: (line) => line[name].join(', ') || null },
  ];
  const columns: readonly SheetColumn<Line>[] = [
    { head: t('report:category'), value: ({ name }) => name },
    figure('opening', ({ opening }) => opening),
    ...step('began'),
    ...step('reopened'),
    ...step('movedIn'),
    ...step('closed'),
    ...step('movedOut'),
    figure('closing', ({ closing }) => closing),
  ];
  const { categories, sum } = report.flows;
  return [
    sheetOf(t('report:flows'), columns, [
      ...categories.map((flow, index) => ({ ...flow, name: category(flow.category), place: `flows.categories.${index}` })),
      { ...sum, name: t('report:all'), place: 'flows.sum' },
    ]),
  ];
}
