import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { controlKinds, type ControlKind } from '../../../domain/controls/control.ts';
import { problem, type Problem } from '../../../domain/values/problem.ts';
import { choiceName } from '../../../words/names.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { idIn, useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './controls.module.css';
import { kindMeaning } from './kind-meaning.ts';

type Typed = { title: string; kind: ControlKind };

const blank: Typed = { title: '', kind: 'preventive' };

/** One line and a kind make a control. What was typed survives a reload. */
export function NewControl({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const problemText = useProblemText();
  const [typed, setTyped, drop] = useDraft<Typed>('controls:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const sending = useRef(false);
  const ofTitle = problems.find((one) => one.at?.field === 'title');

  const record = async () => {
    if (sending.current) return;
    if (typed.title.trim() === '') return setProblems([problem('field.required', { field: 'title' })]);
    sending.current = true;
    const made = await send('controls.create', { fields: { ...typed } }, { subject: typed.title, showsProblems: true });
    sending.current = false;
    if (!made.ok) return setProblems(made.problems);
    drop();
    return goTo(`/controls/${idIn(made.value)}`);
  };

  return (
    <form
      className={classes['new']}
      aria-label={say('controls:newControl')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <div className={classes['newHead']}>
        <h2>{say('controls:newControl')}</h2>
        <ActionIcon aria-label={say('common:close')} title={say('common:close')} onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <TextInput
        label={say('controls:newTitle')}
        placeholder={say('controls:newTitlePlaceholder')}
        value={typed.title}
        error={ofTitle ? problemText(ofTitle) : null}
        maxLength={200}
        autoFocus
        onChange={(event) => {
          setProblems([]);
          setTyped({ ...typed, title: event.currentTarget.value });
        }}
      />
      <div>
        <SegmentedControl
          aria-label={say('controls:kind')}
          data={controlKinds.map((value) => ({ value, label: choiceName(say, 'controlKind', value) }))}
          value={typed.kind}
          onChange={(kind) => setTyped({ ...typed, kind })}
        />
        <p className={classes['says']}>{kindMeaning(say, typed.kind)}</p>
      </div>
      {problems
        .filter((one) => one !== ofTitle)
        .map((one) => (
          <p key={one.code} role="alert" className={classes['problem']}>
            {problemText(one)}
          </p>
        ))}
      <div className={classes['newFoot']}>
        <Button type="submit" variant="filled">
          {say('controls:create')}
        </Button>
        <p className={classes['says']}>{say('controls:createHint')}</p>
      </div>
    </form>
  );
}
