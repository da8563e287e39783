import type { CellValue } from '../../../engine/kind/column.ts';
import { Link } from 'wouter';
import { assessedBy, openRisks, risksNotAssessed, type HeatMapView } from '../../../domain/risks/heat-map.ts';
import type { Category } from '../../../domain/risks/category.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { CategoryMark } from '../../ui/rating/category-mark.tsx';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import type { Scoring } from '../../ui/rating/scoring.ts';
import { listAddress } from '../../record/list/list-address.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { onMap, type LoadedHeatMap } from './heat-map-view.ts';
import classes from './heat-map.module.css';

const ratingIn = (cell: CellValue | undefined) => (typeof cell === 'number' ? cell : null);

/** What the map amounts to: risks by rating, those not assessed, and those that stand highest. Each leads to its list. */
export function HeatMapSide({ view, loaded, scoring }: { view: HeatMapView; loaded: LoadedHeatMap; scoring: Scoring }) {
  const say = useWords();
  const { map, highest } = loaded;
  const { matrix, versions } = scoring;
  const earlier = versions.map((version) => version.matrix.id).filter((id) => id !== matrix.id);
  return (
    <div className={classes['side']}>
      <section aria-label={say('heatMap:byRating')}>
        <h2>{say('heatMap:byRating')}</h2>
        <table className={classes['ratings']}>
          <tbody>
            {map.byRating.map(({ rating, count }) => (
              <tr key={rating}>
                <td>
                  <Link href={listAddress('/risks', openRisks(view, { column: view.kind, is: [rating] }, ...onMap(view, map, scoring)))}>
                    <RatingBadge rating={rating} matrixId={matrix.id} />
                  </Link>
                </td>
                <td>{numberText(count)}</td>
              </tr>
            ))}
            {map.otherMatrix > 0 && (
              <tr>
                <td>
                  <Link href={listAddress('/risks', openRisks(view, assessedBy(view, earlier)))}>{say('heatMap:otherMatrixLink')}</Link>
                </td>
                <td>{numberText(map.otherMatrix)}</td>
              </tr>
            )}
            <tr>
              <td className={classes['none']}>
                {map.notAssessed === 0 ? (
                  say('heatMap:notAssessedNone')
                ) : (
                  <Link href={listAddress('/risks', risksNotAssessed(view))}>{say('heatMap:notAssessedLink')}</Link>
                )}
              </td>
              <td>{map.notAssessed === 0 ? '' : numberText(map.notAssessed)}</td>
            </tr>
            <tr>
              <td>
                <Link href={listAddress('/risks', openRisks(view))}>{say('heatMap:openAll')}</Link>
              </td>
              <td>{numberText(map.total)}</td>
            </tr>
          </tbody>
        </table>
      </section>
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
    </div>
  );
}
