import { useMemo } from 'react';
import type { ListQuery, ListRow } from '../../../../engine/lists/list-query.ts';
import { windowQuestion } from '../../../ui/register/question-kinds.ts';
import { useAnswer, useFormer } from '../../../ui/register/questions-context.tsx';
import { useStore } from '../../../ui/register/store-context.tsx';

/** More bars than this do not fit into a window; of a longer list the latest are shown. */
const most = 400;

/** The latest of the releases that a list finds, in the order of time, and how many it finds in all. */
type ReleaseRows = { readonly rows: readonly ListRow[]; readonly matching: number };

/** Of a changed query what was found before, until its answer is there. */
export function useReleaseRows(query: ListQuery): ReleaseRows {
  const store = useStore();
  const latest = { ...query, sort: [{ column: 'releasedAt', descending: true }] };
  const found = useFormer(useAnswer(windowQuestion(store, latest, 0, most)));
  return useMemo(() => ({ rows: found?.rows.slice().reverse() ?? [], matching: found?.matching ?? 0 }), [found]);
}
