import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Category } from '../../../domain/risks/category.ts';
import { suggestEventType } from '../../../domain/risks/suggest-event-type.ts';
import type { Json } from '../../../engine/values/json.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { CategoryChoice } from './details/category-choice.tsx';
import { EventTypeSelect } from './details/event-type-select.tsx';
import classes from './risks.module.css';

type Typed = { readonly title: string; readonly category: Category | null; readonly eventTypeId: string | null };

const blank: Typed = { title: '', category: null, eventTypeId: null };

/** One line and a category make a risk; an operational one also has its event type. What was typed survives a reload. */
export function NewRisk({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const today = useToday();
  const problemText = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed & { readonly [key: string]: Json }>('risks:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { title, category } = typed;
  const suggested = suggestEventType(title);
  const eventTypeId = typed.eventTypeId ?? suggested;
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };
  const of = (field: string) => {
    const found = problems.find((problem) => problem.at?.field === field);
    return found ? problemText(found) : null;
  };
  const rest = problems.filter((problem) => !['title', 'category', 'eventTypeId'].includes(problem.at?.field ?? ''));

  const record = async () => {
    const missing = [
      ...(title.trim() === '' ? [problem('field.required', { field: 'title' })] : []),
      ...(category === null ? [problem('field.required', { field: 'category' })] : []),
      ...(category === 'operational' && eventTypeId === null ? [problem('risk.eventTypeRequired', { field: 'eventTypeId' })] : []),
    ];
    if (missing.length > 0 || category === null) return setProblems(missing);
    const fields = { title, category, identifiedOn: today, ...(category === 'operational' ? { eventTypeId } : {}) };
    const created = await send('risks.create', { fields }, { subject: title, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/risks/${created.value.answer.id}?assess=inherent`);
  };

  return (
    <NewRecord
      title={say('risks:newRisk')}
      submit={say('risks:create')}
      hint={say('risks:createHint')}
      problems={rest}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={say('risks:newTitle')}
        placeholder={say('risks:newTitlePlaceholder')}
        value={title}
        error={of('title')}
        maxLength={200}
        autoFocus
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <CategoryChoice value={category} error={of('category')} onChange={(next) => change({ category: next })} />
      {category === 'operational' ? (
        <div>
          <EventTypeSelect value={eventTypeId} title={title} error={of('eventTypeId')} onChange={(id) => change({ eventTypeId: id })} />
          <p className={classes['says']}>
            {typed.eventTypeId === null && suggested !== null ? `${say('risks:suggestedTaken')} ` : ''}
            {say('risks:newEventTypeWhy')}
          </p>
        </div>
      ) : null}
    </NewRecord>
  );
}
