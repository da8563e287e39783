import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { fieldName } from '../../../words/names.ts';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { TypedField } from '../../record/typed-field.tsx';
import { takeForNewRound } from '../../state/round-scope.ts';
import { goTo } from '../../ui/address/hash-address.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';
import { chosenOnes, FoundWords, ScopeFields, useScope, wholeScope, type Scope } from './scope.tsx';

type Typed = Scope & { readonly name: string; readonly dueOn: string; readonly asksControls: boolean };
const blank: Typed = { ...wholeScope, name: '', dueOn: '', asksControls: true };

/** Opens a round: its name, the last day for answers, and which risks it is about. */
export function NewRound({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const today = useToday();
  const sentence = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed>('rcsaRounds:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { tabs, found, risks } = useScope(typed);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };
  const takeChosen = useEffectEvent(() => {
    const chosen = takeForNewRound();
    if (chosen !== null) change({ view: chosenOnes, category: '', unit: '', chosen });
  });
  useEffect(() => takeChosen(), []);
  const errorOf = (field: string) => {
    const found = problems.find(({ at }) => at?.field === field);
    return found === undefined ? null : sentence(found);
  };

  const open = async () => {
    const due = dayTyped(typed.dueOn, today);
    const dueProblems = typed.dueOn === '' ? [problem('field.required')] : due.ok ? [] : due.problems;
    const missing = [
      ...(typed.name.trim() === '' ? [problem('field.required', { field: 'name' })] : []),
      ...dueProblems.map((one) => ({ ...one, at: { field: 'dueOn' } })),
      ...(found?.matching === 0 ? [problem('rcsa.noRisks')] : []),
    ];
    if (missing.length > 0 || !due.ok || due.value === null) return setProblems(missing);
    const input = { name: typed.name, dueOn: due.value, asksControls: typed.asksControls, note: '', riskIds: risks() };
    const opened = await send('rcsa.open', input, { subject: typed.name, showsProblems: true });
    if (!opened.ok) return setProblems(opened.problems);
    drop();
    return goTo(`/rcsaRounds/${opened.value.answer.id}`);
  };

  return (
    <NewRecord
      title={say('rcsa:screen.new')}
      submit={say('rcsa:screen.open')}
      hint={say('rcsa:screen.openHint')}
      problems={problems.filter(({ at }) => at?.field !== 'name' && at?.field !== 'dueOn')}
      onSubmit={open}
      onDiscard={isBegun ? drop : null}
      onClose={onClose}
    >
      <TextInput
        label={fieldName(say, 'rcsaRounds', 'name')}
        value={typed.name}
        error={errorOf('name')}
        maxLength={200}
        autoFocus
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TypedField
        kind="rcsaRounds"
        field="dueOn"
        typed={{ dueOn: typed.dueOn }}
        error={errorOf('dueOn')}
        onType={(dueOn) => change({ dueOn })}
      />
      <ScopeFields scope={typed} tabs={tabs} onChange={change} />
      <Checkbox
        label={say('rcsa:screen.asksControls')}
        checked={typed.asksControls}
        onChange={(event) => change({ asksControls: event.currentTarget.checked })}
      />
      <p className={classes['found']} role="status">
        {found === null ? '' : <FoundWords {...found} />}
      </p>
    </NewRecord>
  );
}
