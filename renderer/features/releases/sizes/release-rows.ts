import { useMemo } from 'react';
import type { ListQuery, ListRow } from '../../../../engine/lists/list-query.ts';
import { windowQuestion } from '../../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';

/** More bars than this do not fit into a window; of a longer list the latest are shown. */
const most = 400;

/** The releases that a list finds, in the order of time; of a changed query what was found before, until its answer is there. */
export function useReleaseRows(query: ListQuery): readonly ListRow[] {
  const store = useStore();
  const latest = { ...query, sort: [{ column: 'releasedAt', descending: true }] };
  const rows = useFormer(useAnswer(windowQuestion(store, latest, 0, most))?.rows ?? null);
  return useMemo(() => rows?.slice().reverse() ?? [], [rows]);
}
