import { Link } from 'wouter';
import { assessedBy, openRisks, risksNotAssessed, type HeatMapView } from '../../../../domain/risks/heat-map.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { listAddress } from '../../../record/list/list-address.ts';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import type { Scoring } from '../../../ui/rating/scoring.tsx';
import { useWords } from '../../../ui/words/words-context.tsx';
import { onMap, type LoadedHeatMap } from './heat-map-view.ts';
import classes from './ratings.module.css';

/** What the map amounts to: risks by rating, and those not assessed. Each leads to its list. */
export function RatingCounts({ view, loaded, scoring }: { view: HeatMapView; loaded: LoadedHeatMap; scoring: Scoring }) {
  const say = useWords();
  const { map } = loaded;
  const { matrix, versions } = scoring;
  const earlier = versions.map((version) => version.matrix.id).filter((id) => id !== matrix.id);
  return (
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
  );
}
