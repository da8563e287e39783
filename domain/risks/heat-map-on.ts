import { byCode } from '../../engine/values/code.ts';
import { ratingOf, type Matrix } from '../scoring/kinds.ts';
import type { HeatMap, HeatMapView } from './heat-map.ts';
import type { RiskSnapshot } from './position.ts';

/**
 * The heat map of a matrix from risks as they stood on one day, as `heatMapOf` makes it from the lists of today: open risks by
 * the levels of one of their positions, the codes of the first `codes` of each cell in order.
 */
export function heatMapOn(
  risks: Iterable<{ readonly code: string; readonly on: RiskSnapshot }>,
  { kind, category }: HeatMapView,
  matrix: Matrix,
  codes: number,
): HeatMap {
  const standing = new Map<string, string[]>();
  let [total, notAssessed, otherMatrix] = [0, 0, 0];
  for (const { code, on } of risks) {
    if (!on.open || (category !== null && on.category !== category)) continue;
    total += 1;
    const position = on[kind];
    if (position === null) notAssessed += 1;
    else if (position.assessment.matrixId !== matrix.id || position.rating === null) otherMatrix += 1;
    else {
      const key = `${position.assessment.likelihood} ${position.assessment.impact}`;
      const there = standing.get(key);
      if (there) there.push(code);
      else standing.set(key, [code]);
    }
  }
  const cells = matrix.cells.flatMap((row, up) =>
    row.map((_, across) => {
      const [likelihood, impact] = [up + 1, across + 1];
      const there = (standing.get(`${likelihood} ${impact}`) ?? []).sort(byCode);
      return { likelihood, impact, rating: ratingOf(matrix, likelihood, impact), count: there.length, codes: there.slice(0, codes) };
    }),
  );
  const counts = new Map<number, number>();
  for (const { rating, count } of cells) if (rating !== null && count > 0) counts.set(rating, (counts.get(rating) ?? 0) + count);
  const byRating = [...counts].map(([rating, count]) => ({ rating, count })).sort((a, b) => b.rating - a.rating);
  return { cells, total, notAssessed, otherMatrix, byRating };
}
