import type { IncidentProfile } from '../../../../domain/incidents/profile.ts';
import { toleranceOf, type Tolerance } from '../../../../domain/incidents/tolerance.ts';
import { useNow } from '../../../ui/register/now.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './timeline.module.css';

/** How long customers felt the incident, against the minutes that its service tolerates; of planned work nothing. */
export function ToleranceLine({ profile: { incident, service, spans } }: { profile: IncidentProfile }) {
  const says = useToleranceWords(service?.name ?? '', service?.toleratedMinutes ?? null);
  const outcome = toleranceOf(incident, spans, service?.toleratedMinutes ?? null, useNow());
  const text = says(outcome);
  if (text === null) return null;
  return (
    <p className={classes['tolerance']} data-state={outcome.state}>
      {outcome.state === 'unknown' ? null : <Level felt={outcome.felt} tolerated={outcome.tolerated} />}
      {text}
    </p>
  );
}

function useToleranceWords(service: string, tolerated: number | null): (outcome: Tolerance) => string | null {
  const say = useWords();
  const times = useTimes();
  return (outcome) => {
    if (outcome.state === 'unknown') {
      if (outcome.reason === 'planned') return null;
      if (tolerated === null) return say('incidents:toleranceNone', { service });
      return say('incidents:toleranceNoFelt', { tolerated: times.minutes(tolerated) });
    }
    const args = { felt: times.minutes(outcome.felt), tolerated: times.minutes(outcome.tolerated) };
    if (outcome.state === 'within') return say(outcome.isOpen ? 'incidents:toleranceWithinOpen' : 'incidents:toleranceWithin', args);
    return say(outcome.isOpen ? 'incidents:toleranceOverOpen' : 'incidents:toleranceOver', { ...args, by: times.minutes(outcome.by) });
  };
}

/** In pixels: the whole of the drawing, and the mark at the end of its line. */
const [width, height, mark] = [96, 14, 2.5];

/** The level that rises, and the line that says how far is safe. The sentence beside it says the same. */
function Level({ felt, tolerated }: { felt: number; tolerated: number }) {
  const scale = width / (Math.max(felt, tolerated, 1) * 1.2);
  const line = tolerated * scale;
  return (
    <svg className={classes['level']} width={width} height={height} aria-hidden>
      <rect x={0} y={5} width={width} height={6} className={classes['hull']} />
      <rect x={0} y={5} width={felt * scale} height={6} className={classes['water']} />
      <line x1={line} x2={line} y1={mark * 2} y2={height} className={classes['safe']} />
      <circle cx={Math.max(line, mark)} cy={mark} r={mark - 0.5} className={classes['safe']} />
    </svg>
  );
}
