import { Table, type Column } from '../../../html/table.tsx';
import { CategoryName, Movement, RatingLegend, ThreeRatings } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';
import type { QuarterReport } from '../../model.ts';
import type { ControlName, RiskLine } from '../../risk-line.ts';

const most = 10;

/** The risks to talk about: the gravest first, why they stand there and since when, what is done, and the weakest control. */
export function RisksBody({ view }: { view: View }) {
  const { report, t } = view;
  const rows = topRisks(report);
  const { codes, of } = report.risks.sameAfterControls;
  return (
    <>
      {view.edition === 'full' && <p>{t('report:topIntro', { count: rows.length })}</p>}
      <Table rows={rows} rowKey={(risk) => risk.id} className="top-risks" columns={columnsOf(view)} />
      {of > 0 && (
        <p className="note clamp">
          {codes.length === 0
            ? t('report:sameAfterControlsNone', { of })
            : t('report:sameAfterControls', { count: codes.length, of, codes: view.names(codes) })}
        </p>
      )}
      {view.edition === 'full' && <RatingLegend view={view} />}
    </>
  );
}

/** The gravest of the open risks that were assessed. */
export function topRisks(report: Pick<QuarterReport, 'risks'>): readonly RiskLine[] {
  return report.risks.open.filter((risk) => risk.residual !== null).slice(0, most);
}

function columnsOf(view: View): readonly Column<RiskLine>[] {
  const { t, day } = view;
  return [
    { key: 'code', head: t('report:code'), whole: true, width: 5, cell: (risk) => risk.code },
    {
      key: 'risk',
      head: t('report:risk'),
      width: 20,
      cell: (risk) => (
        <>
          <b className="clamp">{risk.title}</b>
          <small className="clamp one">
            <CategoryName view={view} category={risk.category} isShort /> · {risk.owner ?? t('report:noOwner')}
          </small>
        </>
      ),
    },
    {
      key: 'ratings',
      head: t('report:inherentToTarget'),
      width: 22,
      cell: (risk) => (
        <>
          <ThreeRatings view={view} risk={risk} word={view.edition === 'full'} />
          {risk.since !== null && <small>{t('report:since', { day: day(risk.since.on) })}</small>}
          {risk.nextReviewOn !== null && (
            <small className={risk.reviewOverdue ? 'alert' : ''}>
              {t(risk.reviewOverdue ? 'report:reviewWasDue' : 'report:reviewOn', { day: day(risk.nextReviewOn) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'why',
      head: `${t('report:movement')} · ${t('report:why')}`,
      width: 21,
      cell: (risk) => (
        <>
          {(risk.movement !== null || risk.peaked) && <Movement view={view} risk={risk} />}
          <small className="clamp">{risk.since?.why ?? t('report:noReason')}</small>
        </>
      ),
    },
    { key: 'action', head: t('report:actionAndDue'), width: 17, cell: (risk) => <Action view={view} risk={risk} /> },
    { key: 'control', head: t('report:weakestControl'), width: 15, cell: (risk) => <WeakestControl view={view} risk={risk} /> },
  ];
}

/** What is due first, by the day that was first agreed, and the one that holds now where it was moved. */
function Action({ view, risk: { action } }: { view: View; risk: RiskLine }) {
  const { t, day } = view;
  if (action === null) return <span className="quiet">{t('report:noAction')}</span>;
  const { originalDueOn, dueOn, overdue } = action;
  return (
    <>
      <span className="clamp">{action.title}</span>
      <small className={overdue ? 'alert' : ''}>
        {dueOn === originalDueOn ? day(dueOn) : `${day(originalDueOn)} → ${day(dueOn)}`}
        {overdue && `, ${t('report:overdue')}`}
      </small>
    </>
  );
}

function WeakestControl({ view, risk: { controls, weakestControl } }: { view: View; risk: RiskLine }) {
  const { t } = view;
  const weakest = controls.find(({ code }) => code === weakestControl);
  if (weakest === undefined) return <span className="quiet">{t('report:noControl')}</span>;
  return (
    <>
      <span className="clamp">
        {weakest.code} {weakest.title}
      </span>
      <small>{testSaid(view, weakest)}</small>
    </>
  );
}

function testSaid({ t, day, edition }: View, { test, strength }: ControlName): string {
  if (test === null) return t('report:neverTested');
  if (strength === 'untested') return t('report:testExpired');
  const conclusion = t(`choices:testConclusion.${test.conclusion}`);
  return edition === 'board' ? conclusion : `${conclusion}, ${day(test.heldOn)}`;
}
