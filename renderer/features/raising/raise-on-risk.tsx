import { useMemo } from 'react';
import { kinds } from '../../../domain/index.ts';
import { reopeningDay } from '../../../domain/raising/reopening.ts';
import { riskProfile, riskQueries, riskRelationQueries, type RiskProfile } from '../../../domain/risks/profile.ts';
import type { QueryResult, Stored } from '../../../domain/rows.ts';
import { settingsId } from '../../../domain/settings/kind.ts';
import { get } from '../../../engine/rows/query.ts';
import { ok } from '../../../engine/values/result.ts';
import { raiseTexts } from '../../../words/raising.ts';
import { TypedField } from '../../record/typed-field.tsx';
import { readTyped } from '../../record/typed-values.ts';
import { useScoring } from '../../ui/rating/scoring.tsx';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { RaiseForm, type FormProps } from './raise-form.tsx';
import { RaiseRerate } from './raise-rerate.tsx';
import classes from './raising.module.css';

const shape: ProfileShape = { queries: (id) => [...riskQueries(id), get('settings', settingsId)], relations: riskRelationQueries };

export type OnRiskProps = FormProps & { readonly risk: Stored<'risks'> };
export type Known = { readonly found: QueryResult; readonly profile: RiskProfile };

/** A risk that is there: open again, or rated anew. Nothing is drawn before what is known of it is there. */
export function RaiseOnRisk({ mode, ...props }: OnRiskProps & { readonly mode: 'reopen' | 'rerate' }) {
  const today = useToday();
  const scoring = useScoring();
  const { id } = props.risk;
  const found = useQueryResult(shape, id);
  const profile = useMemo(() => (found === undefined ? null : riskProfile(found, id, today)), [found, id, today]);
  if (found === undefined || profile === null || scoring === null) return null;
  return mode === 'reopen' ? <RaiseReopen {...props} /> : <RaiseRerate {...props} known={{ found, profile }} scales={scoring} />;
}

const fields = ['reopenedOn', 'reopeningReason'] as const;

/** A closed risk is open again, from a day and for a reason. */
function RaiseReopen(props: OnRiskProps) {
  const say = useWords();
  const language = useLanguage();
  const times = useTimes();
  const today = useToday();
  const { timeZone } = useSettings();
  const sentence = useProblemSentence();
  const { source, risk } = props;
  const texts = useMemo(() => raiseTexts(say, language, source), [say, language, source]);
  return (
    <RaiseForm
      {...props}
      mode="reopen"
      proposed={{
        reopenedOn: times.day(reopeningDay(risk, source, today)),
        reopeningReason: texts.reopeningReason(risk.closedOn),
      }}
      evidence={texts.evidence}
      says={() => say('raising:says.reopen', { code: source.code, risk: risk.code })}
      own={fields}
      read={(typed) => {
        const read = readTyped(kinds.of('closures'), typed, fields, { today, timeZone });
        return read.ok ? ok({ input: (common) => ({ ...common, mode: 'reopen', riskId: risk.id, closure: read.value }) }) : read;
      }}
      fields={({ typed, onType, problems }) => (
        <div className={classes['grid']}>
          {fields.map((field) => {
            const wrong = problems.find((problem) => problem.at?.field === field);
            return (
              <div key={field} className={field === 'reopeningReason' ? classes['wide'] : undefined}>
                <TypedField
                  kind="closures"
                  field={field}
                  typed={typed}
                  error={wrong === undefined ? null : sentence(wrong)}
                  onType={(value) => onType({ [field]: value })}
                />
              </div>
            );
          })}
        </div>
      )}
    />
  );
}
