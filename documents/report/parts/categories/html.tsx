import { categories, type Category } from '../../../../domain/risks/category.ts';
import { Table, type Column } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import type { RiskLine } from '../../risk-line.ts';
import { CategoryName, Movement, Rating } from '../../html/marks.tsx';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

/** Above this many risks of a category the page refers to the workbook, which has them all. */
const most = 250;

export function CategoriesBody({ view }: { view: View }) {
  const { report, t } = view;
  const columns: readonly Column<Placed<RiskLine>>[] = [
    { key: 'code', head: t('report:code'), whole: true, cell: (risk) => code(risk.code) },
    {
      key: 'title',
      head: t('report:risk'),
      width: 35,
      cell: (risk) => (
        <>
          {typed(risk.title)}
          {risk.kind !== null && <small>{typed(risk.kind)}</small>}
        </>
      ),
    },
    {
      key: 'owner',
      head: t('report:owner'),
      width: 14,
      cell: (risk) => typed(risk.owner) ?? <span className="quiet">{t('report:noOwner')}</span>,
    },
    {
      key: 'status',
      head: t('report:treatment'),
      width: 13,
      cell: (risk) =>
        [
          risk.status === null ? t('report:open') : t(`choices:status.${risk.status}`),
          ...(risk.response === null ? [] : [t(`choices:response.${risk.response}`)]),
        ].join(', '),
    },
    {
      key: 'inherent',
      head: t('report:inherent'),
      align: 'center',
      cell: (risk) => <Rating view={view} level={risk.inherent} />,
    },
    {
      key: 'residual',
      head: t('report:residual'),
      align: 'center',
      cell: (risk) => <Rating view={view} level={risk.residual} />,
    },
    { key: 'target', head: t('report:target'), align: 'center', cell: (risk) => <Rating view={view} level={risk.target} /> },
    { key: 'movement', head: t('report:movement'), whole: true, cell: (risk) => <Movement view={view} risk={risk} /> },
    {
      key: 'review',
      head: t('report:nextReview'),
      align: 'right',
      cell: (risk) => (
        <>
          {risk.nextReviewOn === null ? <span className="quiet">–</span> : view.day(risk.nextReviewOn)}
          {risk.reviewOverdue && <small className="alert">{t('report:overdue')}</small>}
        </>
      ),
    },
  ];
  const risksOf = (category: Category) => report.risks.open.filter((risk) => risk.category === category);
  const empty = categories.filter((category) => risksOf(category).length === 0);
  return (
    <>
      {categories
        .filter((category) => !empty.includes(category))
        .map((category) => {
          const risks = risksOf(category);
          return (
            <section key={category} className="category-part">
              <h3>
                <CategoryName view={view} category={category} />
              </h3>
              <p className="note">
                {view.words(`choices:categoryDefinition.${category}`)}
                {category === 'operational' && ` (${t('choices:categoryNote.operational')})`}
              </p>
              <Table columns={columns} rows={risks.slice(0, most)} rowKey={(risk) => risk.id} className="dense" />
              {risks.length > most && <p className="note">{t('report:categoryRest')}</p>}
            </section>
          );
        })}
      {empty.length > 0 && (
        <p>{view.say('report:categoriesNone', { day: view.day(report.validOn), categories: empty.map(view.category).join(', ') })}</p>
      )}
    </>
  );
}
