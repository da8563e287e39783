import { useMemo } from 'react';
import { serviceProfile } from '../../../domain/services/profile.ts';
import { LongTextField, TextField } from '../../ui/fields/text-field.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { serviceShape } from '../../record/own-shapes.ts';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection } from '../../record/detail/detail.tsx';
import { useQueryResult } from '../../ui/register/query-result.ts';
import { useNow } from '../../ui/register/now.ts';
import { useCalendar } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { LatestIncidents, LatestReleases } from './latest.tsx';
import { ServiceDetails } from './service-details.tsx';
import { ServiceQuarters } from './service-quarters.tsx';

/** One service: who runs it, how much it is used, what happened to it by quarter and of late. */
export function ServiceDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const calendar = useCalendar();
  const now = useNow();
  const found = useQueryResult(serviceShape, id);
  const profile = useMemo(() => (found === undefined ? undefined : serviceProfile(found, id, calendar, now)), [found, id, calendar, now]);
  if (profile === undefined) return null;
  if (profile === null) return <MissingRecord />;
  const { service } = profile;
  const readOnly = isPast || service.archivedAt !== null;
  return (
    <>
      <DetailHead
        code={service.code}
        name={service.name}
        title={<TextField table="services" row={service} field="name" hideLabel asTitle required />}
        actions={<RecordMenu table="services" row={service} />}
        onClose={onClose}
      />
      <ArchivedNotice table="services" row={service} />
      <ServiceDetails service={service} readOnly={readOnly} />
      <DetailSection title={say('services:quarters')}>
        <ServiceQuarters quarters={profile.quarters} />
      </DetailSection>
      <DetailSection title={say('services:latestIncidents')}>
        <LatestIncidents profile={profile} />
      </DetailSection>
      <DetailSection title={say('services:latestReleases')}>
        <LatestReleases profile={profile} />
      </DetailSection>
      <DetailSection title={say('services:description')}>
        <LongTextField
          table="services"
          row={service}
          field="description"
          hideLabel
          rows={3}
          placeholder={say('services:descriptionPlaceholder')}
        />
      </DetailSection>
      <RecordFoot table="services" id={id} code={service.code} readOnly={readOnly} />
    </>
  );
}
