import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ListQuery, ListRow } from '../../../engine/lists/list-query.ts';
import { useMoved } from './moved.ts';
import { useStore } from './store-context.tsx';

const pageSize = 100;

type Loaded = {
  readonly key: string;
  readonly total: number;
  readonly matching: number;
  readonly seq: number;
  readonly pages: ReadonlyMap<number, readonly ListRow[]>;
};

export type List = {
  /** Records of the table; `null` until the first answer. */
  readonly total: number | null;
  /** Records that the query finds. While a changed query is asked, what was found before stays. */
  readonly matching: number;
  readonly seq: number;
  rowAt(index: number): ListRow | undefined;
  /** Says which rows are in sight: what is not here yet is asked for. */
  show(first: number, last: number): void;
};

/** A list of records behind a window: pages of rows are asked for as they come into sight, and again after a commit. */
export function useList(query: ListQuery): List {
  const store = useStore();
  const key = JSON.stringify(query);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const sight = useRef({ first: 0, last: pageSize - 1 });
  const asked = useRef(new Set<string>());
  const current = useRef(key);
  useEffect(() => {
    current.current = key;
  }, [key]);

  const load = useCallback(
    async (page: number) => {
      const mark = `${key}#${page}`;
      if (asked.current.has(mark)) return;
      asked.current.add(mark);
      try {
        const found = await store.list(JSON.parse(key) as ListQuery, page * pageSize, pageSize);
        if (current.current !== key) return;
        setLoaded((was) => ({
          key,
          total: found.total,
          matching: found.matching,
          seq: found.seq,
          pages: new Map([...(was?.key === key ? was.pages : []), [page, found.rows]]),
        }));
      } finally {
        asked.current.delete(mark);
      }
    },
    [store, key],
  );

  const loadSight = useCallback(() => {
    for (let page = Math.floor(sight.current.first / pageSize); page <= Math.floor(sight.current.last / pageSize); page += 1)
      void load(page);
  }, [load]);

  useEffect(() => loadSight(), [loadSight]);
  useMoved(null, () => {
    asked.current.clear();
    loadSight();
  });

  const pages = loaded?.pages;
  const isCurrent = loaded?.key === key;
  return useMemo<List>(
    () => ({
      total: loaded?.total ?? null,
      matching: loaded?.matching ?? 0,
      seq: loaded?.seq ?? 0,
      rowAt: (index) => pages?.get(Math.floor(index / pageSize))?.[index % pageSize],
      show(first, last) {
        sight.current = { first, last };
        for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
          if (!isCurrent || !pages?.has(page)) void load(page);
        }
      },
    }),
    [loaded, pages, isCurrent, load],
  );
}
