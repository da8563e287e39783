import { textOf } from '../../../html/text-of.ts';
import { WeekStrip } from '../../../charts/week-strip.tsx';
import { CategoryName, Movement, ThreeRatings } from '../../html/marks.tsx';
import type { Placed } from '../../figures/placed.ts';
import { code, figure, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeepDive } from './select.ts';
import { RiskTables } from './risk-tables.tsx';

/** A page for each risk. */
export function DeepDivesBody({ view }: { view: View }) {
  return view.report.deepDives.map((dive) => <Dive key={dive.risk.id} view={view} dive={dive} />);
}

function Dive({ view, dive }: { view: View; dive: Placed<DeepDive> }) {
  const { t, say, day } = view;
  const { risk } = dive;
  const about = [
    typed(risk.kind),
    typed(risk.owner) ?? t('report:noOwner'),
    typed(risk.unit),
    risk.response && t(`choices:response.${risk.response}`),
  ];
  return (
    <article className="deep-dive">
      <h3>
        {code(risk.code)} {typed(risk.title)}
      </h3>
      <p className="note">
        <CategoryName view={view} category={risk.category} /> ·{' '}
        {joined(
          about.filter((part) => part !== null),
          ' · ',
        )}{' '}
        · {risk.status === null ? t('report:open') : t(`choices:status.${risk.status}`)}
        {risk.nextReviewOn !== null && (
          <> · {say(risk.reviewOverdue ? 'report:reviewWasDue' : 'report:reviewOn', { day: day(risk.nextReviewOn) })}</>
        )}
      </p>
      <p>
        {t('report:inherentToTarget')}: <ThreeRatings view={view} risk={risk} />
        {risk.since !== null && <> · {say('report:since', { day: day(risk.since.on) })}</>} · <Movement view={view} risk={risk} />
      </p>
      <Weeks view={view} dive={dive} />
      <Chain view={view} dive={dive} />
      <RiskTables view={view} dive={dive} />
    </article>
  );
}

type Piece = { readonly view: View; readonly dive: Placed<DeepDive> };

function Weeks({ view, dive }: Piece) {
  const { t, day } = view;
  const incidents = dive.weeks.reduce((sum, week) => sum + week.incidents.value, 0);
  const suspected = dive.weeks.reduce((sum, week) => sum + week.suspected.value, 0);
  return (
    <figure>
      <WeekStrip
        weeks={dive.weeks.map(({ firstDay, rating, incidents, suspected }, at) => ({
          key: firstDay,
          label: at % 4 === 0 ? textOf(day(firstDay)) : '',
          rating: rating?.value ?? null,
          incidents: incidents.value,
          suspected: suspected.value,
          said: { rating: rating && figure(rating), incidents: figure(incidents), suspected: figure(suspected) },
        }))}
        most={view.most}
        ratingName={t('report:residual')}
        incidentsName={t('report:incidents')}
        name={t('report:weekStripName', {
          code: dive.risk.code,
          ratings: dive.weeks.map(({ rating }) => rating?.value ?? '–').join(', '),
          incidents,
          suspected,
        })}
      />
      <figcaption className="note">{view.words('report:weekStripNote')}</figcaption>
    </figure>
  );
}

/** From the causes over the event to the consequences. */
function Chain({ view, dive }: Piece) {
  const { t } = view;
  const list = (texts: readonly string[]) =>
    texts.length === 0 ? (
      <p className="quiet">–</p>
    ) : (
      <ul>
        {texts.map((text, at) => (
          // Two may say the same.
          <li key={at}>{typed(text)}</li>
        ))}
      </ul>
    );
  return (
    <div className="chain">
      <div>
        <h4>{t('fields:table.causes')}</h4>
        {list(dive.causes)}
      </div>
      <div>
        <h4>{t('fields:risks.event')}</h4>
        <p>{typed(dive.event === '' ? dive.risk.title : dive.event)}</p>
      </div>
      <div>
        <h4>{t('fields:table.consequences')}</h4>
        {list(dive.consequences)}
      </div>
    </div>
  );
}
