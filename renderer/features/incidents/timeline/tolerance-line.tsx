import type { IncidentProfile } from '../../../../domain/incidents/profile.ts';
import { toleranceOf } from '../../../../domain/incidents/tolerance.ts';
import { useNow } from '../../../ui/register/now.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './timeline.module.css';

/** How long customers felt the incident, against the minutes that its service tolerates; of planned work nothing. */
export function ToleranceLine({ profile: { incident, service, spans } }: { profile: IncidentProfile }) {
  const say = useWords();
  const times = useTimes();
  const minutes = (length: number) => times.minutes(length);
  const tolerated = service?.toleratedMinutes ?? null;
  const outcome = toleranceOf(incident, spans, tolerated, useNow());
  if (outcome.state === 'unknown') {
    if (outcome.reason === 'planned') return null;
    const says =
      tolerated === null
        ? say('incidents:toleranceNone', { service: service?.name ?? '' })
        : say('incidents:toleranceNoFelt', { tolerated: minutes(tolerated) });
    return <p className={classes['tolerance']}>{says}</p>;
  }
  const args = { felt: minutes(outcome.felt), tolerated: minutes(outcome.tolerated) };
  if (outcome.state === 'within') {
    return (
      <p className={classes['tolerance']} data-state="within">
        {say(outcome.isOpen ? 'incidents:toleranceWithinOpen' : 'incidents:toleranceWithin', args)}
      </p>
    );
  }
  return (
    <p className={classes['tolerance']} data-state="over">
      {say(outcome.isOpen ? 'incidents:toleranceOverOpen' : 'incidents:toleranceOver', { ...args, by: minutes(outcome.by) })}
    </p>
  );
}
