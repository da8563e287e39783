import { useCallback, useMemo, useState } from 'react';
import type { ListGroup, ListQuery, ListRow } from '../../../engine/lists/list-query.ts';
import type { Problem } from '../../../engine/values/problem.ts';
import { windowQuestion } from './question-kinds.ts';
import { useAsked, useFormer } from './questions-context.tsx';
import { useStore } from './store-context.tsx';

const pageSize = 100;
const noGroups: readonly ListGroup[] = [];

export type List = {
  /** Records of the table; `null` until the first answer. */
  readonly total: number | null;
  /** Records that the query finds. While a changed query is asked, what was found before stays. */
  readonly matching: number;
  /** None where the query asks for none. */
  readonly groups: readonly ListGroup[];
  readonly seq: number;
  /** Whether an answer is still to come. */
  readonly isAsking: boolean;
  /** Why rows that are in sight cannot be shown. */
  readonly problem: Problem | null;
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Says which rows are in sight: what is not here yet is asked for. */
  readonly show: (first: number, last: number) => void;
};

type Loaded = Pick<List, 'matching' | 'groups' | 'seq' | 'rowAt'> & { readonly total: number };

/** A list of records behind a window: pages of rows are asked for as they come into sight, and again after a commit. */
export function useList(query: ListQuery): List {
  const store = useStore();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pages = Array.from({ length: sight.last - sight.first + 1 }, (_, index) => sight.first + index);
  const asked = useAsked(pages.map((page) => windowQuestion(store, query, page * pageSize, pageSize)));

  const loaded = useMemo((): Loaded | null => {
    const windows = asked.map(({ answer }) => answer);
    const latest = windows.reduce((one, other) => (other !== null && other.seq > (one?.seq ?? -1) ? other : one), null);
    if (latest === null) return null;
    const { total, matching, groups, seq } = latest;
    return { total, matching, groups, seq, rowAt: (index) => windows[Math.floor(index / pageSize) - sight.first]?.rows[index % pageSize] };
  }, [asked, sight]);
  const shown = useFormer(loaded);

  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
    setSight((was) => (was.first === next.first && was.last === next.last ? was : next));
  }, []);
  const isAsking = asked.some(({ answer, problem }) => answer === null && problem === null);
  const problem = asked.find((one) => one.answer === null && one.problem !== null)?.problem ?? null;
  return useMemo(
    () => ({
      total: shown?.total ?? null,
      matching: shown?.matching ?? 0,
      groups: shown?.groups ?? noGroups,
      seq: shown?.seq ?? 0,
      isAsking,
      problem,
      rowAt: (index) => shown?.rowAt(index),
      show,
    }),
    [shown, isAsking, problem, show],
  );
}
