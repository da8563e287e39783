import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { categories } from '../../../domain/risks/category.ts';
import { risksInCell } from '../../../domain/risks/heat-map.ts';
import { assessmentKinds } from '../../../domain/assessments/kind.ts';
import { choiceName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { EmptyPage } from '../../ui/page/empty-page.tsx';
import { Page } from '../../ui/page/page-head.tsx';
import { useScoring } from '../../ui/rating/scoring.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { HeatMapGrid } from './heat-map-grid.tsx';
import { HeatMapThen } from './heat-map-then.tsx';
import { useHeatMapTimes } from './heat-map-times.ts';
import { summaryOf } from './summary.ts';
import { HeatMapSide } from './heat-map-side.tsx';
import { onMap, useHeatMap, useHeatMapView } from './heat-map-view.ts';
import classes from './heat-map.module.css';

const everything = 'all';

/** Where the risks stand: the first thing that is seen of a register. */
export function OverviewPage() {
  const say = useWords();
  const language = useLanguage();
  const isPast = usePast() !== null;
  const scoring = useScoring();
  const today = useToday();
  const [view, change] = useHeatMapView();
  const [times, onTimes] = useHeatMapTimes();
  const loaded = useHeatMap(view, scoring?.matrix ?? null);
  if (loaded === null || scoring === null) return <Page title={say('heatMap:title')}>{null}</Page>;
  const { map } = loaded;
  if (map.total === 0 && view.category === null && times === null) {
    return (
      <Page title={say('heatMap:title')}>
        <div className={classes['nothing']}>
          <EmptyPage
            title={say('heatMap:emptyTitle')}
            text={say('heatMap:emptyText')}
            steps={
              <>
                <Button variant="filled" disabled={isPast} onClick={() => goTo('/risks/new')}>
                  {say('heatMap:emptyAction')}
                </Button>
                <Button disabled={isPast} onClick={() => goTo('/import')}>
                  {say('mapper:command')}
                </Button>
              </>
            }
          />
        </div>
      </Page>
    );
  }
  const summary = summaryOf(say, view, map, scoring, language);
  const isThen = times !== null;
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
        <Button
          variant={isThen ? 'light' : 'default'}
          aria-pressed={isThen}
          leftSection={<IconHistory size={14} stroke={1.5} />}
          onClick={() => onTimes(isThen ? null : { valid: today, known: today })}
        >
          {say('heatMap:overTime')}
        </Button>
      </div>
      {isThen ? (
        <HeatMapThen view={view} times={times} onTimes={onTimes} scoring={scoring} />
      ) : (
        <>
          <p className={classes['summary']} role="status">
            {summary}
          </p>
          <div className={classes['columns']}>
            <HeatMapGrid
              view={view}
              map={map}
              scoring={scoring}
              summary={summary}
              listOf={({ likelihood, impact }) => risksInCell(view, likelihood, impact, ...onMap(view, map, scoring))}
            />
            <HeatMapSide view={view} loaded={loaded} scoring={scoring} />
          </div>
        </>
      )}
    </Page>
  );
}
