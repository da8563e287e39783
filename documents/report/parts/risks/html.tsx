import { Table } from '../../../html/table.tsx';
import { CategoryName, Movement, RatingLegend, ThreeRatings } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';
import type { QuarterReport } from '../../model.ts';
import type { RiskLine } from '../../risk-line.ts';

const most = 10;

/** The risks to talk about: the gravest first, with why they stand there and the key controls on them. */
export function RisksBody({ view }: { view: View }) {
  const { report, t } = view;
  const rows = topRisks(report);
  return (
    <>
      <p>{t('report:topIntro', { count: rows.length })}</p>
      <Table
        rows={rows}
        rowKey={(risk) => risk.id}
        columns={[
          { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (risk) => risk.code },
          {
            key: 'risk',
            head: t('report:risk'),
            width: 27,
            cell: (risk) => (
              <>
                <b>{risk.title}</b>
                <small>
                  <CategoryName view={view} category={risk.category} /> · {risk.owner ?? t('report:noOwner')}
                </small>
              </>
            ),
          },
          {
            key: 'ratings',
            head: t('report:inherentToTarget'),
            width: 21,
            cell: (risk) => (
              <>
                <ThreeRatings view={view} risk={risk} />
                {risk.since !== null && <small>{t('report:since', { day: view.day(risk.since.on) })}</small>}
              </>
            ),
          },
          {
            key: 'why',
            head: `${t('report:movement')} · ${t('report:why')}`,
            width: 29,
            cell: (risk) => (
              <>
                {(risk.movement !== null || risk.peaked) && <Movement view={view} risk={risk} />}
                <small>{risk.since?.why ?? t('report:noReason')}</small>
              </>
            ),
          },
          {
            key: 'controls',
            head: t('report:keyControls'),
            width: 16,
            cell: (risk) => {
              const keys = risk.controls.filter((control) => control.key);
              return keys.length === 0 ? (
                <span className="quiet">{t('report:noKeyControl')}</span>
              ) : (
                keys.map((control) => (
                  <span key={control.id} className="line">
                    {control.code} {control.title}
                  </span>
                ))
              );
            },
          },
        ]}
      />
      <RatingLegend view={view} />
    </>
  );
}

export function topRisks(report: QuarterReport): readonly RiskLine[] {
  return report.risks.open.filter((risk) => risk.residual !== null).slice(0, most);
}
