import type { Quarter } from '../../../../domain/quarters/quarter.ts';
import type { FigureInHindsight, Hindsight } from '../../../../domain/quarters/hindsight.ts';
import { choiceName } from '../../../../words/names.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { DetailSection } from '../../../record/detail/detail.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Making } from '../making.tsx';
import { useQuarterState } from '../closing/quarter-state.ts';
import panel from '../closing/closing.module.css';
import classes from './hindsight.module.css';

/** How wrong a quarter was known: each figure as it was recorded then, and as it is now. */
export function HindsightPanel({ quarter }: { quarter: Quarter }) {
  const say = useWords();
  const times = useTimes();
  const made = useQuarterState(quarter.id);
  const state = made.value;
  const title = say('closing:hindsight', { quarter: times.quarter(quarter.id) });
  return (
    <div className={panel['panel']}>
      <DetailSection title={title}>
        <Making made={made} label={say('closing:checking')} ended={say('closing:notChecked')} />
        {state?.hindsight === null && <p className={panel['says']}>{say('closing:hindsightNone')}</p>}
        {state !== null && state.hindsight !== null && <Known hindsight={state.hindsight} />}
      </DetailSection>
    </div>
  );
}

function Known({ hindsight }: { hindsight: Hindsight }) {
  const say = useWords();
  const times = useTimes();
  const { figures, durations, since, version } = hindsight;
  const { changed } = durations;
  const duration = (minutes: number | null) => (minutes === null ? '–' : times.duration(minutes));
  const value = ({ figure }: FigureInHindsight, of: number | null) =>
    of === null ? '–' : figure === 'medianRestoreMinutes' ? times.duration(of) : numberText(of);
  const count = (sign: string, n: number) => (n === 0 ? '–' : `${sign}${numberText(n)}`);
  return (
    <>
      <p className={panel['says']}>
        {version === null
          ? say('closing:hindsightEnd', { since: times.instant(since) })
          : say('closing:hindsightClosed', { since: times.instant(since), version })}
      </p>
      <table className={classes['figures']}>
        <thead>
          <tr>
            <th scope="col">{say('report:figure')}</th>
            {(['report:knownThen', 'report:restatedIn', 'report:restatedOut', 'report:knownNow'] as const).map((head) => (
              <th key={head} scope="col" className="numbers">
                {say(head === 'report:knownThen' && version !== null ? 'report:knownClosed' : head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures
            .filter(({ category, added, removed }) => category === null || added + removed > 0)
            .map((line) => (
              <tr key={`${line.figure} ${line.category ?? ''}`} data-moved={line.added + line.removed > 0 || undefined}>
                <th scope="row">
                  {say(`report:figure.${line.figure}`)}
                  {line.category !== null && <small>{choiceName(say, 'category', line.category)}</small>}
                </th>
                <td className="numbers">{value(line, line.was)}</td>
                <td className="numbers">{count('+', line.added)}</td>
                <td className="numbers">{count('−', line.removed)}</td>
                <td className="numbers">{value(line, line.now)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <h3 className={classes['head']}>{say('closing:durations')}</h3>
      <p>
        {changed.n === 0
          ? say('closing:durationsSame', { count: durations.unchanged })
          : say('closing:durationsChanged', {
              n: changed.n,
              was: duration(changed.was),
              now: duration(changed.now),
              unchanged: durations.unchanged,
            })}
      </p>
      {durations.added + durations.removed > 0 && (
        <p>{say('closing:durationsMoved', { added: durations.added, removed: durations.removed })}</p>
      )}
    </>
  );
}
