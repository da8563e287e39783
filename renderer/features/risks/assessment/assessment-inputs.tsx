import { Textarea, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Problem } from '../../../../engine/values/problem.ts';
import { fieldName } from '../../../../words/names.ts';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import { RecordPicker } from '../../../ui/fields/record-picker.tsx';
import { useFindRecords } from '../../../ui/fields/reference-fields.tsx';
import type { Scales } from '../../../ui/rating/scoring.tsx';
import { useToday } from '../../../ui/register/open-register.tsx';
import { useChosenPerson } from '../../../ui/register/person-name.tsx';
import { useProblemSentence, useProblemText } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import classes from './assessment.module.css';
import { LevelSelect } from './level-select.tsx';
import { MatrixPicker, type Levels, type Mark } from './matrix-picker.tsx';
import { ratingExplanation } from './rating-explanation.ts';

/** An assessment as it is being stated. */
export type TypedAssessment = {
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly validOn: string;
  readonly rationale: string;
  readonly assessorId: string | null;
};

type Props = {
  readonly scales: Scales;
  readonly typed: TypedAssessment;
  readonly was: Levels | null;
  /** Where the risk stands by each kind of position. */
  readonly marks?: readonly Mark[];
  readonly problems: readonly Problem[];
  readonly onChange: (over: Partial<TypedAssessment>) => void;
  /** The chosen cell was confirmed once more by keyboard. */
  readonly onAgain: () => void;
  readonly focusFirst?: boolean;
  /** What stands beneath: the buttons. */
  readonly children: ReactNode;
};

/** The cell that is meant, or `null` while one of its two levels is not chosen. */
export function chosenLevels({ likelihood, impact }: TypedAssessment): Levels | null {
  return likelihood === null || impact === null ? null : { likelihood, impact };
}

/** The matrix, the two levels, on what they rest, from when they hold and who says so. */
export function AssessmentInputs({ scales, typed, was, marks = [], problems, onChange, onAgain, focusFirst = false, children }: Props) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const today = useToday();
  const problemText = useProblemText();
  const problemSentence = useProblemSentence();
  const findPeople = useFindRecords('people', 'name');
  const assessor = useChosenPerson(typed.assessorId);
  const id = useId();
  const chosen = chosenLevels(typed);
  const validOn = dayTyped(typed.validOn, today);
  const wrongDay = problems.find((problem) => problem.at?.field === 'validOn');
  return (
    <div className={classes['formBody']}>
      <MatrixPicker scales={scales} chosen={chosen} was={was} marks={marks} onChoose={onChange} onAgain={onAgain} focusFirst={focusFirst} />
      <div className={classes['levelInputs']}>
        <LevelSelect scale={scales.likelihood} value={typed.likelihood} onChange={(likelihood) => onChange({ likelihood })} />
        <LevelSelect scale={scales.impact} value={typed.impact} onChange={(impact) => onChange({ impact })} />
      </div>
      <div className={classes['inputs']}>
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
          onChange={(event) => onChange({ rationale: event.currentTarget.value })}
        />
        <TextInput
          label={fieldName(say, 'assessments', 'validOn')}
          value={typed.validOn}
          error={wrongDay ? problemSentence(wrongDay) : null}
          onChange={(event) => onChange({ validOn: event.currentTarget.value })}
          onBlur={() => {
            if (!validOn.ok) return;
            const written = times.day(validOn.value ?? today);
            if (written !== typed.validOn) onChange({ validOn: written });
          }}
        />
        <div>
          <label className="mantine-InputWrapper-label" htmlFor={`${id}-assessor`}>
            {fieldName(say, 'assessments', 'assessorId')}
          </label>
          <RecordPicker
            id={`${id}-assessor`}
            label={fieldName(say, 'assessments', 'assessorId')}
            shown={assessor}
            find={findPeople}
            clearable
            onChoose={(pick) => onChange({ assessorId: pick?.id ?? null })}
          />
        </div>
        {problems
          .filter((problem) => problem !== wrongDay)
          .map((problem) => (
            <p key={problem.code} role="alert" className={`${classes['problem']} ${classes['wide']}`}>
              {problemText(problem)}
            </p>
          ))}
        {children}
      </div>
    </div>
  );
}
