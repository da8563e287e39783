import type { Category } from '../../../domain/risks/category.ts';
import { lostRating } from '../../../domain/risks/movement.ts';
import { ratingStep } from '../../charts/rating-colours.ts';
import type { Figure } from '../figures/figure.ts';
import type { Placed } from '../figures/placed.ts';
import type { ControlName, RiskLine } from '../risk-line.ts';
import { figure, level as levelMark, typed } from './said.tsx';
import type { View } from './view.tsx';

/** A rating that a risk has, which is a figure, or one of the matrix. */
type Rated = { readonly rating: Figure | number | null; readonly label: string | null };

/** A rating as colour and number, with its word where there is room. */
export function Rating({ view, level, word }: { view: View; level: Rated | null; word?: boolean }) {
  if (level === null || level.rating === null) return <span className="quiet">–</span>;
  const { rating, label } = level;
  const box = (
    <b className={`rating rating-${ratingStep(rating.valueOf(), view.most)}`}>
      {typeof rating === 'number' ? levelMark(rating) : figure(rating)}
    </b>
  );
  return word ? (
    <span className="rated">
      {box} {typed(label)}
    </span>
  ) : (
    box
  );
}

/** A category by its short mark and, where there is room, its name: colour belongs to ratings. */
export function CategoryName({ view, category, isShort = false }: { view: View; category: Category; isShort?: boolean }) {
  return (
    <span className="category">
      <span className="mark">{view.t(`choices:categoryMark.${category}`)}</span>
      {!isShort && ` ${view.category(category)}`}
    </span>
  );
}

const signs = {
  new: '＋',
  reopened: '＋',
  closed: '×',
  up: '▲',
  down: '▼',
  shifted: '↔',
  same: '＝',
  rated: '·',
  unrated: '·',
  remeasured: '·',
} as const;

/** How a risk moved, as a sign and a word, with both ratings where they differ, and a worse one that it had in between. */
export function Movement({ view, risk }: { view: View; risk: Placed<RiskLine> }) {
  const peak = risk.peaked && <small>{view.say('report:withinQuarter', { rating: risk.worst?.rating ?? '' })}</small>;
  if (risk.movement === null) return peak || <span className="quiet">–</span>;
  const moved = (risk.movement === 'up' || risk.movement === 'down') && risk.previous !== null && risk.residual !== null;
  const steps = moved || lostRating(risk.movement, risk.previous);
  return (
    <span className={`movement ${risk.movement}`}>
      <span aria-hidden="true">{signs[risk.movement]}</span> {view.movement(risk)}
      {steps && (
        <span className="steps">
          {' '}
          {view.say('report:ratingChange', { from: risk.previous?.rating ?? '', to: risk.residual?.rating ?? '–' })}
        </span>
      )}
      {peak}
    </span>
  );
}

/** Inherent, residual and target in one line: what controls did, and what is still wanted; the residual with its `word`. */
export function ThreeRatings({ view, risk, word = true }: { view: View; risk: Placed<RiskLine>; word?: boolean }) {
  return (
    <span className="three">
      <Rating view={view} level={risk.inherent} />
      <span className="quiet"> → </span>
      <Rating view={view} level={risk.residual} word={word} />
      <span className="quiet"> → </span>
      <Rating view={view} level={risk.target} />
    </span>
  );
}

export function RatingLegend({ view }: { view: View }) {
  return (
    <p className="legend">
      {view.t('report:ratings')}:{' '}
      {view.report.matrix.ratings.map(({ rating, label }) => (
        <span key={rating}>
          <Rating view={view} level={{ rating, label }} word />{' '}
        </span>
      ))}
    </p>
  );
}

/** Why a test counts no longer. */
export function lapsed({ endedOn }: Pick<NonNullable<ControlName['test']>, 'endedOn'>): 'report:testEnded' | 'report:testExpired' {
  return endedOn === undefined ? 'report:testExpired' : 'report:testEnded';
}

/** What the last test of a control came to, and when it was held; that it counts no longer, or that there was none. */
export function ControlTest({
  view,
  control: { test, strength },
}: {
  view: View;
  control: Pick<Placed<ControlName>, 'test' | 'strength'>;
}) {
  const { t, day } = view;
  if (test === null) return <span className="quiet">{t('report:neverTested')}</span>;
  return (
    <>
      {t(`choices:testConclusion.${test.conclusion}`)}
      <small>
        {day(test.heldOn)}
        {strength === 'untested' && `, ${t(lapsed(test))}`}
      </small>
    </>
  );
}

/** A count in a table: nothing is quiet, and what cannot be counted is a dash. */
export function Count({ value }: { value: Figure | null }) {
  if (value === null) return <span className="quiet">–</span>;
  return value.value === 0 ? <span className="quiet">{figure(value)}</span> : figure(value);
}
