import { useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { isWithdrawn } from '../../../domain/risks/lifetime.ts';
import { riskProfile } from '../../../domain/risks/profile.ts';
import { assessmentKinds, type AssessmentKind } from '../../../domain/assessments/kind.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { RecordFoot } from '../../record/record-foot.tsx';
import { riskShape } from '../../record/own-shapes.ts';
import { Links } from '../../record/links/links.tsx';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { ArchivedNotice, MissingRecord } from '../../record/detail/archive.tsx';
import { BelowFirstSight, DetailSection } from '../../record/detail/detail.tsx';
import { FormPlace } from '../../record/detail/form-place.tsx';
import { useWalkHere } from '../../record/list/walk.tsx';
import { useLeftAmong } from '../../ui/register/drafts.tsx';
import { useQueryResult } from '../../ui/register/query-result.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { usePast } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { assessDraft } from './assessment/assess-form.tsx';
import { PositionStrip } from './assessment/position-strip.tsx';
import { Timeline } from './assessment/timeline.tsx';
import { AddControl } from './controls/add-control.tsx';
import { ControlTable } from './controls/control-table.tsx';
import controlClasses from './controls/controls.module.css';
import { PageOfRisk } from '../quarters/page-of-risk.tsx';
import { reviewDraft, type ReviewWithAssessment } from '../reviews/review-risk.tsx';
import { EndRisk } from './end-risk.tsx';
import { DatedParts } from './details/dated-parts.tsx';
import { RiskDetails } from './details/risk-details.tsx';
import { RiskHead } from './risk-head.tsx';
import { CauseEventConsequence } from './parts/cause-event-consequence.tsx';

/** One risk: where it stands, what it rests on, what holds it down, what it hangs together with, and how it came to be so. */
export function RiskDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const isPast = usePast() !== null;
  const today = useToday();
  const scoring = useScoring();
  const found = useQueryResult(riskShape, id);
  const profile = useMemo(() => (found === undefined ? undefined : riskProfile(found, id, today)), [found, id, today]);
  const search = useSearch();
  const asked = new URLSearchParams(search).get('assess');
  const left = useLeftAmong({
    inherent: assessDraft(id, 'inherent'),
    residual: assessDraft(id, 'residual'),
    target: assessDraft(id, 'target'),
  });
  const [assessing, setAssessing] = useState<AssessmentKind | null>(assessmentKinds.find((kind) => kind === asked) ?? left);
  const reviewLeft = useLeftAmong({ review: reviewDraft(id) });
  const isAsked = useWalkHere()?.act === 'review';
  const [reviewing, setReviewing] = useState(reviewLeft !== null || isAsked);
  const [withReview, setWithReview] = useState<ReviewWithAssessment | null>(null);
  const [ending, setEnding] = useState(false);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (asked === null) return;
    setAssessing((was) => assessmentKinds.find((kind) => kind === asked) ?? was);
    // It was asked of this risk once: left in the address, it would open the form of the next risk as well.
    const rest = new URLSearchParams(search);
    rest.delete('assess');
    const kept = rest.toString();
    goTo(`/risks/${id}${kept === '' ? '' : `?${kept}`}`, { replace: true });
  }, [asked, search, id]);

  if (profile === undefined || scoring === null) return null;
  if (profile === null) return <MissingRecord />;
  const { risk } = profile;
  const readOnly = isPast || risk.archivedAt !== null;

  return (
    <FormPlace open={ending ? 'more' : null}>
      <RiskHead
        profile={profile}
        readOnly={readOnly}
        reviewing={reviewing}
        onReview={setReviewing}
        onReassess={(review) => {
          setReviewing(false);
          setWithReview(review);
          setAssessing('residual');
        }}
        onReadPage={() => setReading(true)}
        onEnd={() => setEnding(true)}
        onClose={onClose}
      />
      <ArchivedNotice table="risks" row={risk}>
        {isWithdrawn(risk) ? say('risks:withdrawnNotice', { reason: risk.withdrawnReason }) : null}
      </ArchivedNotice>
      {reading && <PageOfRisk code={risk.code} onClose={() => setReading(false)} />}
      {ending && risk.closedOn === null && !readOnly ? <EndRisk risk={risk} onDone={() => setEnding(false)} /> : null}
      <DetailSection title={say('risks:positions')}>
        <PositionStrip
          profile={profile}
          scoring={scoring}
          readOnly={readOnly}
          assessing={assessing}
          withReview={withReview}
          onAssess={(kind) => {
            setWithReview(null);
            setAssessing(kind);
          }}
        />
      </DetailSection>
      <DetailSection title={say('risks:causesAndConsequences')}>
        <CauseEventConsequence profile={profile} readOnly={readOnly} />
      </DetailSection>
      <BelowFirstSight>
        <DetailSection title={say('risks:controls')}>
          <ControlTable profile={profile} readOnly={readOnly} />
          <div className={controlClasses['whole']}>
            {readOnly ? null : (
              <AddControl
                riskId={id}
                position={{ causeId: null, consequenceId: null }}
                positionName={say('risks:wholeRisk')}
                present={profile.controls}
              />
            )}
          </div>
        </DetailSection>
        <DetailSection title={say('risks:details')}>
          <RiskDetails risk={risk} readOnly={readOnly} />
        </DetailSection>
        <DetailSection title={say('risks:links')}>
          <Links
            subject={{ table: 'risks', id, code: risk.code }}
            ends={profile.links}
            readOnly={readOnly}
            empty={say('risks:linksEmpty')}
          />
        </DetailSection>
        <DatedParts risk={risk} found={found} readOnly={readOnly} />
        {profile.timeline.length === 0 ? null : (
          <DetailSection title={say('risks:timeline')}>
            <Timeline profile={profile} />
          </DetailSection>
        )}
        <RecordFoot table="risks" id={id} code={risk.code} readOnly={readOnly} />
      </BelowFirstSight>
    </FormPlace>
  );
}
