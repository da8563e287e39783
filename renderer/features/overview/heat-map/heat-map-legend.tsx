import type { DrawnArrows } from '../../../../domain/overview/arrows.ts';
import type { Matrix } from '../../../../domain/scoring/kinds.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './heat-map.module.css';

type Props = {
  readonly matrix: Matrix;
  /** `null` where the map has none: only residual risk is compared with an earlier day. */
  readonly arrows: DrawnArrows | null;
  /** The quarter from whose end they lead, in words. */
  readonly quarter: string;
};

/** What colours and arrows of the map mean. */
export function HeatMapLegend({ matrix, arrows, quarter }: Props) {
  const say = useWords();
  const ratings = [...matrix.ratings].sort((a, b) => b.rating - a.rating);
  return (
    <div className={classes['legend']}>
      <ul>
        {ratings.map(({ rating }) => (
          <li key={rating}>
            <RatingBadge rating={rating} matrixId={matrix.id} />
          </li>
        ))}
      </ul>
      {arrows !== null && (
        <p>
          {say(arrows.drawn.length === 0 ? 'overview:arrowsNone' : 'overview:arrows', { quarter })}
          {arrows.others > 0 && ` ${say('overview:arrowsOthers', { count: arrows.others, risks: numberText(arrows.othersRisks) })}`}
        </p>
      )}
    </div>
  );
}
