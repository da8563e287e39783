import { Button, Input, Textarea, TextInput } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../../domain/incidents/timeline.ts';
import { sameJson, type Json } from '../../../../engine/values/json.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { ok, type Result } from '../../../../engine/values/result.ts';
import { onEnter, onEscape } from '../../../ui/fields/keys.ts';
import { MomentInputs } from '../../../ui/fields/moment-inputs.tsx';
import { boxesAt, boxesOf, boxesTyped, typedOf, type Boxes } from '../../../ui/fields/moment-typed.ts';
import { useClock } from '../../../ui/register/clock.tsx';
import { useDraft } from '../../../ui/register/drafts.tsx';
import { useNowTyped } from '../../../ui/register/now-typed.ts';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './timeline.module.css';

/** `at`: both boxes of the moment as one text. */
type Typed = { readonly at: string; readonly status: string; readonly text: string };

type Props = {
  /** Under which what is typed is kept until it is saved. */
  readonly draft: string;
  /** `null`: a new entry. */
  readonly entry: TimelineEntry | null;
  /** It goes on still: a new entry is of now, else of the day of the start. */
  readonly isOpen: boolean;
  readonly onSave: (entry: TimelineEntry) => Promise<Result<unknown>>;
  readonly onDone: () => void;
};

/** One entry of a timeline: when, what stage was reached, what was said. */
export function PostForm({ draft, entry, isOpen, onSave, onDone }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const times = useTimes();
  const clock = useClock();
  const now = useNowTyped();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const first = useMemo<Boxes>(() => {
    if (entry !== null || !isOpen) return boxesAt(entry?.at ?? null, clock, (day) => times.day(day));
    return { day: times.day(now.slice(0, 10)), time: now.slice(11) };
  }, [entry, isOpen, clock, times, now]);
  const blank = useMemo<Typed>(() => ({ at: typedOf(first), status: entry?.status ?? '', text: entry?.text ?? '' }), [entry, first]);
  const [typed, setTyped, drop] = useDraft<Typed & { readonly [key: string]: Json }>(draft, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    const box = first.time === '' ? '[data-box=time]' : 'textarea';
    form.current?.querySelector<HTMLElement>(box)?.focus();
    // Once, where the form opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped({ ...typed, ...over });
  };
  const leave = () => {
    drop();
    onDone();
  };
  const read = (): Result<string | null> => {
    const boxes = boxesOf(typed.at);
    // A time that nobody retyped keeps its milliseconds.
    return entry !== null && sameJson(boxes, first) ? ok(entry.at) : boxesTyped(boxes, clock);
  };
  const save = async () => {
    const at = read();
    if (!at.ok) return setProblems(at.problems.map((problem) => ({ ...problem, at: { field: 'at' } })));
    if (at.value === null) return setProblems([problem('field.required', { field: 'at' })]);
    if (typed.status.trim() === '' && typed.text.trim() === '') return setProblems([problem('field.required', { field: 'text' })]);
    const saved = await onSave({ at: at.value, status: typed.status.trim(), text: typed.text });
    return saved.ok ? leave() : setProblems(saved.problems);
  };
  const submit = () =>
    void save().then(() => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()));
  const ofMoment = problems.filter((problem) => problem.at?.field === 'at');
  const ofText = problems.find((problem) => problem.at?.field === 'text');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any of its fields
    <form
      ref={form}
      noValidate
      className={classes['form']}
      aria-label={say(entry === null ? 'incidents:timelineAdd' : 'incidents:timelineEdit', {
        at: entry === null ? '' : times.instant(entry.at),
      })}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => onEscape(event, leave)}
    >
      <div className={classes['fields']}>
        <div>
          <Input.Label htmlFor={id}>{say('incidents:timelineAt')}</Input.Label>
          <MomentInputs
            id={id}
            boxes={boxesOf(typed.at)}
            problems={ofMoment}
            describedBy={ofMoment.length > 0 ? `${id}-says` : undefined}
            onBoxes={(boxes) => change({ at: typedOf(boxes) })}
          />
          {ofMoment.map((one) => (
            <Input.Error key={one.code} id={`${id}-says`} role="alert">
              {sentence(one)}
            </Input.Error>
          ))}
        </div>
        <TextInput
          label={say('incidents:timelineStatus')}
          placeholder={say('incidents:timelineStatusPlaceholder')}
          value={typed.status}
          maxLength={60}
          onChange={(event) => change({ status: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={say('incidents:timelineText')}
        value={typed.text}
        error={ofText === undefined ? null : sentence(ofText)}
        maxLength={8000}
        maxRows={20}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) =>
          onEnter(event, () => {
            if (event.metaKey || event.ctrlKey) submit();
          })
        }
      />
      {problems
        .filter((problem) => !['at', 'text'].includes(problem.at?.field ?? ''))
        .map((problem) => (
          <p key={problem.code} role="alert" className={classes['problem']}>
            {sentence(problem)}
          </p>
        ))}
      <div className={classes['foot']}>
        <Button type="submit" variant="filled">
          {say('common:save')}
        </Button>
        <Button onClick={leave}>{say('common:cancel')}</Button>
      </div>
    </form>
  );
}
