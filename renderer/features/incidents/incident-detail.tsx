import { useMemo } from 'react';
import { incidentProfile } from '../../../domain/incidents/profile.ts';
import { choiceName } from '../../../words/names.ts';
import { LongTextField, TextField } from '../../ui/fields/text-field.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { incidentShape } from '../../record/own-shapes.ts';
import { Links } from '../../record/links/links.tsx';
import { SeverityMark } from '../../ui/rating/severity-mark.tsx';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection } from '../../record/detail/detail.tsx';
import { useQueryResult } from '../../ui/register/query-result.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { CauseSection } from '../causes/cause-section.tsx';
import { IntoRegister } from '../raising/into-register.tsx';
import { IncidentDetails } from './incident-details.tsx';
import { IncidentSource } from './incident-source.tsx';
import { IncidentMeasures } from './timeline/incident-measures.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** One incident: what it was, when all of it was and how long it took, what it hangs together with. */
export function IncidentDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const found = useQueryResult(incidentShape, id);
  const profile = useMemo(() => (found === undefined ? undefined : incidentProfile(found, id)), [found, id]);
  if (profile === undefined) return null;
  if (profile === null) return <MissingRecord />;
  const { incident, links } = profile;
  const readOnly = isPast || incident.archivedAt !== null;
  return (
    <>
      <DetailHead
        code={incident.code}
        name={incident.title}
        marks={
          incident.kind === 'maintenance' ? (
            <span>{choiceName(say, 'incidentKind', 'maintenance')}</span>
          ) : (
            incident.severity !== null && <SeverityMark severity={incident.severity} />
          )
        }
        title={<TextField table="incidents" row={incident} field="title" hideLabel asTitle required />}
        actions={<RecordMenu table="incidents" row={incident} />}
        onClose={onClose}
      />
      <ArchivedNotice table="incidents" row={incident} />
      <IntoRegister key={id} from={{ table: 'incidents', id }} readOnly={readOnly} />
      <DetailSection title={say('incidents:what')}>
        <IncidentDetails incident={incident} readOnly={readOnly} />
      </DetailSection>
      <DetailSection title={say('incidents:timeline')}>
        <IncidentMeasures profile={profile} />
        <Timeline profile={profile} readOnly={readOnly} />
      </DetailSection>
      <CauseSection incident={incident} readOnly={readOnly} />
      <DetailSection title={say('incidents:links')}>
        <Links
          subject={{ table: 'incidents', id, code: incident.code }}
          ends={links}
          readOnly={readOnly}
          empty={say('incidents:linksEmpty')}
        />
      </DetailSection>
      <DetailSection title={say('incidents:summary')}>
        <LongTextField
          table="incidents"
          row={incident}
          field="summary"
          hideLabel
          rows={3}
          placeholder={say('incidents:summaryPlaceholder')}
        />
      </DetailSection>
      <DetailSection title={say('incidents:source')}>
        <IncidentSource incident={incident} />
      </DetailSection>
      <RecordFoot table="incidents" id={id} code={incident.code} readOnly={readOnly} />
    </>
  );
}
