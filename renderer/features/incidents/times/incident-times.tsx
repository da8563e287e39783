import type { IncidentProfile } from '../../../../domain/incidents/profile.ts';
import { incidentMeasures, incidentSpans } from '../../../../domain/incidents/times.ts';
import { fieldName } from '../../../../words/names.ts';
import type { WordKey } from '../../../../words/translate.ts';
import { InstantField } from '../../../ui/fields/time-fields.tsx';
import { FieldGrid } from '../../../record/detail/detail.tsx';
import { Figures, type Figure } from '../../../record/detail/figures.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './times.module.css';

/** When each step was, and how long it took from its anchor. */
export function IncidentTimesPanel({ profile, readOnly }: { profile: IncidentProfile; readOnly: boolean }) {
  const say = useWords();
  const { incident } = profile;
  const { timeZone } = useSettings();
  const of = { table: 'incidents', row: incident, readOnly } as const;
  return (
    <>
      <Measures profile={profile} />
      <FieldGrid>
        <InstantField {...of} field="startedAt" required />
        <InstantField {...of} field="detectedAt" />
        <InstantField {...of} field="acknowledgedAt" />
        <InstantField {...of} field="restoredAt" />
        <InstantField {...of} field="downtimeStart" />
        <InstantField {...of} field="downtimeEnd" />
      </FieldGrid>
      <p className={classes['zone']}>{say('incidents:inZone', { zone: timeZone })}</p>
    </>
  );
}

/** The durations in words, each with the two times that it lies between. */
function Measures({ profile }: { profile: IncidentProfile }) {
  const say = useWords();
  const times = useTimes();
  const figures = incidentMeasures.map((measure): Figure => {
    const minutes = profile.times[measure];
    const { from, to } = incidentSpans[measure];
    return {
      key: measure,
      label: say(`incidents:measure.${measure}` as WordKey),
      value: minutes === null ? null : times.duration(minutes),
      anchor: say('incidents:anchor', { to: fieldName(say, 'incidents', to), from: fieldName(say, 'incidents', from) }),
      wrong: minutes !== null && minutes < 0 ? say('incidents:endsBefore') : null,
    };
  });
  return <Figures figures={figures} unknown={say('incidents:unknown')} />;
}
