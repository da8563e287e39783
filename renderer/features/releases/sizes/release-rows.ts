import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListQuery, ListRow } from '../../../../engine/lists/list-query.ts';
import { useMoved } from '../../../ui/register/moved.ts';
import { useStore } from '../../../ui/register/store-context.tsx';

/** More bars than this do not fit into a window; of a longer list the latest are shown. */
const most = 400;

/** The releases that a list finds, in the order of time. */
export function useReleaseRows(query: ListQuery): readonly ListRow[] {
  const store = useStore();
  const [rows, setRows] = useState<readonly ListRow[]>([]);
  const key = JSON.stringify({ ...query, sort: [{ column: 'releasedAt', descending: true }] });
  const asked = useRef('');
  const load = useCallback(async () => {
    asked.current = key;
    const found = await store.list(JSON.parse(key) as ListQuery, 0, most);
    if (asked.current === key) setRows(found.rows.slice().reverse());
  }, [store, key]);
  useEffect(() => {
    void load();
  }, [load]);
  useMoved(['releases', 'services', 'links'], () => void load());
  return rows;
}
