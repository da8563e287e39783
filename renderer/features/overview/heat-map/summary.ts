import type { HeatMap, HeatMapView } from '../../../../domain/risks/heat-map.ts';
import type { Language } from '../../../../domain/settings/kind.ts';
import { choiceName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Translate } from '../../../../words/translate.ts';
import type { Scales } from '../../../ui/rating/scoring.tsx';

/** The map in one sentence: how many of how many, by rating, the highest first. */
export function summaryOf(say: Translate, view: HeatMapView, map: HeatMap, { matrix }: Pick<Scales, 'matrix'>, language: Language): string {
  if (map.total === 0) return say('heatMap:summaryEmpty');
  const kind = choiceName(say, 'assessmentKind', view.kind);
  const total = numberText(map.total);
  const rest = [
    ...(map.otherMatrix === 0 ? [] : [say('heatMap:otherMatrix', { count: map.otherMatrix })]),
    ...(map.notAssessed === 0 ? [] : [say('heatMap:notAssessed', { count: map.notAssessed })]),
  ].map((part) => ` ${part}.`);
  if (map.byRating.length === 0 && map.otherMatrix === 0) return say('heatMap:summaryNone', { kind, total });
  if (map.byRating.length === 0) return [say('heatMap:summaryNoneByMatrix', { kind, total }), ...rest].join('');
  const wordOf = (rating: number) => matrix.ratings.find((candidate) => candidate.rating === rating)?.label[language] ?? String(rating);
  const parts = map.byRating.map(({ rating, count }) => say('heatMap:summaryPart', { count: numberText(count), rating: wordOf(rating) }));
  return [say('heatMap:summary', { kind, total, parts: parts.join(', ') }), ...rest].join('');
}
