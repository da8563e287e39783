import { Button, SegmentedControl, Select } from '@mantine/core';
import { categories } from '../../../domain/risks/category.ts';
import type { HeatMap, HeatMapView } from '../../../domain/risks/heat-map.ts';
import { assessmentKinds } from '../../../domain/assessments/kind.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { choiceName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Translate } from '../../../words/translate.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { Page } from '../../ui/page/page-head.tsx';
import { useScoring, type Scoring } from '../../ui/rating/scoring.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { HeatMapGrid } from './heat-map-grid.tsx';
import { HeatMapSide } from './heat-map-side.tsx';
import { useHeatMap, useHeatMapView } from './heat-map-view.ts';
import classes from './heat-map.module.css';

const everything = 'all';

/** Where the risks stand: the first thing that is seen of a register. */
export function OverviewPage() {
  const say = useWords();
  const language = useLanguage();
  const isPast = usePast() !== null;
  const scoring = useScoring();
  const [view, change] = useHeatMapView();
  const loaded = useHeatMap(view, scoring?.matrix ?? null);
  if (loaded === null || scoring === null) return <Page title={say('heatMap:title')}>{null}</Page>;
  const { map } = loaded;
  if (map.total === 0 && view.category === null) {
    return (
      <Page title={say('heatMap:title')}>
        <div className={classes['nothing']}>
          <EmptyPage
            title={say('heatMap:emptyTitle')}
            text={say('heatMap:emptyText')}
            steps={
              <Button variant="filled" disabled={isPast} onClick={() => goTo('/risks/new')}>
                {say('heatMap:emptyAction')}
              </Button>
            }
          />
        </div>
      </Page>
    );
  }
  const summary = summaryOf(say, view, map, scoring, language);
  return (
    <Page title={say('heatMap:title')}>
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label={say('heatMap:which')}
          data={assessmentKinds.map((value) => ({ value, label: choiceName(say, 'assessmentKind', value) }))}
          value={view.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          w={160}
          aria-label={say('heatMap:category')}
          data={[
            { value: everything, label: say('heatMap:allCategories') },
            ...categories.map((value) => ({ value, label: choiceName(say, 'category', value) })),
          ]}
          value={view.category ?? everything}
          allowDeselect={false}
          onChange={(value) => change({ category: categories.find((category) => category === value) ?? null })}
        />
      </div>
      <p className={classes['summary']} role="status">
        {summary}
      </p>
      <div className={classes['columns']}>
        <HeatMapGrid view={view} map={map} scoring={scoring} summary={summary} />
        <HeatMapSide view={view} loaded={loaded} scoring={scoring} />
      </div>
    </Page>
  );
}

/** The map in one sentence: how many of how many, by rating, the highest first. */
export function summaryOf(
  say: Translate,
  view: HeatMapView,
  map: HeatMap,
  { matrix }: Pick<Scoring, 'matrix'>,
  language: Language,
): string {
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
