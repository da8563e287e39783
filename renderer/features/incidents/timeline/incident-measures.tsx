import { feltSource, feltTime, type FeltSource } from '../../../../domain/incidents/felt-time.ts';
import type { IncidentProfile } from '../../../../domain/incidents/profile.ts';
import { incidentMeasures, incidentSpans } from '../../../../domain/incidents/times.ts';
import { fieldName } from '../../../../words/names.ts';
import type { WordKey } from '../../../../words/translate.ts';
import { Figures, type Figure } from '../../../record/detail/figures.tsx';
import { useNow } from '../../../ui/register/now.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { ToleranceLine } from './tolerance-line.tsx';

/** How long customers felt it, against what the service tolerates, and how long each step took. */
export function IncidentMeasures({ profile }: { profile: IncidentProfile }) {
  return (
    <>
      <Measures profile={profile} />
      <ToleranceLine profile={profile} />
    </>
  );
}

/** The durations in words, each with what it lies between; of those that are not known only the two that every incident has. */
function Measures({ profile }: { profile: IncidentProfile }) {
  const say = useWords();
  const times = useTimes();
  const felt = useFeltFigure(profile);
  const measured = incidentMeasures.map((measure): Figure => {
    const { minutes, isReversed } = profile.times[measure];
    const { from, to } = incidentSpans[measure];
    return {
      key: measure,
      label: say(`incidents:measure.${measure}` as WordKey),
      value: minutes === null ? null : times.duration(minutes),
      anchor: say('incidents:anchor', { to: fieldName(say, 'incidents', to), from: fieldName(say, 'incidents', from) }),
      wrong: isReversed ? say('incidents:endsBefore') : null,
    };
  });
  const shown = measured.filter(({ key, value, wrong }) => key === 'restore' || value !== null || wrong !== null);
  return <Figures figures={[felt, ...shown]} unknown={say('incidents:unknown')} />;
}

const anchors = {
  spans: 'incidents:feltFromSpans',
  downtime: 'incidents:feltFromDowntime',
  onlyPosts: 'incidents:feltOnlyPosts',
  nothing: 'incidents:feltFromNothing',
} as const satisfies Record<FeltSource, WordKey>;

/** How long customers felt the incident, and what that is taken from. Where it is still going on, at least so long. */
function useFeltFigure({ incident, spans }: IncidentProfile): Figure {
  const say = useWords();
  const times = useTimes();
  const source = feltSource(incident, spans);
  const length = feltTime(incident, spans, useNow());
  const value = length === null ? null : times.duration(length.minutes);
  const { downtimeStart, downtimeEnd } = incident;
  const isReversed = source === 'downtime' && downtimeStart !== null && downtimeEnd !== null && downtimeEnd < downtimeStart;
  return {
    key: 'felt',
    label: say('incidents:measure.felt'),
    value: value !== null && length?.isOpen === true ? say('incidents:atLeast', { value }) : value,
    anchor: say(anchors[source]),
    wrong: isReversed ? say('incidents:endsBefore') : null,
  };
}
