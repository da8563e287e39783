import type { ReactNode } from 'react';
import type { Stated } from '../../../domain/rcsa/asked.ts';
import type { ComparedRisk } from '../../../domain/rcsa/compare.ts';
import { matrixInUse } from '../../../domain/risks/assess.ts';
import { fieldName } from '../../../words/names.ts';
import { RecordLink } from '../../record/named-record.tsx';
import { useRows } from '../../ui/register/answers.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import { useSomeOf } from '../../ui/page/some-of.tsx';

type Props = { readonly risks: readonly ComparedRisk[]; readonly choice?: (risk: ComparedRisk) => ReactNode };

const fields = ['likelihood', 'impact', 'rationale'] as const;

/** Answers field by field: what was there when the sheet went out, what is there now, what the owner says. */
export function AnswerTable({ risks, choice }: Props) {
  const { some, more } = useSomeOf(risks);
  const say = useWords();
  const valueOf = useValue();
  return (
    <>
      <table className={classes['answers']}>
        <thead>
          <tr>
            <th scope="col">{say('rcsa:take.field')}</th>
            <th scope="col">{say('rcsa:take.then')}</th>
            <th scope="col">{say('rcsa:take.now')}</th>
            <th scope="col">{say('rcsa:take.said')}</th>
          </tr>
        </thead>
        {some.map((risk) => (
          <tbody key={`${risk.file} ${risk.row}`}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                <RecordLink table="risks" id={risk.riskId} />
              </th>
              <td>{choice?.(risk)}</td>
            </tr>
            {fields
              .filter((field) => new Set([risk.asked, risk.now, risk.said].map((stated) => stated?.[field] ?? '')).size > 1)
              .map((field) => (
                <tr key={field}>
                  <th scope="row">{fieldName(say, 'assessments', field)}</th>
                  <td>{valueOf(risk.asked, field)}</td>
                  <td data-differs={risk.now?.[field] === risk.asked?.[field] ? undefined : true}>{valueOf(risk.now, field)}</td>
                  <td data-differs={risk.said?.[field] === risk.now?.[field] ? undefined : true}>{valueOf(risk.said, field)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {more}
    </>
  );
}

/** A level with its word, as it is called in the language of the screen. */
function useValue() {
  const say = useWords();
  const language = useLanguage();
  const matrix = matrixInUse(useRows('matrices') ?? []);
  const scales = useRows('scales');
  return (stated: Stated | null, field: (typeof fields)[number]): string => {
    const value = stated?.[field] ?? '';
    if (value === '') return say('rcsa:take.empty');
    if (typeof value === 'string') return value;
    const scaleId = field === 'likelihood' ? matrix?.likelihoodScaleId : matrix?.impactScaleId;
    const label = scales?.find(({ id }) => id === scaleId)?.levels.find(({ level }) => level === value)?.label[language];
    return label === undefined ? String(value) : `${value} · ${label}`;
  };
}
