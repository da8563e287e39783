import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { controlKinds, type ControlKind } from '../../../domain/controls/kind.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { choiceName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';
import { kindMeaning } from './kind-meaning.ts';

type Typed = { title: string; kind: ControlKind };

const blank: Typed = { title: '', kind: 'preventive' };

/** One line and a kind make a control. What was typed survives a reload. */
export function NewControl({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const problemText = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed>('controls:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ofTitle = problems.find((problem) => problem.at?.field === 'title');

  const record = async () => {
    if (typed.title.trim() === '') return setProblems([problem('field.required', { field: 'title' })]);
    const created = await send('controls.create', { fields: { ...typed } }, { subject: typed.title, showsProblems: true });
    if (!created.ok) return setProblems(created.problems);
    drop();
    return goTo(`/controls/${created.value.answer.id}`);
  };

  return (
    <NewRecord
      title={say('controls:newControl')}
      submit={say('controls:create')}
      hint={say('controls:createHint')}
      problems={problems.filter((problem) => problem !== ofTitle)}
      onSubmit={record}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={say('controls:newTitle')}
        placeholder={say('controls:newTitlePlaceholder')}
        value={typed.title}
        error={ofTitle ? problemText(ofTitle) : null}
        maxLength={200}
        autoFocus
        onChange={(event) => {
          setProblems([]);
          setTyped((now) => ({ ...now, title: event.currentTarget.value }));
        }}
      />
      <div>
        <SegmentedControl
          aria-label={say('controls:kind')}
          data={controlKinds.map((value) => ({ value, label: choiceName(say, 'controlKind', value) }))}
          value={typed.kind}
          onChange={(kind) => setTyped((now) => ({ ...now, kind }))}
        />
        <p className={classes['says']}>{kindMeaning(say, typed.kind)}</p>
      </div>
    </NewRecord>
  );
}
