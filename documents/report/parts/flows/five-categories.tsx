import type { Flow, FlowStep } from '../../../../domain/quarters/flows.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import { Table, type Column } from '../../../html/table.tsx';
import type { Figure } from '../../figures/figure.ts';
import { countOf, type Placed } from '../../figures/placed.ts';
import { CategoryName, Count, Rating } from '../../html/marks.tsx';
import { figure, joined, level, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { CategoryLine } from '../risks/select.ts';

/** A sign stays beside its word. */
const signed = (head: string) => head.replace(' ', '\u00a0');

type Line = { readonly category: Category | null; readonly flow: Placed<Flow>; readonly counts: Omit<Placed<CategoryLine>, 'category'> };

/** The five categories and all of them: how the open risks of the beginning became those of the end, and how these are rated. */
export function FiveCategories({ view }: { view: View }) {
  const { report, t } = view;
  const { flows, risks } = report;
  const lines = risks.categories.flatMap(({ category, ...counts }): Line[] => {
    const flow = flows.categories.find((one) => one.category === category);
    return flow === undefined ? [] : [{ category, flow, counts }];
  });
  const count = (key: string, head: Column<Line>['head'], of: (line: Line) => Figure | null): Column<Line> => ({
    key,
    head,
    align: 'right',
    cell: (line) => <Count value={of(line)} />,
  });
  const step = (name: FlowStep) => count(name, signed(t(`report:flow.${name}`)), ({ flow }) => countOf(flow[name]));
  const columns: readonly Column<Line>[] = [
    {
      key: 'category',
      head: t('report:category'),
      whole: true,
      cell: (line) => (line.category === null ? t('report:all') : <CategoryName view={view} category={line.category} />),
    },
    count('opening', t('report:flow.opening'), ({ flow }) => flow.opening),
    step('began'),
    step('reopened'),
    step('movedIn'),
    step('closed'),
    step('movedOut'),
    {
      ...count('closing', signed(t('report:flow.closing')), ({ flow }) => flow.closing),
      cell: ({ flow }) => <b>{figure(flow.closing)}</b>,
    },
    ...report.matrix.ratings
      .map(({ rating, label }, index) =>
        count(`rating-${rating}`, <Rating view={view} level={{ rating, label }} />, ({ counts }) => counts.byRating[index] ?? null),
      )
      .reverse(),
    count('notAssessed', t('report:notAssessed'), ({ counts }) => counts.notAssessed),
    count('overdue', t('report:reviewOverdue'), ({ counts }) => counts.reviewOverdue),
    ...(report.compare === null
      ? []
      : (['up', 'down'] as const).map((movement) =>
          count(movement, t(`report:${movement}`), ({ counts }) => counts.moved?.[movement] ?? null),
        )),
  ];
  return (
    <>
      <h3>{t('report:fiveCategories')}</h3>
      <Table
        columns={columns}
        rows={lines}
        rowKey={(line) => line.category ?? 'all'}
        foot={{ category: null, flow: flows.sum, counts: risks.sum }}
        className="counts many"
      />
      <p className="note">
        {joined(
          report.matrix.ratings
            .slice()
            .reverse()
            .map(({ rating, label }) => joined([level(rating), typed(label)], ' ')),
          ' · ',
        )}
        . {t('report:ordinalNote')}
      </p>
    </>
  );
}
