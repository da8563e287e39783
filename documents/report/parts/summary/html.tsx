import { Table, type Column } from '../../../html/table.tsx';
import { Flows } from '../flows/html.tsx';
import type { CategoryLine } from '../risks/select.ts';
import { behind, durationsLabel, middleOf } from '../../html/durations.ts';
import { CategoryName, Count, Movement, Rating } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';

/** The first page: the verdict, the key figures, and the table of the five categories. */
export function SummaryBody({ view }: { view: View }) {
  const { report, t } = view;
  type Line = Omit<CategoryLine, 'category'> & { readonly category: CategoryLine['category'] | null };
  const all: Line = { ...report.risks.sum, category: null };
  const count = (key: string, head: string, of: (line: Line) => number | null): Column<Line> => ({
    key,
    head,
    align: 'right',
    cell: (line) => <Count value={of(line)} />,
  });
  const columns: Column<Line>[] = [
    {
      key: 'category',
      head: t('report:category'),
      width: 21,
      cell: (line) => (line.category === null ? t('report:all') : <CategoryName view={view} category={line.category} />),
    },
    count('open', t('report:open'), (line) => line.open),
    ...report.matrix.ratings
      .map(({ rating, label }, index): Column<Line> => ({
        key: `rating-${rating}`,
        head: <Rating view={view} level={{ rating, label }} />,
        align: 'right',
        cell: (line) => <Count value={line.byRating[index] ?? 0} />,
      }))
      .reverse(),
    count('notAssessed', t('report:notAssessed'), (line) => line.notAssessed),
    count('overdue', t('report:reviewOverdue'), (line) => line.reviewOverdue),
    ...(report.compare === null
      ? []
      : [
          count('up', t('report:up'), (line) => line.moved?.up ?? null),
          count('down', t('report:down'), (line) => line.moved?.down ?? null),
        ]),
    { key: 'limit', head: t('report:limit'), align: 'right', width: 13, cell: () => <span className="quiet">{t('report:noLimit')}</span> },
  ];
  return (
    <>
      <p className="verdict">{report.verdict}</p>
      <KeyFigures view={view} />
      <h3>{t('report:fiveCategories')}</h3>
      <Table columns={columns} rows={report.risks.categories} rowKey={(line) => line.category ?? 'all'} foot={all} className="counts" />
      <p className="note">
        {report.matrix.ratings
          .slice()
          .reverse()
          .map(({ rating, label }) => `${rating} ${label}`)
          .join(' · ')}
      </p>
      <p className="note">{t('report:noLimitsNote')}</p>
      <Flows view={view} />
      <Brief view={view} />
    </>
  );
}

const briefly = 8;

/** The changes of the quarter in a line each; the section on changes has who and when. */
function Brief({ view }: { view: View }) {
  const { report, t, compareName } = view;
  if (compareName === null || report.changes.length === 0) return null;
  return (
    <>
      <h3>{t('report:section.changes', { quarter: compareName })}</h3>
      <ul className="brief">
        {report.changes.slice(0, briefly).map(({ risk, why, recorded }) => (
          <li key={risk.id}>
            <Movement view={view} risk={risk} />
            <span>
              <b>
                {risk.code} {risk.title}
              </b>{' '}
              {why ?? recorded?.note ?? t('report:noReason')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Letters of a figure that stand on a line in its size. */
const longestFigure = 12;

function KeyFigures({ view }: { view: View }) {
  const { report, t } = view;
  const { sum } = report.risks;
  const { delivery } = report;
  const before = (value: number | string | null | undefined) =>
    view.compareName === null || value === null || value === undefined ? null : t('report:versus', { quarter: view.compareName, value });
  const figures: readonly (readonly [label: string, value: string, note: string | null])[] = [
    [`${t('fields:table.risks')} · ${t('report:open')}`, view.number(sum.open), before(sum.previousOpen)],
    [view.highLabel, view.number(sum.high), null],
    [t('report:notAssessed'), view.number(sum.notAssessed), null],
    [t('report:reviewOverdue'), view.number(sum.reviewOverdue), null],
    [t('report:incidents'), view.number(delivery.incidents), before(delivery.previous?.incidents)],
    [durationsLabel(view, t('report:felt'), delivery.felt), middleOf(view, delivery.felt), behind(view, delivery.felt)],
    [t('report:plannedWork'), view.number(delivery.plannedWork), before(delivery.previous?.plannedWork)],
    [t('report:releases'), view.number(delivery.releases), before(delivery.previous?.releases)],
  ];
  return (
    <dl className="figures">
      {figures.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value.length > longestFigure ? 'few' : ''}>
            {value}
            {note !== null && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
