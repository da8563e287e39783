import { Button, Checkbox, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { signatureMeanings, type ClosingCondition } from '../../../../domain/closing/kinds.ts';
import type { UnmetCondition } from '../../../../domain/closing/conditions.ts';
import type { Stored } from '../../../../domain/rows.ts';
import { languages } from '../../../../domain/settings/kind.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { choiceName } from '../../../../words/names.ts';
import { DetailSection } from '../../../record/detail/detail.tsx';
import { ReferencePicker } from '../../../record/reference-picker.tsx';
import { notify } from '../../../ui/notices/notices.tsx';
import { farOf } from '../../../ui/progress/far.ts';
import { UnderWay } from '../../../ui/progress/under-way.tsx';
import { useSettings } from '../../../ui/register/open-register.tsx';
import { useProblemText } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { Making } from '../making.tsx';
import { keptFormats, useClosingDraft, type ClosingDraft } from './closing-draft.ts';
import { Conditions } from './conditions.tsx';
import { useQuarterState } from './quarter-state.ts';
import { useCloseQuarter } from './use-close-quarter.ts';
import classes from './closing.module.css';

type Props = { readonly quarter: string; readonly compare: string | null; readonly standing: Stored<'closings'> | null };

/** Closes a quarter; of one that is closed it makes a corrected report, and asks for that first. */
export function CloseForm({ quarter, compare, standing }: Props) {
  const say = useWords();
  const { language } = useSettings();
  const [draft, setDraft, drop, isBegun] = useClosingDraft(quarter, language);
  const [asked, setAsked] = useState(isBegun);
  if (standing !== null && !asked) {
    return (
      <div className={classes['ask']}>
        <Button onClick={() => setAsked(true)}>{say('closing:correct')}</Button>
      </div>
    );
  }
  const done = () => {
    drop();
    setAsked(false);
  };
  return <Form {...{ quarter, compare, standing, draft, setDraft, done }} />;
}

type FormProps = Props & { readonly draft: ClosingDraft; readonly setDraft: (draft: ClosingDraft) => void; readonly done: () => void };

function Form({ quarter, compare, standing, draft, setDraft, done }: FormProps) {
  const say = useWords();
  const problemText = useProblemText();
  const made = useQuarterState(quarter);
  const state = made.value;
  const { close, step, isUnderWay, isLong, progress, end } = useCloseQuarter(quarter, compare, standing !== null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const unmet = [...(state?.unmet ?? []), ...unsigned(draft)];
  const waived = unmet.map(({ condition }) => condition);
  const lacking = lackingIn(draft, waived, standing !== null);
  const submit = async () => {
    const found = await close(draft, waived);
    const isCancelled = found.some(({ code }) => code === 'command.cancelled');
    setProblems(isCancelled ? [] : found);
    if (isCancelled) notify(say('closing:cancelled'));
    if (found.length === 0) done();
  };
  return (
    <form
      noValidate
      aria-label={say(standing === null ? 'closing:close' : 'closing:correct')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {standing !== null && (
        <DetailSection title={say('closing:correctionTitle')}>
          <Textarea
            label={say('closing:correctionReason')}
            value={draft.correction}
            minRows={2}
            autosize
            onChange={(event) => setDraft({ ...draft, correction: event.currentTarget.value })}
          />
        </DetailSection>
      )}
      <DetailSection title={say('closing:signers')}>
        <Signers draft={draft} setDraft={setDraft} />
      </DetailSection>
      <DetailSection title={say('closing:conditions')}>
        <Making made={made} label={say('closing:checking')} ended={say('closing:notChecked')} />
        {state !== null && (
          <Conditions
            unmet={unmet}
            reasons={draft.waivers}
            onReason={(condition, reason) => setDraft({ ...draft, waivers: { ...draft.waivers, [condition]: reason } })}
          />
        )}
      </DetailSection>
      <DetailSection title={say('closing:files')}>
        <Files draft={draft} setDraft={setDraft} />
        {problems.map((problem, index) => (
          // eslint-disable-next-line react/no-array-index-key -- problems have no name of their own
          <p key={index} role="alert" className={classes['problem']}>
            {problemText(problem)}
          </p>
        ))}
        {lacking !== null && <p className={classes['says']}>{say(lacking)}</p>}
        <div className={classes['foot']}>
          <Button type="submit" variant="filled" loading={isUnderWay} disabled={state === null || lacking !== null}>
            {say(standing === null ? 'closing:close' : 'closing:correctDo')}
          </Button>
          {standing !== null && !isUnderWay && <Button onClick={done}>{say('common:cancel')}</Button>}
        </div>
        {isLong && <UnderWay far={farOf(say, progress)} label={say(`closing:step.${step}`)} onEnd={end} />}
      </DetailSection>
    </form>
  );
}

function unsigned({ signers }: ClosingDraft): readonly UnmetCondition[] {
  const lacking = signatureMeanings.filter((meaning) => (signers[meaning] ?? '') === '');
  return lacking.length === 0 ? [] : [{ condition: 'notSigned', count: lacking.length, codes: [] }];
}

/** What is still to be filled in before the quarter can be closed. */
function lackingIn(draft: ClosingDraft, waived: readonly ClosingCondition[], isCorrection: boolean) {
  if (isCorrection && draft.correction.trim() === '') return 'closing:lacksCorrection' as const;
  if (waived.some((condition) => (draft.waivers[condition] ?? '').trim() === '')) return 'closing:lacksReason' as const;
  if (draft.formats.length === 0 || draft.languages.length === 0) return 'closing:lacksFiles' as const;
  return null;
}

type PartProps = { readonly draft: ClosingDraft; readonly setDraft: (draft: ClosingDraft) => void };

function Signers({ draft, setDraft }: PartProps) {
  const say = useWords();
  const own = useId();
  return (
    <div className={classes['signers']}>
      {signatureMeanings.map((meaning) => {
        const label = choiceName(say, 'signatureMeaning', meaning);
        return (
          <div key={meaning}>
            <label htmlFor={`${own}-${meaning}`}>{label}</label>
            <ReferencePicker
              id={`${own}-${meaning}`}
              label={label}
              target="people"
              value={draft.signers[meaning] ?? ''}
              required={false}
              invalid={false}
              autoFocus={false}
              onChoose={(id) => setDraft({ ...draft, signers: { ...draft.signers, [meaning]: id } })}
            />
          </div>
        );
      })}
      <p className={classes['says']}>{say('closing:signersSay')}</p>
    </div>
  );
}

function Files({ draft, setDraft }: PartProps) {
  const say = useWords();
  const toggled = <T,>(list: readonly T[], one: T, order: readonly T[]) =>
    order.filter((each) => (each === one ? !list.includes(one) : list.includes(each)));
  return (
    <div className={classes['files']}>
      <fieldset>
        <legend>{say('closing:formats')}</legend>
        {keptFormats.map((format) => (
          <Checkbox
            key={format}
            label={format.toUpperCase()}
            checked={draft.formats.includes(format)}
            onChange={() => setDraft({ ...draft, formats: toggled(draft.formats, format, keptFormats) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('closing:languages')}</legend>
        {languages.map((language) => (
          <Checkbox
            key={language}
            label={choiceName(say, 'language', language)}
            checked={draft.languages.includes(language)}
            onChange={() => setDraft({ ...draft, languages: toggled(draft.languages, language, languages) })}
          />
        ))}
      </fieldset>
      <p className={classes['says']}>{say('closing:filesSay')}</p>
    </div>
  );
}
