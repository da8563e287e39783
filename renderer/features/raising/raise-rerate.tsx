import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { reratingOf } from '../../../domain/raising/rerating.ts';
import { assessCommand, correctedBy } from '../../../domain/risks/assess.ts';
import { ratingOf } from '../../../domain/scoring/kinds.ts';
import { problem } from '../../../engine/values/problem.ts';
import { fail, ok } from '../../../engine/values/result.ts';
import { raiseTexts } from '../../../words/raising.ts';
import type { Typed } from '../../record/typed-values.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import type { Scales } from '../../ui/rating/scoring.tsx';
import { useRegister, useToday } from '../../ui/register/open-register.tsx';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { AssessmentInputs, chosenLevels, type TypedAssessment } from '../risks/assessment/assessment-inputs.tsx';
import type { Levels } from '../risks/assessment/matrix-picker.tsx';
import { RaiseForm } from './raise-form.tsx';
import type { Known, OnRiskProps } from './raise-on-risk.tsx';
import classes from './raising.module.css';

/** An open risk rated anew: what is proposed of its residual position, beside what it is until then. */
export function RaiseRerate({ known, scales, ...props }: OnRiskProps & { readonly known: Known; readonly scales: Scales }) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const today = useToday();
  const { actor } = useRegister();
  const { source, risk } = props;
  const { found, profile } = known;
  const { matrix } = scales;
  const texts = useMemo(() => raiseTexts(say, language, source), [say, language, source]);
  const rerating = useMemo(
    () => reratingOf(found, risk, profile.links, { source, matrix, today }),
    [found, risk, profile.links, source, matrix, today],
  );
  const assessments = profile.timeline.map((entry) => entry.assessment);
  const dayOf = (typed: Typed) => dayTyped(typed['validOn'] ?? '', today);
  return (
    <RaiseForm
      {...props}
      mode="rerate"
      proposed={{
        likelihood: String(rerating.likelihood.level ?? ''),
        impact: String(rerating.impact.level ?? ''),
        validOn: times.day(rerating.validOn),
        rationale: texts.rationale(rerating),
        assessorId: actor ?? '',
      }}
      evidence={texts.evidence}
      says={(typed) => {
        const day = dayOf(typed);
        const from = day.ok ? (day.value ?? today) : rerating.validOn;
        const sentence = correctedBy(assessments, 'residual', from) === null ? 'raising:says.rerate' : 'raising:says.correction';
        return say(sentence, { code: source.code, risk: risk.code, day: times.day(from) });
      }}
      own={['validOn']}
      read={(typed) => {
        const assessment = assessmentOf(typed);
        const levels = chosenLevels(assessment);
        const day = dayOf(typed);
        if (levels === null) return fail(problem('field.required', { field: 'likelihood' }));
        if (!day.ok) return fail(...day.problems.map((one) => ({ ...one, at: { field: 'validOn' } })));
        const { rationale, assessorId } = assessment;
        const stated = { riskId: risk.id, kind: 'residual', ...levels, validOn: day.value ?? today, rationale, assessorId } as const;
        const { fields, seen } = assessCommand(stated, matrix.id, assessments);
        return ok({ input: (common) => ({ ...common, mode: 'rerate', riskId: risk.id, assessment: fields }), seen });
      }}
      fields={({ typed, onType, problems, save }) => {
        const assessment = assessmentOf(typed);
        return (
          <AssessmentInputs
            scales={scales}
            typed={assessment}
            was={rerating.was}
            problems={problems.filter(({ at }) => at?.field === 'validOn')}
            onChange={(over) => onType(typedOf(over))}
            onAgain={save}
          >
            <Movement scales={scales} was={rerating.was} next={chosenLevels(assessment)} />
          </AssessmentInputs>
        );
      }}
    />
  );
}

/** The rating until now beside the one that is being stated. */
function Movement({ scales: { matrix }, was, next }: { scales: Scales; was: Levels | null; next: Levels | null }) {
  const say = useWords();
  const position = (name: string, levels: Levels | null) => (
    <span className={classes['position']}>
      <span className={classes['name']}>{name}</span>
      <RatingBadge rating={levels === null ? null : ratingOf(matrix, levels.likelihood, levels.impact)} matrixId={matrix.id} />
      {levels === null ? null : (
        <span className={classes['levels']}>
          {levels.likelihood} × {levels.impact}
        </span>
      )}
    </span>
  );
  return (
    <p className={classes['movement']}>
      {position(say('raising:before'), was)}
      <IconArrowRight size={14} stroke={1.5} aria-hidden />
      {position(say('raising:after'), next)}
    </p>
  );
}

function assessmentOf(typed: Typed): TypedAssessment {
  const level = (field: 'likelihood' | 'impact') => Number(typed[field]) || null;
  return {
    likelihood: level('likelihood'),
    impact: level('impact'),
    validOn: typed['validOn'] ?? '',
    rationale: typed['rationale'] ?? '',
    assessorId: typed['assessorId'] || null,
  };
}

function typedOf(over: Partial<TypedAssessment>): Typed {
  return Object.fromEntries(Object.entries(over).map(([field, value]) => [field, value === null ? '' : String(value)]));
}
