import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Problem } from '../../../engine/values/problem.ts';
import type { Result } from '../../../engine/values/result.ts';
import type { Day } from '../../../engine/values/time.ts';
import { fieldName } from '../../../words/names.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { isComposing, onEscape } from '../../ui/fields/keys.ts';
import { useSubmitOnce } from '../../ui/fields/submit-once.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './reviews.module.css';

/** A review as it is being stated. */
export type TypedReview = {
  readonly outcome: 'unchanged' | 'reassess';
  readonly note: string;
  /** As typed; `null` while it is what the rule proposes. */
  readonly nextOn: string | null;
};

export const blankReview: TypedReview = { outcome: 'unchanged', note: '', nextOn: null };

type Props = {
  readonly label: string;
  readonly typed: TypedReview;
  readonly onType: (typed: TypedReview) => void;
  /** What the rule proposes. */
  readonly proposed: Day;
  /** Saves it, or goes on to the assessment; `nextOn` is `undefined` where it is left to the rule. */
  readonly onSave: (nextOn: Day | null | undefined) => Promise<Result<unknown>>;
  /** Saved, and on to the next record; `null` where there is none. */
  readonly onSavedAndNext: (() => void) | null;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
  /** What stands below: when it was held, and by which rule the next day is proposed. */
  readonly children: ReactNode;
};

/** One line that records a review: Enter saves it as it stands, with Shift it also goes on to the next record. */
export function ReviewLine({ typed, onType, proposed, onSavedAndNext, ...props }: Props) {
  const say = useWords();
  const times = useTimes();
  const today = useToday();
  const problemText = useProblemText();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const goesOn = useRef(false);
  const change = (over: Partial<TypedReview>) => {
    setProblems([]);
    onType({ ...typed, ...over });
  };
  const isAssessed = typed.outcome === 'reassess';
  const save = async () => {
    const next = onSavedAndNext !== null && goesOn.current && !isAssessed ? onSavedAndNext : props.onSaved;
    goesOn.current = false;
    const nextOn = typed.nextOn === null ? null : dayTyped(typed.nextOn, today);
    if (nextOn?.ok === false) return setProblems(nextOn.problems.map((problem) => ({ ...problem, at: { field: 'nextDueOn' } })));
    const saved = await props.onSave(nextOn === null ? undefined : nextOn.value);
    return saved.ok ? next() : setProblems(saved.problems);
  };
  const submit = useSubmitOnce(save);
  const nextLabel = fieldName(say, 'risks', 'nextReviewOn');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      noValidate
      aria-label={props.label}
      className={classes['line']}
      onSubmit={submit}
      onKeyDown={(event) => {
        onEscape(event, props.onLeave);
        if (event.key !== 'Enter' || !event.shiftKey || isComposing(event)) return;
        event.preventDefault();
        goesOn.current = true;
        event.currentTarget.requestSubmit();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={fieldName(say, 'reviews', 'outcome')}
        value={typed.outcome}
        onChange={(outcome) => change({ outcome: outcome === 'reassess' ? 'reassess' : 'unchanged' })}
        data={[
          { value: 'unchanged', label: say('reviews:unchanged') },
          { value: 'reassess', label: say('reviews:reassess') },
        ]}
      />
      <TextInput
        className={classes['note'] ?? ''}
        aria-label={fieldName(say, 'reviews', 'note')}
        placeholder={fieldName(say, 'reviews', 'note')}
        value={typed.note}
        autoFocus
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <label className={classes['next']}>
        {nextLabel}
        <TextInput
          value={typed.nextOn ?? times.day(proposed)}
          error={problems.some(({ at }) => at?.field === 'nextDueOn')}
          onChange={(event) => change({ nextOn: event.currentTarget.value })}
        />
      </label>
      <span className={classes['acts']}>
        <Button type="submit" size="compact-sm" variant="filled">
          {say(isAssessed ? 'reviews:goOn' : 'common:save')}
        </Button>
        {onSavedAndNext === null || isAssessed ? null : (
          <Button
            type="submit"
            size="compact-sm"
            title={say('reviews:saveAndNextKeys')}
            onClick={() => {
              goesOn.current = true;
            }}
          >
            {say('reviews:saveAndNext')}
          </Button>
        )}
        <ActionIcon aria-label={say('common:cancel')} title={say('common:cancel')} onClick={props.onLeave}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </span>
      <p className={classes['says']}>{props.children}</p>
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className={classes['problem']}>
          {problemText(problem)}
        </p>
      ))}
    </form>
  );
}
