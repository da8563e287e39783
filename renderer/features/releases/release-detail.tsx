import { useMemo } from 'react';
import { releaseProfile } from '../../../domain/releases/profile.ts';
import type { WordKey } from '../../../words/translate.ts';
import { LongTextField, TextField } from '../../ui/fields/text-field.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { releaseShape } from '../../record/own-shapes.ts';
import { Links } from '../../record/links/links.tsx';
import { ArchivedNotice, MissingRecord, RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead, DetailSection } from '../../record/detail/detail.tsx';
import { useQueryResult } from '../../ui/register/query-result.ts';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { FollowedSection } from '../causes/followed-section.tsx';
import { ReleaseCounts, ReleaseDetails } from './release-details.tsx';
import { ReleaseFigures } from './release-figures.tsx';

/** One release: what it was, how large and how long in the making, what it hangs together with. */
export function ReleaseDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const found = useQueryResult(releaseShape, id);
  const profile = useMemo(() => (found === undefined ? undefined : releaseProfile(found, id)), [found, id]);
  if (profile === undefined) return null;
  if (profile === null) return <MissingRecord />;
  const { release, service, outcome, links } = profile;
  const readOnly = isPast || release.archivedAt !== null;
  const isStated = outcome === 'caused' || outcome === 'contributed' || outcome === 'suspected';
  return (
    <>
      <DetailHead
        code={release.code}
        name={release.version}
        marks={
          <>
            <span>{service?.name}</span>
            {isStated && <span>{say(`releases:outcome.${outcome}` as WordKey)}</span>}
          </>
        }
        title={<TextField table="releases" row={release} field="version" hideLabel asTitle required />}
        actions={<RecordMenu table="releases" row={release} />}
        onClose={onClose}
      />
      <ArchivedNotice table="releases" row={release} />
      <DetailSection title={say('releases:what')}>
        <ReleaseDetails release={release} readOnly={readOnly} />
      </DetailSection>
      <DetailSection title={say('releases:size')}>
        <ReleaseFigures release={release} />
        <ReleaseCounts release={release} readOnly={readOnly} />
      </DetailSection>
      <FollowedSection table="releases" id={id} code={release.code} readOnly={readOnly} />
      <DetailSection title={say('releases:links')}>
        <Links
          subject={{ table: 'releases', id, code: release.code }}
          ends={links}
          readOnly={readOnly}
          empty={say('releases:linksEmpty')}
        />
      </DetailSection>
      <DetailSection title={say('releases:notes')}>
        <LongTextField table="releases" row={release} field="notes" hideLabel rows={3} placeholder={say('releases:notesPlaceholder')} />
      </DetailSection>
      <RecordFoot table="releases" id={id} code={release.code} readOnly={readOnly} />
    </>
  );
}
