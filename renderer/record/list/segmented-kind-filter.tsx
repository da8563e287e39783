import { SegmentedControl } from '@mantine/core';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { choiceName, fieldName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { quietly, windowQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';

/** Kinds that are never listed or counted together: the column that tells them apart, and its values, the usual one first. */
export type KindFilter = {
  readonly table: string;
  readonly column: string;
  /** The word for several of each kind. */
  readonly vocabulary: Vocabulary;
  readonly values: readonly [string, ...string[]];
};

/** The kind that a query lists. */
export function kindOf(query: ListQuery, { column, values }: KindFilter): string {
  const filter = query.filters.find((filter) => filter.column === column);
  const asked = filter && 'is' in filter ? filter.is[0] : null;
  return values.find((value) => value === asked) ?? values[0];
}

/** The query with exactly one kind. */
export function withKind(query: ListQuery, kindFilter: KindFilter | undefined): ListQuery {
  if (kindFilter === undefined) return query;
  const others = query.filters.filter((filter) => filter.column !== kindFilter.column);
  return { ...query, filters: [...others, { column: kindFilter.column, is: [kindOf(query, kindFilter)] }] };
}

/** How many records of each kind there are, archived ones left out; without those that are not known yet. */
export function useKindCounts(table: string, kindFilter: KindFilter | undefined): Readonly<Record<string, number>> {
  const store = useStore();
  const values = kindFilter?.values ?? [];
  const asked = useAsked(
    values.map((value) => {
      const filters = [{ column: kindFilter?.column ?? '', is: [value] }];
      return quietly(windowQuestion(store, { table, search: '', filters, sort: [], archived: false }, 0, 0));
    }),
  );
  return Object.fromEntries(
    values.flatMap((value, index) => {
      const answer = asked[index]?.answer ?? null;
      return answer === null ? [] : [[value, answer.matching] as const];
    }),
  );
}

type Props = {
  readonly kindFilter: KindFilter;
  readonly counts: Readonly<Record<string, number>>;
  readonly shown: string | null;
  readonly onShow: (kind: string) => void;
};

/** Chooses the kind that is listed; each says how many there are. */
export function SegmentedKindFilter({ kindFilter, counts, shown, onShow }: Props) {
  const say = useWords();
  const label = (value: string) => {
    const count = counts[value];
    return `${choiceName(say, kindFilter.vocabulary, value)}${count === undefined ? '' : ` ${numberText(count)}`}`;
  };
  return (
    <SegmentedControl
      aria-label={fieldName(say, kindFilter.table, kindFilter.column)}
      data={kindFilter.values.map((value) => ({ value, label: label(value) }))}
      value={shown ?? kindFilter.values[0]}
      onChange={onShow}
    />
  );
}
