import type { MovedRisk, RatingBy } from '../../../domain/overview/moved-risks.ts';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './moved-risks.module.css';

const signs: Readonly<Record<MovedRisk['movement'], string>> = { up: '▲', down: '▼', new: '＋', reopened: '＋', closed: '×' };

/** A movement in a word, with the ratings between which it went. */
export function MovedFromTo({ risk: { movement, from, to } }: { readonly risk: MovedRisk }) {
  const say = useWords();
  return (
    <span className={classes['fromTo']} data-movement={movement}>
      <span className={classes['word']}>
        <span aria-hidden>{signs[movement]}</span> {say(`report:movement.${movement}`)}
      </span>
      <span className={classes['swatches']}>
        <Swatch at={from} />
        {from !== null && to !== null && <span>→</span>}
        <Swatch at={to} />
      </span>
    </span>
  );
}

function Swatch({ at }: { readonly at: RatingBy | null }) {
  return at === null ? null : <RatingBadge rating={at.rating} matrixId={at.matrixId} />;
}
