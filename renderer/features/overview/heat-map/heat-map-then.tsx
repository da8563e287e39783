import { Button } from '@mantine/core';
import type { HeatMapView } from '../../../../domain/risks/heat-map.ts';
import { endOfDay } from '../../../../engine/values/time.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { lookAt } from '../../../state/past-instant.ts';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import type { Scoring } from '../../../ui/rating/scoring.tsx';
import { useRegister, useToday } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { DaySlider } from './day-slider.tsx';
import { HeatMapGrid } from './heat-map-grid.tsx';
import { useFirstDays, useHeatMapThen, type HeatMapTimes } from './heat-map-times.ts';
import { summaryOf } from './summary.ts';
import classes from './heat-map-then.module.css';
import ratings from './ratings.module.css';

type Props = {
  readonly view: HeatMapView;
  readonly times: HeatMapTimes;
  readonly onTimes: (times: HeatMapTimes) => void;
  readonly scoring: Scoring;
};

/** The heat map of any day, as far as it was known at the end of any day: both are moved along their sliders. */
export function HeatMapThen({ view, times, onTimes, scoring }: Props) {
  const say = useWords();
  const language = useLanguage();
  const said = useTimes();
  const today = useToday();
  const sentence = useProblemSentence();
  const { registerId, settings } = useRegister();
  const first = useFirstDays();
  const { loaded, problems } = useHeatMapThen(view, times);
  const then = loaded?.found ?? null;
  const scales = then === null ? null : scoring.scalesOf(then.matrixId);
  if (first === null) return null;
  const { valid, known } = times;
  return (
    <>
      <div className={classes['sliders']}>
        <DaySlider
          label={say('heatMap:valid')}
          note={say('heatMap:validNote')}
          first={first.valid}
          last={known}
          day={valid}
          onDay={(day) => onTimes({ known, valid: day > known ? known : day })}
        />
        <DaySlider
          label={say('heatMap:known')}
          note={say('heatMap:knownNote', { zone: settings.timeZone })}
          first={first.known}
          last={today}
          day={known < first.known ? first.known : known}
          onDay={(day) => onTimes({ known: day, valid: valid === known || valid > day ? day : valid })}
        />
      </div>
      {problems.length > 0 && <p role="alert">{problems.map(sentence).join(' ')}</p>}
      {loaded !== null && (then === null || scales === null) && <p className={classes['summary']}>{say('audit:asOfNothing')}</p>}
      {loaded !== null && then !== null && scales !== null && (
        <>
          <p className={classes['summary']} role="status">
            {say('heatMap:positionsThen', {
              valid: said.day(loaded.times.valid),
              known: said.day(loaded.times.known),
              seq: numberText(then.head.seq),
            })}{' '}
            {summaryOf(say, view, then.map, scales, language)}
          </p>
          <div className={classes['columns']}>
            <HeatMapGrid
              view={view}
              map={then.map}
              scoring={scales}
              summary={summaryOf(say, view, then.map, scales, language)}
              listOf={null}
            />
            <div>
              <section aria-label={say('heatMap:byRating')}>
                <h2>{say('heatMap:byRating')}</h2>
                <table className={ratings['ratings']}>
                  <tbody>
                    {then.map.byRating.map(({ rating, count }) => (
                      <tr key={rating}>
                        <td>
                          <RatingBadge rating={rating} matrixId={then.matrixId} />
                        </td>
                        <td>{numberText(count)}</td>
                      </tr>
                    ))}
                    <tr>
                      <td className={ratings['none']}>{say('heatMap:notAssessedLink')}</td>
                      <td>{numberText(then.map.notAssessed)}</td>
                    </tr>
                    {then.map.otherMatrix > 0 && (
                      <tr>
                        <td className={ratings['none']}>{say('heatMap:otherMatrixLink')}</td>
                        <td>{numberText(then.map.otherMatrix)}</td>
                      </tr>
                    )}
                    <tr>
                      <td>{say('heatMap:openThen')}</td>
                      <td>{numberText(then.map.total)}</td>
                    </tr>
                  </tbody>
                </table>
              </section>
              <Button mt={12} onClick={() => lookAt({ registerId, at: endOfDay(known, settings.timeZone) })}>
                {say('heatMap:showThen', { day: said.day(known) })}
              </Button>
            </div>
          </div>
        </>
      )}
    </>
  );
}
