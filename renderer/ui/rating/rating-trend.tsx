import { Fragment } from 'react';
import type { ListRow } from '../../../engine/lists/list-query.ts';
import { fieldName } from '../../../words/names.ts';
import { useWords } from '../words/words-context.tsx';
import { RatingBadge } from './rating-badge.tsx';
import classes from './rating.module.css';

type Props = Pick<ListRow, 'cells' | 'ratedBy'> & { readonly keys: readonly string[] };

/** Ratings of a risk one after the other, from where it began to where it is to come: each a swatch with its number. */
export function RatingTrend({ keys, cells, ratedBy }: Props) {
  const say = useWords();
  return (
    <span className={classes['trend']}>
      {keys.map((key, at) => {
        const rating = cells[key] ?? null;
        return (
          <Fragment key={key}>
            {at > 0 && (
              <span aria-hidden className={classes['none']}>
                →
              </span>
            )}
            <span className="visually-hidden">{fieldName(say, 'risks', key)}</span>
            {typeof rating === 'number' ? (
              <RatingBadge rating={rating} matrixId={ratedBy[key] ?? null} short />
            ) : (
              <span className={classes['noRating']}>
                <span aria-hidden>–</span>
                <span className="visually-hidden">{say('common:notAssessed')}</span>
              </span>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}
