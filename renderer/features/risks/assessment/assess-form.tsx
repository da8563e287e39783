import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { assessCommand, correctedBy } from '../../../../domain/risks/assess.ts';
import type { RiskProfile } from '../../../../domain/risks/profile.ts';
import { assessmentKinds, type AssessmentKind } from '../../../../domain/assessments/kind.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { choiceName } from '../../../../words/names.ts';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { useCommand } from '../../../ui/register/command.ts';
import { useDraft, useKeepDraft } from '../../../ui/register/drafts.tsx';
import { useRegister, useToday } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { onEnter, onEscape } from '../../../ui/fields/keys.ts';
import { useHoldReviews } from '../../reviews/hold-reviews.ts';
import { reviewDraft, type ReviewWithAssessment } from '../../reviews/review-risk.tsx';
import { AssessmentInputs, chosenLevels, type TypedAssessment } from './assessment-inputs.tsx';
import classes from './assessment.module.css';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import { inMatrix } from './rating-explanation.ts';
import type { Levels, Mark } from './matrix-picker.tsx';

/** Under which what is typed is kept until the position is saved. */
export const assessDraft = (riskId: string, kind: AssessmentKind) => `assess:${riskId}:${kind}`;

type Props = {
  readonly profile: RiskProfile;
  readonly kind: AssessmentKind;
  readonly scales: Scales;
  /** Levels to start from where the risk has none of this kind. */
  readonly startAt: Levels | null;
  /** The review that is recorded with it, as one entry. */
  readonly withReview: ReviewWithAssessment | null;
  readonly onSaved: (levels: Levels) => void;
  readonly onCancel: () => void;
};

/** States one position: the cell, from when it holds, on what it rests and who says so. Typed answers survive a reload. */
export function AssessForm({ profile, kind, scales, startAt, withReview, onSaved, onCancel }: Props) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const { actor } = useRegister();
  const send = useCommand();
  const hold = useHoldReviews();
  const dropReview = useKeepDraft(reviewDraft(profile.risk.id));
  const titleId = useId();
  const { risk, timeline, positions } = profile;
  const assessments = timeline.map((entry) => entry.assessment);
  const was = inMatrix(scales.matrix, positions[kind]?.assessment ?? null);

  const marks = assessmentKinds.flatMap((one): Mark[] => {
    const at = inMatrix(scales.matrix, positions[one]?.assessment ?? null);
    return at === null ? [] : [{ at, name: choiceName(say, 'assessmentKind', one) }];
  });

  const [blank] = useState<TypedAssessment>(() => {
    const same = correctedBy(assessments, kind, today);
    const start = inMatrix(scales.matrix, same) ?? was ?? startAt;
    return {
      likelihood: start?.likelihood ?? null,
      impact: start?.impact ?? null,
      validOn: times.day(today),
      rationale: same?.rationale ?? '',
      assessorId: same?.assessorId ?? actor,
    };
  });
  const [typed, setTyped, dropTyped] = useDraft<TypedAssessment>(assessDraft(risk.id, kind), blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (over: Partial<TypedAssessment>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };

  const chosen = chosenLevels(typed);
  const validOn = dayTyped(typed.validOn, today);
  const day = validOn.ok ? (validOn.value ?? today) : null;
  const corrects = day !== null && correctedBy(assessments, kind, day) !== null;
  const consequence = corrects
    ? 'risks:consequenceCorrection'
    : positions[kind] === null
      ? 'risks:consequenceFirst'
      : 'risks:consequenceNew';

  const save = async () => {
    if (chosen === null) return setProblems([problem('field.required', { field: 'likelihood' })]);
    if (!validOn.ok) return setProblems(validOn.problems.map((problem) => ({ ...problem, at: { field: 'validOn' } })));
    const stated = { riskId: risk.id, kind, ...chosen, validOn: day ?? today, rationale: typed.rationale, assessorId: typed.assessorId };
    const { corrects: corrected, fields, seen } = assessCommand(stated, scales.matrix.id, assessments);
    const said = { seen, subject: risk.code, showsProblems: true };
    const whole = { ...fields, riskId: risk.id };
    const outcome = await (withReview !== null
      ? hold(
          [risk],
          {
            outcome: was !== null && sameLevels(was, chosen) ? 'unchanged' : 'changed',
            note: withReview.note,
            nextDueOn: withReview.nextOn,
            assessment: { corrects: corrected, fields: corrected === null ? whole : fields },
          },
          seen,
        )
      : corrected === null
        ? send('assessments.create', { fields: whole }, said)
        : send('assessments.edit', { id: corrected, fields }, said));
    if (!outcome.ok) return setProblems(outcome.problems);
    dropTyped();
    if (withReview !== null) dropReview(null);
    return onSaved(chosen);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      className={classes['form']}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        onEnter(event, () => {
          if (event.ctrlKey || event.metaKey) void save();
        });
        onEscape(event, onCancel);
      }}
    >
      <h3 className={classes['formTitle']} id={titleId}>
        {say('risks:assessTitle', { kind: choiceName(say, 'assessmentKind', kind) })}
      </h3>
      <AssessmentInputs {...{ scales, typed, was, marks, problems }} onChange={change} onAgain={() => void save()} focusFirst>
        <div className={`${classes['foot']} ${classes['wide']}`}>
          <Button type="submit" variant="filled">
            {say(withReview !== null ? 'reviews:saveWithAssessment' : corrects ? 'risks:saveCorrection' : 'risks:saveAssessment')}
          </Button>
          <Button
            onClick={() => {
              dropTyped();
              onCancel();
            }}
          >
            {say('common:cancel')}
          </Button>
          <p className={classes['says']}>
            {day === null ? '' : say(consequence, { day: times.day(day) })} {withReview === null ? '' : say('reviews:withAssessment')}
          </p>
        </div>
      </AssessmentInputs>
    </form>
  );
}

const sameLevels = (a: Levels, b: Levels) => a.likelihood === b.likelihood && a.impact === b.impact;
