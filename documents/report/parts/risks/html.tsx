import type { ReactNode } from 'react';
import { Table, type Column } from '../../../html/table.tsx';
import { countOf, type Placed } from '../../figures/placed.ts';
import { CategoryName, Movement, RatingLegend, ThreeRatings, lapsed } from '../../html/marks.tsx';
import { code, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { ControlName, RiskLine } from '../../risk-line.ts';

const most = 10;

/** The risks to talk about: the gravest first, why they stand there and since when, what is done, and the weakest control. */
export function RisksBody({ view }: { view: View }) {
  const { report, t, say } = view;
  const rows = topRisks(report);
  const { codes, of } = report.risks.sameAfterControls;
  return (
    <>
      {view.edition === 'full' && <p>{t('report:topIntro')}</p>}
      <Table rows={rows} rowKey={(risk) => risk.id} className="top-risks" columns={columnsOf(view)} />
      {of.value > 0 && (
        <p className="note clamp">
          {codes.length === 0
            ? say('report:sameAfterControlsNone', { of })
            : say('report:sameAfterControls', { count: countOf(codes), of, codes: view.names(codes) })}
        </p>
      )}
      {view.edition === 'full' && <RatingLegend view={view} />}
    </>
  );
}

/** The gravest of the open risks that were assessed. */
export function topRisks(report: Pick<View['report'], 'risks'>): readonly Placed<RiskLine>[] {
  return report.risks.open.filter((risk) => risk.residual !== null).slice(0, most);
}

function columnsOf(view: View): readonly Column<Placed<RiskLine>>[] {
  const { t, say, day } = view;
  return [
    { key: 'code', head: t('report:code'), whole: true, width: 5, cell: (risk) => code(risk.code) },
    {
      key: 'risk',
      head: t('report:risk'),
      width: 20,
      cell: (risk) => (
        <>
          <b className="clamp">{typed(risk.title)}</b>
          <small className="clamp one">
            <CategoryName view={view} category={risk.category} isShort /> · {typed(risk.owner) ?? t('report:noOwner')}
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
          {risk.since !== null && <small>{say('report:since', { day: day(risk.since.on) })}</small>}
          {risk.nextReviewOn !== null && (
            <small className={risk.reviewOverdue ? 'alert' : ''}>
              {say(risk.reviewOverdue ? 'report:reviewWasDue' : 'report:reviewOn', { day: day(risk.nextReviewOn) })}
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
          <small className="clamp">{typed(risk.since?.why ?? null) ?? t('report:noReason')}</small>
        </>
      ),
    },
    { key: 'action', head: t('report:actionAndDue'), width: 17, cell: (risk) => <Action view={view} risk={risk} /> },
    { key: 'control', head: t('report:weakestControl'), width: 15, cell: (risk) => <WeakestControl view={view} risk={risk} /> },
  ];
}

/** What is due first, by the day that was first agreed, and the one that holds now where it was moved. */
function Action({ view, risk: { action } }: { view: View; risk: Placed<RiskLine> }) {
  const { t, day } = view;
  if (action === null) return <span className="quiet">{t('report:noAction')}</span>;
  const { originalDueOn, dueOn, overdue } = action;
  return (
    <>
      <span className="clamp">{typed(action.title)}</span>
      <small className={overdue ? 'alert' : ''}>
        {dueOn === originalDueOn ? day(dueOn) : joined([day(originalDueOn), day(dueOn)], ' → ')}
        {overdue && `, ${t('report:overdue')}`}
      </small>
    </>
  );
}

function WeakestControl({ view, risk: { controls, weakestControl } }: { view: View; risk: Placed<RiskLine> }) {
  const { t } = view;
  const weakest = controls.find(({ code }) => code === weakestControl);
  if (weakest === undefined) return <span className="quiet">{t('report:noControl')}</span>;
  return (
    <>
      <span className="clamp">
        {code(weakest.code)} {typed(weakest.title)}
      </span>
      <small>{testSaid(view, weakest)}</small>
    </>
  );
}

function testSaid({ t, day, edition }: View, { test, strength }: Placed<ControlName>): ReactNode {
  if (test === null) return t('report:neverTested');
  if (strength === 'untested') return t(lapsed(test));
  const conclusion = t(`choices:testConclusion.${test.conclusion}`);
  return edition === 'board' ? conclusion : joined([conclusion, day(test.heldOn)], ', ');
}
