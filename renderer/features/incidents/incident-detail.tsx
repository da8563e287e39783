import { useMemo } from 'react';
import { incidentRelationQueries, incidentProfile, incidentQueries } from '../../../domain/incidents/profile.ts';
import { choiceName } from '../../../words/names.ts';
import { LongTextField, TextField } from '../../ui/fields/text-field.tsx';
import { HistoryPanel } from '../../record/history/history-panel.tsx';
import { Links } from '../../record/links/links.tsx';
import { PartSections } from '../../record/part-sections.tsx';
import { SeverityMark } from '../../ui/rating/severity-mark.tsx';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection } from '../../record/detail/detail.tsx';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { IntoRegister } from '../raising/into-register.tsx';
import { IncidentDetails } from './incident-details.tsx';
import { IncidentSource } from './incident-source.tsx';
import { IncidentTimesPanel } from './times/incident-times.tsx';
import { Timeline } from './timeline/timeline.tsx';

const shape: ProfileShape = { queries: incidentQueries, relations: incidentRelationQueries };

/** One incident: what it was, how long each step took, what it hangs together with, what was said meanwhile. */
export function IncidentDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const found = useQueryResult(shape, id);
  const profile = useMemo(() => (found === undefined ? undefined : incidentProfile(found, id)), [found, id]);
  if (profile === undefined) return null;
  if (profile === null) return <MissingRecord />;
  const { incident, links } = profile;
  const readOnly = isPast || incident.archivedAt !== null;
  return (
    <>
      <DetailHead
        code={incident.code}
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
      <DetailSection title={say('incidents:times')}>
        <IncidentTimesPanel profile={profile} readOnly={readOnly} />
      </DetailSection>
      <PartSections kind="incidents" id={id} only={['serviceSpans']} subject={incident.code} readOnly={readOnly} />
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
      <DetailSection title={say('incidents:timeline')}>
        <Timeline incident={incident} entries={profile.timeline} readOnly={readOnly} />
      </DetailSection>
      <DetailSection title={say('incidents:source')}>
        <IncidentSource incident={incident} />
      </DetailSection>
      <DetailSection title={say('common:history')}>
        <HistoryPanel table="incidents" id={id} />
      </DetailSection>
    </>
  );
}
