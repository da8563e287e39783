import { Button, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TimelineEntry } from '../../../../domain/incidents/timeline.ts';
import type { Json } from '../../../../engine/values/json.ts';
import { problem, type Problem } from '../../../../engine/values/problem.ts';
import type { Result } from '../../../../engine/values/result.ts';
import { instantAsTyped, instantTyped } from '../../../ui/fields/day-typed.ts';
import { useDraft } from '../../../ui/register/drafts.tsx';
import { useNowTyped } from '../../../ui/register/now-typed.ts';
import { useSettings, useToday } from '../../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../../ui/words/problem-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './timeline.module.css';

type Typed = { readonly at: string; readonly status: string; readonly text: string };

type Props = {
  /** Under which what is typed is kept until it is saved. */
  readonly draft: string;
  /** `null`: a new entry. */
  readonly entry: TimelineEntry | null;
  readonly onSave: (entry: TimelineEntry) => Promise<Result<unknown>>;
  readonly onDone: () => void;
};

/** One entry of a timeline: when, what stage was reached, what was said. */
export function EntryForm({ draft, entry, onSave, onDone }: Props) {
  const say = useWords();
  const sentence = useProblemSentence();
  const { timeZone } = useSettings();
  const today = useToday();
  const now = useNowTyped();
  const blank = useMemo<Typed>(
    () =>
      entry === null
        ? { at: now, status: '', text: '' }
        : { at: instantAsTyped(entry.at, timeZone), status: entry.status, text: entry.text },
    [entry, now, timeZone],
  );
  const [typed, setTyped, drop] = useDraft<Typed & { readonly [key: string]: Json }>(draft, blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped({ ...typed, ...over });
  };
  const leave = () => {
    drop();
    onDone();
  };
  const save = async () => {
    // A time that nobody retyped keeps its milliseconds.
    const same = entry !== null && typed.at === blank.at;
    const at = same ? { ok: true as const, value: entry.at } : instantTyped(typed.at, today, timeZone);
    if (!at.ok) return setProblems(at.problems.map((problem) => ({ ...problem, at: { field: 'at' } })));
    if (at.value === null) return setProblems([problem('field.required', { field: 'at' })]);
    if (typed.status.trim() === '' && typed.text.trim() === '') return setProblems([problem('field.required', { field: 'text' })]);
    const saved = await onSave({ at: at.value, status: typed.status.trim(), text: typed.text });
    return saved.ok ? leave() : setProblems(saved.problems);
  };
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? sentence(found) : null;
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes['row']}>
        <TextInput
          label={say('incidents:timelineAt')}
          value={typed.at}
          error={of('at')}
          onChange={(event) => change({ at: event.currentTarget.value })}
        />
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
        error={of('text')}
        maxLength={8000}
        maxRows={20}
        autoFocus
        onChange={(event) => change({ text: event.currentTarget.value })}
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
