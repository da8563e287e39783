import { Skeleton } from '@mantine/core';
import { risksInCell } from '../../../domain/risks/heat-map.ts';
import { highText, standsText } from '../../../words/overview-figure.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { Page } from '../../ui/page/page-head.tsx';
import { Recovery } from '../../ui/recovery/recovery.tsx';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { ComparedWith } from './compared-with.tsx';
import { DeliverySentence } from './delivery-sentence.tsx';
import { EmptyOverview } from './empty-overview.tsx';
import { HeatMapGrid } from './heat-map/heat-map-grid.tsx';
import { HeatMapLegend } from './heat-map/heat-map-legend.tsx';
import { HeatMapThen } from './heat-map/heat-map-then.tsx';
import { useHeatMapTimes } from './heat-map/heat-map-times.ts';
import { onMap, useHeatMap, useHeatMapView } from './heat-map/heat-map-view.ts';
import { HighestRisks } from './heat-map/highest-risks.tsx';
import { MapTools } from './heat-map/map-tools.tsx';
import { RatingCounts } from './heat-map/rating-counts.tsx';
import { summaryOf } from './heat-map/summary.ts';
import { KeyFigures } from './key-figures.tsx';
import { MovedRisks } from './moved-risks.tsx';
import { NeedsMe } from './needs-me.tsx';
import { useOverview, useSince } from './overview-question.ts';
import classes from './overview.module.css';

/** The committee's page, and the first thing that is seen of a register: what moved and why, where risks stand, what needs whom. */
export function OverviewPage() {
  const say = useWords();
  const language = useLanguage();
  const said = useTimes();
  const scoring = useScoring();
  const today = useToday();
  const [view, onView] = useHeatMapView();
  const [times, onTimes] = useHeatMapTimes();
  const [since, onSince] = useSince();
  const loaded = useHeatMap(view, scoring?.matrix ?? null);
  const overview = useOverview(since);
  const title = say('overview:title');
  const isSlow = useDelayed(loaded === null || scoring === null || overview === null, 150);
  if (loaded === null || scoring === null || overview === null) return <Page title={title}>{isSlow && <Waiting />}</Page>;
  const { map } = loaded;
  if (overview.risks === 0 && times === null) return <EmptyOverview />;
  const high = highText(scoring.matrix, say, language);
  const tools = (
    <MapTools
      view={view}
      onView={onView}
      isOverTime={times !== null}
      onOverTime={() => onTimes(times === null ? { valid: today, known: today } : null)}
    />
  );
  if (times !== null) {
    return (
      <Page title={title}>
        {tools}
        <HeatMapThen view={view} times={times} onTimes={onTimes} scoring={scoring} />
      </Page>
    );
  }
  const summary = summaryOf(say, view, map, scoring, language);
  // What stood where at the end of the quarter is known of residual risk.
  const arrows = view.kind === 'residual' ? overview.arrows[view.category ?? 'all'] : null;
  const stands = standsText(overview, high, say);
  return (
    <Page title={title} note={stands} actions={<ComparedWith since={overview.since} onSince={onSince} />}>
      <KeyFigures overview={overview} high={high} />
      <div className={classes['columns']}>
        <section className={classes['map']} aria-label={say('overview:map')}>
          {tools}
          <p className="visually-hidden" role="status">
            {summary}
          </p>
          <HeatMapGrid
            view={view}
            map={map}
            scoring={scoring}
            summary={summary}
            arrows={arrows?.drawn ?? []}
            listOf={({ likelihood, impact }) => risksInCell(view, likelihood, impact, ...onMap(view, map, scoring))}
          />
          <HeatMapLegend matrix={scoring.matrix} arrows={arrows} quarter={said.quarter(overview.since.quarter)} />
        </section>
        <div className={classes['side']}>
          <NeedsMe needs={overview.needs} />
          <RatingCounts view={view} loaded={loaded} scoring={scoring} />
          <Recovery extent="part">
            <DeliverySentence />
          </Recovery>
        </div>
        <div className={classes['reading']}>
          <MovedRisks overview={overview} />
          <HighestRisks view={view} loaded={loaded} />
        </div>
      </div>
    </Page>
  );
}

/** Where figures and map will be. */
function Waiting() {
  return (
    <div className={classes['waiting']} aria-busy>
      <Skeleton height={88} />
      <Skeleton height={420} />
    </div>
  );
}
