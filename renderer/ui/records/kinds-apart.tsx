import { SegmentedControl } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { choiceName, fieldName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useMoved } from '../register/moved.ts';
import { useStore } from '../register/store-context.tsx';
import { useWords } from '../words/words-context.tsx';

/** Kinds that are never listed or counted together: the column that tells them apart, and its values, the usual one first. */
export type Apart = {
  readonly table: string;
  readonly column: string;
  /** The word for several of each kind. */
  readonly vocabulary: Vocabulary;
  readonly values: readonly [string, ...string[]];
};

/** The kind that a query lists. */
export function kindOf(query: ListQuery, { column, values }: Apart): string {
  const filter = query.filters.find((one) => one.column === column);
  const asked = filter && 'is' in filter ? filter.is[0] : null;
  return values.find((value) => value === asked) ?? values[0];
}

/** The query with exactly one kind. */
export function withKind(query: ListQuery, apart: Apart | undefined): ListQuery {
  if (apart === undefined) return query;
  const others = query.filters.filter((one) => one.column !== apart.column);
  return { ...query, filters: [...others, { column: apart.column, is: [kindOf(query, apart)] }] };
}

/** How many records of each kind there are, archived ones left out; empty until it is known. */
export function useKindCounts(table: string, apart: Apart | undefined): Readonly<Record<string, number>> {
  const store = useStore();
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const load = useCallback(async () => {
    if (apart === undefined) return;
    const count = async (value: string) => {
      const filters = [{ column: apart.column, is: [value] }];
      return [value, (await store.list({ table, search: '', filters, sort: [], archived: false }, 0, 0)).matching] as const;
    };
    setCounts(Object.fromEntries(await Promise.all(apart.values.map(count))));
  }, [store, table, apart]);
  useEffect(() => {
    void load();
  }, [load]);
  useMoved([table], () => void load());
  return counts;
}

type Props = {
  readonly apart: Apart;
  readonly counts: Readonly<Record<string, number>>;
  readonly shown: string | null;
  readonly onShow: (kind: string) => void;
};

/** Chooses the kind that is listed; each says how many there are. */
export function KindsApart({ apart, counts, shown, onShow }: Props) {
  const say = useWords();
  const label = (value: string) => {
    const count = counts[value];
    return `${choiceName(say, apart.vocabulary, value)}${count === undefined ? '' : ` ${numberText(count)}`}`;
  };
  return (
    <SegmentedControl
      aria-label={fieldName(say, apart.table, apart.column)}
      data={apart.values.map((value) => ({ value, label: label(value) }))}
      value={shown ?? apart.values[0]}
      onChange={onShow}
    />
  );
}
