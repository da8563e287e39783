import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { categories } from '../../../domain/risks/category.ts';
import { wholeList } from '../../../domain/views/list-views.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { problem, type Problem } from '../../../engine/values/problem.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { viewName } from '../../../words/view-name.ts';
import { NewRecord } from '../../record/detail/new-record.tsx';
import { useListViews, type ListViews } from '../../record/list/list-views.ts';
import { TypedField } from '../../record/typed-field.tsx';
import { goTo } from '../../ui/address/hash-address.ts';
import { dayTyped } from '../../ui/fields/day-typed.ts';
import { useRows } from '../../ui/register/answers.ts';
import { useCommand } from '../../ui/register/command.ts';
import { useDraft } from '../../ui/register/drafts.tsx';
import { useList } from '../../ui/register/list.ts';
import { useToday } from '../../ui/register/open-register.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';

type Typed = {
  readonly name: string;
  readonly dueOn: string;
  readonly view: string;
  readonly category: string;
  readonly unit: string;
  readonly asksControls: boolean;
};
const blank: Typed = { name: '', dueOn: '', view: wholeList, category: '', unit: '', asksControls: true };

/** Opens a round: its name, the last day for answers, and which risks it is about. */
export function NewRound({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const send = useCommand();
  const today = useToday();
  const sentence = useProblemSentence();
  const [typed, setTyped, drop, isBegun] = useDraft<Typed>('rcsaRounds:new', blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { tabs, query } = useScope(typed);
  const { matching, groups, total } = useList(query);
  const change = (over: Partial<Typed>) => {
    setProblems([]);
    setTyped((now) => ({ ...now, ...over }));
  };
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
      ...(matching === 0 ? [problem('rcsa.noRisks')] : []),
    ];
    if (missing.length > 0 || !due.ok || due.value === null) return setProblems(missing);
    const held = { name: crypto.randomUUID(), query };
    const riskIds = { selection: { all: held, except: [], also: [] }, within: null, as: 'id' as const };
    const input = { name: typed.name, dueOn: due.value, asksControls: typed.asksControls, note: '', riskIds };
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
      <ScopeFields {...{ typed, tabs }} onType={change} />
      <Checkbox
        label={say('rcsa:screen.asksControls')}
        checked={typed.asksControls}
        onChange={(event) => change({ asksControls: event.currentTarget.checked })}
      />
      <p className={classes['found']} role="status">
        {total === null ? '' : <FoundWords matching={matching} groups={groups} />}
      </p>
    </NewRecord>
  );
}

type ScopeProps = {
  readonly typed: Typed;
  readonly tabs: ListViews['tabs'];
  readonly onType: (over: Partial<Typed>) => void;
};

/** Which risks: a view of their list, and of these those of a category and of a unit. */
function ScopeFields({ typed, tabs, onType }: ScopeProps) {
  const say = useWords();
  const units = useRows('units');
  const shownUnits = (units ?? []).filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <Select
        label={say('rcsa:screen.scope')}
        value={typed.view}
        allowDeselect={false}
        data={tabs.map((tab) => ({
          value: tab.id,
          label: tab.id === wholeList ? say('rcsa:screen.allOpen') : viewName(say, 'risks', tab),
        }))}
        onChange={(view) => onType({ view: view ?? wholeList })}
      />
      <div className={classes['pair']}>
        <Select
          label={fieldName(say, 'risks', 'category')}
          value={typed.category}
          allowDeselect={false}
          data={[
            { value: '', label: say('rcsa:screen.anyCategory') },
            ...categories.map((value) => ({ value, label: choiceName(say, 'category', value) })),
          ]}
          onChange={(category) => onType({ category: category ?? '' })}
        />
        <Select
          label={fieldName(say, 'risks', 'unitId')}
          value={typed.unit}
          allowDeselect={false}
          searchable
          data={[{ value: '', label: say('rcsa:screen.anyUnit') }, ...shownUnits.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(unit) => onType({ unit: unit ?? '' })}
        />
      </div>
    </>
  );
}

/** The risks that are meant, in groups by their owners: those that a round takes (`canBeAsked`). */
function useScope({ view, category, unit }: Typed): { readonly tabs: ListViews['tabs']; readonly query: ListQuery } {
  const { tabs, queryOf } = useListViews('risks');
  const query = useMemo(() => {
    const { asked } = tabs.find(({ id }) => id === view) ?? tabs[0];
    const filters: readonly ListFilter[] = [
      ...asked.filters,
      { column: 'status', isNot: ['closed'] },
      ...(category === '' ? [] : [{ column: 'category', is: [category] }]),
      ...(unit === '' ? [] : [{ column: 'unitId', refers: [unit] }]),
    ];
    return queryOf({ ...asked, filters: [...filters], group: 'ownerId', archived: false });
  }, [tabs, queryOf, view, category, unit]);
  return { tabs, query };
}

type Found = Pick<ReturnType<typeof useList>, 'matching' | 'groups'>;

function FoundWords({ matching, groups }: Found) {
  const say = useWords();
  if (matching === 0) return say('common:noneYet');
  const owners = groups.filter(({ value }) => value !== null).length;
  const orphans = groups.find(({ value }) => value === null)?.count ?? 0;
  const ownersText = say('rcsa:screen.ownersOf', { count: owners, n: numberText(owners) });
  const found = say('rcsa:screen.found', { count: matching, n: numberText(matching), owners: ownersText });
  return orphans === 0 ? found : `${found} ${say('rcsa:screen.noOwnerOf', { count: orphans, n: numberText(orphans) })}`;
}
