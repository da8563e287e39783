import { useCallback, useMemo, useState } from 'react';
import type { CellValue } from '../../../engine/kind/column.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { useList, type List } from '../../ui/register/list.ts';
import { quietly, windowQuestion } from '../../ui/register/question-kinds.ts';
import { useAsked, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import { groupHeads, type GroupHead } from './group-lines.ts';

export type GroupedList = {
  /** The query of the rows that are not folded away, and these rows. */
  readonly query: ListQuery;
  readonly list: List;
  readonly heads: readonly GroupHead[];
  /** How many the query finds, folded away or not. */
  readonly matching: number;
  /** Folds the rows with a value away, or shows them again. */
  readonly fold: (value: CellValue) => void;
};

type Folded = { readonly group: string | undefined; readonly values: readonly CellValue[] };

/** A list whose rows may stand in groups: those of a folded group are not asked for. */
export function useGroupedList(query: ListQuery): GroupedList {
  const store = useStore();
  const { group } = query;
  const [folded, setFolded] = useState<Folded>({ group: undefined, values: [] });
  const values = folded.group === group ? folded.values : none;
  const shown = useMemo(
    (): ListQuery =>
      group === undefined || values.length === 0 ? query : { ...query, filters: [...query.filters, { column: group, isNot: values }] },
    [query, group, values],
  );
  const list = useList(shown);
  // What is folded away is counted too.
  const [whole] = useAsked(shown === query ? [] : [quietly(windowQuestion(store, query, 0, 0))]);
  const answer = useFormer(whole?.answer ?? null);
  const groups = shown === query ? list.groups : (answer?.groups ?? list.groups);
  const heads = useMemo(() => (group === undefined ? [] : groupHeads(groups, values)), [group, groups, values]);
  const fold = useCallback(
    (value: CellValue) =>
      setFolded((was) => {
        const known = was.group === group ? was.values : none;
        return { group, values: known.includes(value) ? known.filter((one) => one !== value) : [...known, value] };
      }),
    [group],
  );
  const matching = shown === query ? list.matching : (answer?.matching ?? list.matching);
  return useMemo(() => ({ query: shown, list, heads, matching, fold }), [shown, list, heads, matching, fold]);
}

const none: readonly CellValue[] = [];
