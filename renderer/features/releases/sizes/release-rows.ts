import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListQuery, ListRow } from '../../../../engine/lists/list-query.ts';
import { useMoved } from '../../../ui/register/moved.ts';
import { useStore } from '../../../ui/register/store-context.tsx';

/** More bars than this do not fit into a window; of a longer list the latest are shown. */
const most = 400;

/** The latest of the releases that a list finds, in the order of time, and how many it finds in all. */
type ReleaseRows = { readonly rows: readonly ListRow[]; readonly matching: number };

export function useReleaseRows(query: ListQuery): ReleaseRows {
  const store = useStore();
  const [latest, setLatest] = useState<ReleaseRows>({ rows: [], matching: 0 });
  const key = JSON.stringify({ ...query, sort: [{ column: 'releasedAt', descending: true }] });
  const asked = useRef('');
  const load = useCallback(async () => {
    asked.current = key;
    const found = await store.list(JSON.parse(key) as ListQuery, 0, most);
    if (asked.current === key) setLatest({ rows: found.rows.slice().reverse(), matching: found.matching });
  }, [store, key]);
  useEffect(() => {
    void load();
  }, [load]);
  useMoved(['releases', 'services', 'links'], () => void load());
  return latest;
}
