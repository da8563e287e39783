import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { SelectedRows, Selection } from '../../../contract/selection.ts';
import { categories } from '../../../domain/risks/category.ts';
import { wholeList } from '../../../domain/views/list-views.ts';
import type { CellValue } from '../../../engine/kind/column.ts';
import type { ListFilter } from '../../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { choiceName, fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { viewName } from '../../../words/view-name.ts';
import { useListViews, type ListViews } from '../../record/list/list-views.ts';
import { useRows } from '../../ui/register/answers.ts';
import { useList } from '../../ui/register/list.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './rcsa.module.css';

/** Which risks a round is to be about: those of a view or, by the view `chosen`, those that were chosen in their list. */
export type Scope = {
  readonly view: string;
  readonly category: string;
  readonly unit: string;
  readonly chosen: Selection | null;
};
/** In the place of a view. */
export const chosenOnes = 'chosen';
export const wholeScope: Scope = { view: wholeList, category: '', unit: '', chosen: null };

/** How many risks a scope has, whose they are, and how many of those that were chosen cannot be asked about. */
export type FoundScope = {
  readonly matching: number;
  readonly groups: readonly { readonly value: CellValue; readonly count: number }[];
  readonly leftOut: number;
};

export type ScopeNow = {
  readonly tabs: ListViews['tabs'];
  /** `null` until it is known. */
  readonly found: FoundScope | null;
  /** The risks as they are named to what opens the round. */
  readonly risks: () => SelectedRows<'id'>;
};

/** The risks that are meant, in groups by their owners: those that a round takes (`canBeAsked`). */
export function useScope({ view, category, unit, chosen }: Scope): ScopeNow {
  const { tabs, queryOf } = useListViews('risks');
  const selection = view === chosenOnes ? chosen : null;
  const { open, query } = useMemo(() => {
    const asked = (selection === null ? tabs.find(({ id }) => id === view) : undefined)?.asked ?? tabs[0].asked;
    const filters: readonly ListFilter[] = [...asked.filters, { column: 'status', isNot: ['closed'] }];
    const narrowed: readonly ListFilter[] = [
      ...filters,
      ...(category === '' ? [] : [{ column: 'category', is: [category] }]),
      ...(unit === '' ? [] : [{ column: 'unitId', refers: [unit] }]),
    ];
    const of = (some: readonly ListFilter[]) => queryOf({ ...asked, filters: [...some], group: 'ownerId', archived: false });
    return { open: of(filters), query: of(narrowed) };
  }, [tabs, queryOf, view, selection, category, unit]);
  const list = useList(query);
  const counts = useSelectedCounts(selection, [open, query]);
  return {
    tabs,
    found:
      selection === null
        ? list.total === null
          ? null
          : { matching: list.matching, groups: list.groups, leftOut: 0 }
        : counts && { matching: counts[1].listed, groups: counts[1].groups, leftOut: counts[0].count - counts[0].listed },
    risks: () =>
      selection === null
        ? { selection: { all: { name: crypto.randomUUID(), query }, except: [], also: [] }, within: null, as: 'id' }
        : { selection, within: query, as: 'id' },
  };
}

/** How many of what was chosen each of two lists shows; `null` where nothing was, and until it is known. */
function useSelectedCounts(selection: Selection | null, [open, query]: readonly [ListQuery, ListQuery]) {
  const store = useStore();
  const [asked] = useAsked(
    selection === null
      ? []
      : [
          loadQuestion(
            `round about ${JSON.stringify([selection, open, query])}`,
            null,
            async () => [await store.countSelected(selection, open), await store.countSelected(selection, query)] as const,
          ),
        ],
  );
  const former = useFormer(asked?.answer ?? null);
  return selection === null ? null : former;
}

type FieldsProps = {
  readonly scope: Scope;
  readonly tabs: ListViews['tabs'];
  readonly onChange: (over: Partial<Scope>) => void;
};

/** Which risks: those that were chosen in their list, or a view of it; and of these those of a category and of a unit. */
export function ScopeFields({ scope, tabs, onChange }: FieldsProps) {
  const say = useWords();
  const units = useRows('units');
  const shownUnits = (units ?? []).filter(({ archivedAt }) => archivedAt === null);
  const ofList = scope.chosen === null ? [] : [{ value: chosenOnes, label: say('rcsa:screen.chosen') }];
  return (
    <>
      <Select
        label={say('rcsa:screen.scope')}
        value={scope.view}
        allowDeselect={false}
        data={[
          ...ofList,
          ...tabs.map((tab) => ({
            value: tab.id,
            label: tab.id === wholeList ? say('rcsa:screen.allOpen') : viewName(say, 'risks', tab),
          })),
        ]}
        onChange={(view) => onChange({ view: view ?? wholeList })}
      />
      <div className={classes['pair']}>
        <Select
          label={fieldName(say, 'risks', 'category')}
          value={scope.category}
          allowDeselect={false}
          data={[
            { value: '', label: say('rcsa:screen.anyCategory') },
            ...categories.map((value) => ({ value, label: choiceName(say, 'category', value) })),
          ]}
          onChange={(category) => onChange({ category: category ?? '' })}
        />
        <Select
          label={fieldName(say, 'risks', 'unitId')}
          value={scope.unit}
          allowDeselect={false}
          searchable
          data={[{ value: '', label: say('rcsa:screen.anyUnit') }, ...shownUnits.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(unit) => onChange({ unit: unit ?? '' })}
        />
      </div>
    </>
  );
}

/** How many risks are meant and whose, and what of the choice is left out. */
export function FoundWords({ matching, groups, leftOut }: FoundScope) {
  const say = useWords();
  const owners = groups.filter(({ value }) => value !== null).length;
  const orphans = groups.find(({ value }) => value === null)?.count ?? 0;
  const ownersText = say('rcsa:screen.ownersOf', { count: owners, n: numberText(owners) });
  return [
    matching === 0 ? say('common:noneYet') : say('rcsa:screen.found', { count: matching, n: numberText(matching), owners: ownersText }),
    ...(orphans === 0 ? [] : [say('rcsa:screen.noOwnerOf', { count: orphans, n: numberText(orphans) })]),
    ...(leftOut === 0 ? [] : [say('rcsa:screen.leftOut', { count: leftOut, n: numberText(leftOut) })]),
  ].join(' ');
}
