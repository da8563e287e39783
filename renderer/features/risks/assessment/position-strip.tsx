import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RiskProfile } from '../../../../domain/risks/profile.ts';
import { assessmentKinds, type AssessmentKind } from '../../../../domain/assessments/kind.ts';
import { choiceName } from '../../../../words/names.ts';
import { useFocusBack } from '../../../record/detail/focus-back.ts';
import { RatingBadge } from '../../../ui/rating/rating-badge.tsx';
import type { Scoring } from '../../../ui/rating/scoring.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import type { ReviewWithAssessment } from '../../reviews/review-risk.tsx';
import { useDrafts } from '../../../ui/register/drafts.tsx';
import { AssessForm, assessDraft } from './assess-form.tsx';
import classes from './assessment.module.css';
import { ratingExplanation, inMatrix, levelWords } from './rating-explanation.ts';
import type { Levels } from './matrix-picker.tsx';

type Props = {
  readonly profile: RiskProfile;
  readonly scoring: Scoring;
  readonly readOnly: boolean;
  /** The position that is being stated, if any. */
  readonly assessing: AssessmentKind | null;
  /** The review that is recorded with the residual position that is being stated. */
  readonly withReview: ReviewWithAssessment | null;
  readonly onAssess: (kind: AssessmentKind | null) => void;
};

const levelsOf = ({ likelihood, impact }: Levels) => ({ likelihood, impact });

/** Inherent, residual and target beside each other, each with how its rating came about; below, the one that is being stated. */
export function PositionStrip({ profile, scoring, readOnly, assessing, withReview, onAssess }: Props) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const { positions } = profile;
  const strip = useFocusBack<HTMLDivElement>(assessing);

  // The answer comes before the risk is read again: what was just saved is the best knowledge of the inherent position.
  const [saved, setSaved] = useState<Levels | null>(null);
  const controlled = profile.controls.length > 0 || [...profile.causes, ...profile.consequences].some((one) => one.controls.length > 0);
  /** While no control acts on the risk, what remains is what there was. */
  const startAt = (kind: AssessmentKind) =>
    kind === 'residual' && !controlled ? (saved ?? inMatrix(scoring.matrix, positions.inherent?.assessment ?? null)) : null;
  const { texts } = useDrafts();
  const waits = (kind: AssessmentKind) => texts.has(assessDraft(profile.risk.id, kind));
  const next = (kind: AssessmentKind): AssessmentKind | null => (kind === 'inherent' && positions.residual === null ? 'residual' : null);

  return (
    <>
      <div ref={strip} className={classes['strip']}>
        {assessmentKinds.map((kind) => {
          const position = positions[kind];
          const name = choiceName(say, 'assessmentKind', kind);
          const scales = position === null ? null : scoring.scalesOf(position.assessment.matrixId);
          return (
            <section key={kind} className={classes['position']} aria-label={name}>
              <div className={classes['kind']}>
                <h3>{name}</h3>
                {readOnly ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    data-opens={kind}
                    aria-expanded={assessing === kind}
                    aria-label={say(position === null ? 'risks:assessKind' : 'risks:reassessKind', { kind: name })}
                    onClick={() => onAssess(assessing === kind ? null : kind)}
                  >
                    {say(waits(kind) && assessing !== kind ? 'risks:continue' : position === null ? 'risks:assess' : 'risks:reassess')}
                  </Button>
                )}
              </div>
              {position === null || scales === null ? (
                <RatingBadge rating={null} matrixId={null} />
              ) : (
                <>
                  <RatingBadge rating={position.rating} matrixId={scales.matrix.id} />
                  <p className={classes['levels']} title={ratingExplanation(say, scales, position.assessment, language)}>
                    {say('risks:met', { ...levelWords(scales, position.assessment, language), ...levelsOf(position.assessment) })}
                    <br />
                    {say('risks:validFrom', { day: times.day(position.assessment.validOn) })}
                  </p>
                  {position.assessment.rationale === '' ? null : <p className={classes['rationale']}>{position.assessment.rationale}</p>}
                </>
              )}
            </section>
          );
        })}
      </div>
      {assessing === null || readOnly ? null : (
        <AssessForm
          key={assessing}
          profile={profile}
          kind={assessing}
          scales={scoring}
          startAt={startAt(assessing)}
          withReview={withReview}
          onSaved={(levels) => {
            setSaved(levels);
            onAssess(next(assessing));
          }}
          onCancel={() => onAssess(null)}
        />
      )}
    </>
  );
}
