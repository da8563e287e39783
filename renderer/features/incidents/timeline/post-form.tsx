import { Input, Textarea, TextInput } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../../domain/incidents/timeline.ts';
import { sameJson, type Json } from '../../../../engine/values/json.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import { ok, type Result } from '../../../../engine/values/result.ts';
import { InlineForm } from '../../../ui/fields/inline-form.tsx';
import { onEnter } from '../../../ui/fields/keys.ts';
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, where the form opens
  }, []);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
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
  const ofMoment = problems.filter((problem) => problem.at?.field === 'at');
  const ofText = problems.find((problem) => problem.at?.field === 'text');
  return (
    <InlineForm
      ref={form}
      label={say(entry === null ? 'incidents:timelineAdd' : 'incidents:timelineEdit', {
        at: entry === null ? '' : times.instant(entry.at),
      })}
      className={classes['form']}
      problems={problems.filter((problem) => !['at', 'text'].includes(problem.at?.field ?? ''))}
      save={say('common:save')}
      onSave={save}
      onLeave={leave}
      onDiscard={leave}
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
            if (event.metaKey || event.ctrlKey) form.current?.requestSubmit();
          })
        }
      />
    </InlineForm>
  );
}
