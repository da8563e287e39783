import { Button, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { assessCommand, correctedBy } from '../../../../domain/risks/assess.ts';
import type { RiskProfile } from '../../../../domain/risks/profile.ts';
import type { AssessmentKind } from '../../../../domain/assessments/kind.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { choiceName, fieldName } from '../../../../words/names.ts';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { RecordPicker } from '../../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../../ui/fields/reference-fields.tsx';
import { useCommand } from '../../../ui/register/command.ts';
import { useDraft } from '../../../ui/register/drafts.tsx';
import { useRegister, useToday } from '../../../ui/register/open-register.tsx';
import { useChosenPerson } from '../../../ui/register/person-name.tsx';
import { useProblemSentence, useProblemText } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { onEnter, onEscape } from '../../../ui/fields/keys.ts';
import classes from './assessment.module.css';
import type { Scales } from '../../../ui/rating/scoring.ts';
import { ratingExplanation, inMatrix } from './rating-explanation.ts';
import { LevelSelect } from './level-select.tsx';
import { MatrixPicker, type Levels } from './matrix-picker.tsx';

type Typed = {
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly validOn: string;
  readonly rationale: string;
  readonly assessorId: string | null;
};

/** Under which what is typed is kept until the position is saved. */
export const assessDraft = (riskId: string, kind: AssessmentKind) => `assess:${riskId}:${kind}`;

type Props = {
  readonly profile: RiskProfile;
  readonly kind: AssessmentKind;
  readonly scales: Scales;
  /** Levels to start from where the risk has none of this kind. */
  readonly startAt: Levels | null;
  readonly onSaved: (levels: Levels) => void;
  readonly onCancel: () => void;
};

/** States one position: the cell, from when it holds, on what it rests and who says so. Typed answers survive a reload. */
export function AssessForm({ profile, kind, scales, startAt, onSaved, onCancel }: Props) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const today = useToday();
  const { actor } = useRegister();
  const send = useCommand();
  const problemText = useProblemText();
  const problemSentence = useProblemSentence();
  const findPeople = useFindRecords('people', 'name');
  const titleId = useId();
  const { risk, timeline, positions } = profile;
  const assessments = timeline.map((entry) => entry.assessment);
  const was = inMatrix(scales.matrix, positions[kind]?.assessment ?? null);

  const [blank] = useState<Typed>(() => {
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
  const [typed, setTyped, dropTyped] = useDraft<Typed>(assessDraft(risk.id, kind), blank);
  const assessor = useChosenPerson(typed.assessorId);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped({ ...typed, ...over });
  };

  const chosen: Levels | null =
    typed.likelihood === null || typed.impact === null ? null : { likelihood: typed.likelihood, impact: typed.impact };
  const validOn = dayTyped(typed.validOn, today);
  const day = validOn.ok ? (validOn.value ?? today) : null;
  const corrects = day !== null && correctedBy(assessments, kind, day) !== null;
  const consequence = corrects
    ? 'risks:consequenceCorrection'
    : positions[kind] === null
      ? 'risks:consequenceFirst'
      : 'risks:consequenceNew';
  const wrongDay = problems.find((problem) => problem.at?.field === 'validOn');

  const save = async () => {
    if (chosen === null) return setProblems([problem('field.required', { field: 'likelihood' })]);
    if (!validOn.ok) return setProblems(validOn.problems.map((problem) => ({ ...problem, at: { field: 'validOn' } })));
    const stated = { riskId: risk.id, kind, ...chosen, validOn: day ?? today, rationale: typed.rationale, assessorId: typed.assessorId };
    const { corrects: corrected, fields, seen } = assessCommand(stated, scales.matrix.id, assessments);
    const said = { seen, subject: risk.code, showsProblems: true };
    const outcome = await (corrected === null
      ? send('assessments.create', { fields: { ...fields, riskId: risk.id } }, said)
      : send('assessments.edit', { id: corrected, fields }, said));
    if (!outcome.ok) return setProblems(outcome.problems);
    dropTyped();
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
      <div className={classes['formBody']}>
        <MatrixPicker scales={scales} chosen={chosen} was={was} onChoose={change} onAgain={() => void save()} focusFirst />
        <div className={classes['inputs']}>
          <LevelSelect scale={scales.likelihood} value={typed.likelihood} onChange={(likelihood) => change({ likelihood })} />
          <LevelSelect scale={scales.impact} value={typed.impact} onChange={(impact) => change({ impact })} />
          <p className={`${classes['came']} ${classes['wide']}`} role="status">
            {chosen === null ? say('risks:chooseCell') : ratingExplanation(say, scales, chosen, language)}
          </p>
          <Textarea
            className={classes['wide'] ?? ''}
            label={fieldName(say, 'assessments', 'rationale')}
            placeholder={say('risks:rationalePlaceholder')}
            minRows={2}
            maxRows={12}
            value={typed.rationale}
            onChange={(event) => change({ rationale: event.currentTarget.value })}
          />
          <TextInput
            label={fieldName(say, 'assessments', 'validOn')}
            value={typed.validOn}
            error={wrongDay ? problemSentence(wrongDay) : null}
            onChange={(event) => change({ validOn: event.currentTarget.value })}
            onBlur={() => {
              if (validOn.ok) setTyped({ ...typed, validOn: times.day(validOn.value ?? today) });
            }}
          />
          <div>
            <label className="mantine-InputWrapper-label" htmlFor={`${titleId}-assessor`}>
              {fieldName(say, 'assessments', 'assessorId')}
            </label>
            <RecordPicker
              id={`${titleId}-assessor`}
              label={fieldName(say, 'assessments', 'assessorId')}
              shown={assessor}
              find={findPeople}
              clearable
              onChoose={(pick) => change({ assessorId: pick?.id ?? null })}
            />
          </div>
          {problems
            .filter((problem) => problem !== wrongDay)
            .map((problem) => (
              <p key={problem.code} role="alert" className={`${classes['problem']} ${classes['wide']}`}>
                {problemText(problem)}
              </p>
            ))}
          <div className={`${classes['foot']} ${classes['wide']}`}>
            <Button type="submit" variant="filled">
              {say(corrects ? 'risks:saveCorrection' : 'risks:saveAssessment')}
            </Button>
            <Button
              onClick={() => {
                dropTyped();
                onCancel();
              }}
            >
              {say('common:cancel')}
            </Button>
            <p className={classes['says']}>{day === null ? '' : say(consequence, { day: times.day(day) })}</p>
          </div>
        </div>
      </div>
    </form>
  );
}
