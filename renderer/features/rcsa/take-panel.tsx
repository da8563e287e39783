import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ComparedRisk, ComparedSheet } from '../../../domain/rcsa/compare.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { TypedField } from '../../record/typed-field.tsx';
import { onEscape } from '../../ui/fields/keys.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useChosenPerson } from '../../ui/register/person-name.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { AnswerTable } from './answer-table.tsx';
import { ControlAnswers } from './control-answers.tsx';
import classes from './rcsa.module.css';
import { useSomeOf } from '../../ui/page/some-of.tsx';
import type { Looked, Taking } from './taking.ts';

/** What came back, compared with the register: nothing is recorded before it is confirmed. */
export function TakePanel({ taking, onLeft }: { readonly taking: Taking; readonly onLeft: () => void }) {
  const { looked } = taking;
  return looked === null ? null : <Panel key={looked.answer?.mark ?? 0} looked={looked} taking={taking} onLeft={onLeft} />;
}

type PanelProps = {
  readonly looked: Looked;
  readonly taking: Taking;
  /** The focus goes back to what brought the sheets. */
  readonly onLeft: () => void;
};

function Panel({ looked, taking, onLeft }: PanelProps) {
  const say = useWords();
  const today = useToday();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typedOn, setTypedOn] = useState<string>(today);
  const [isSaving, setSaving] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { answer, problems } = looked;
  const { some, more } = useSomeOf(problems);
  const risks = answer?.sheets.flatMap((sheet) => sheet.risks) ?? [];
  const of = (verdict: ComparedRisk['verdict']) => risks.filter((risk) => risk.verdict === verdict);
  const [changed, conflicts, unchanged, unanswered] = [of('changed'), of('conflict'), of('unchanged'), of('unanswered')];
  const controls = answer?.sheets.flatMap((sheet) => sheet.controls).filter(({ verdict }) => verdict !== 'unanswered') ?? [];
  const count = changed.length + unchanged.length + chosen.size + controls.filter(({ verdict }) => verdict === 'changed').length;
  const validOn = dayTyped(typedOn, today);
  const confirm = async () => {
    if (!validOn.ok || validOn.value === null) return;
    setSaving(true);
    const isDone = await taking.confirm([...chosen], validOn.value);
    setSaving(false);
    if (isDone) onLeft();
  };
  const leave = () => {
    taking.leave();
    onLeft();
  };
  const choose = (riskId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(riskId);
    else next.delete(riskId);
    setChosen(next);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from any of its fields
    <section
      ref={panel}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is focused, not tabbed to
      tabIndex={-1}
      aria-label={say('rcsa:take.title')}
      className={classes['take']}
      onKeyDown={(event) => onEscape(event, leave)}
    >
      <h2>{say('rcsa:take.title')}</h2>
      {answer !== null && (
        <p role="status">
          {say('rcsa:take.summary', {
            changed: changed.length,
            confirmed: unchanged.length,
            conflicts: conflicts.length,
            unanswered: unanswered.length,
          })}
        </p>
      )}
      {(answer?.sheets ?? []).map((sheet) => (
        <SinceWords key={sheet.file} sheet={sheet} />
      ))}
      {problems.length > 0 && (
        <div role="alert" className={classes['problems']}>
          <strong>{say('rcsa:take.problems')}</strong>
          <ul>
            {some.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemText(problem)}</li>
            ))}
          </ul>
          {more}
        </div>
      )}
      {conflicts.length > 0 && (
        <>
          <h3>{say('rcsa:take.conflicts')}</h3>
          <p className={classes['says']}>{say('rcsa:take.conflictsText')}</p>
          <AnswerTable
            risks={conflicts}
            choice={(risk) => (
              <Checkbox
                label={say('rcsa:take.useAnswer', { code: risk.code })}
                checked={chosen.has(risk.riskId)}
                onChange={(event) => choose(risk.riskId, event.currentTarget.checked)}
              />
            )}
          />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{say('rcsa:take.changes')}</h3>
          <AnswerTable risks={changed} />
        </>
      )}
      <Codes title={say('rcsa:take.confirmed', { n: numberText(unchanged.length) })} risks={unchanged} />
      <Codes title={say('rcsa:take.unanswered', { n: numberText(unanswered.length) })} risks={unanswered} />
      <ControlAnswers controls={controls} />
      <div className={classes['foot']}>
        {count > 0 && (
          <div className={classes['day']}>
            <TypedField
              kind="assessments"
              field="validOn"
              typed={{ validOn: typedOn }}
              error={validOn.ok ? null : say('problems:field.notADay')}
              onType={setTypedOn}
            />
          </div>
        )}
        <Button variant="filled" loading={isSaving} disabled={count === 0 || !validOn.ok} onClick={() => void confirm()}>
          {count === 0 ? say('rcsa:take.nothing') : say('rcsa:take.confirm', { count, n: numberText(count) })}
        </Button>
        <Button onClick={leave}>{say('common:cancel')}</Button>
      </div>
    </section>
  );
}

/** That a newer sheet went out, and which risks joined the round after this one was saved; nothing where neither is so. */
function SinceWords({ sheet: { sheet, file, joined, isNewerOut } }: { readonly sheet: ComparedSheet }) {
  const say = useWords();
  const name = useChosenPerson(sheet?.ownerId ?? null);
  const owner = name === '' ? file : name;
  return (
    <>
      {isNewerOut && <p className={classes['since']}>{say('rcsa:take.newer', { owner })}</p>}
      {joined.length > 0 && <p className={classes['since']}>{say('rcsa:take.joined', { owner, codes: joined.join(', ') })}</p>}
    </>
  );
}

/** Risks of which nothing is to be looked at: their codes, folded. */
function Codes({ title, risks }: { readonly title: string; readonly risks: readonly ComparedRisk[] }) {
  return risks.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <p>{risks.map(({ code }) => code).join(', ')}</p>
    </details>
  );
}
