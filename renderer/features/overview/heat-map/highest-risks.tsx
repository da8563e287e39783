import type { CellValue } from '../../../../engine/kind/column.ts';
import { Link } from 'wouter';
import type { HeatMapView } from '../../../../domain/risks/heat-map.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import { CategoryMark } from '../../../ui/rating/category-mark.tsx';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { LoadedHeatMap } from './heat-map-view.ts';
import classes from './ratings.module.css';

const ratingIn = (cell: CellValue | undefined) => (typeof cell === 'number' ? cell : null);

/** The risks of the map that stand highest. */
export function HighestRisks({ view, loaded: { map, highest } }: { view: HeatMapView; loaded: LoadedHeatMap }) {
  const say = useWords();
  return (
    <section aria-label={say('heatMap:highest')}>
      <h2>{say('heatMap:highest')}</h2>
      {highest.length === 0 ? (
        <p className={classes['none']}>{say(map.otherMatrix === 0 ? 'heatMap:highestNone' : 'heatMap:highestNoneByMatrix')}</p>
      ) : null}
      <ol className={classes['highest']}>
        {highest.map(({ id, cells, ratedBy }) => (
          <li key={id}>
            <Link href={`/risks/${id}`}>
              <RatingBadge rating={ratingIn(cells[view.kind])} matrixId={ratedBy[view.kind] ?? null} short />
              <span className={classes['code']}>{cells['code']}</span>
              <CategoryMark category={cells['category'] as Category} withName={false} />
              <span>{cells['title']}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
