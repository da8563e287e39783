import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ListPlace, ListQuery } from '../../../engine/lists/list-query.ts';
import { useStore } from '../../ui/register/store-context.tsx';

/** What is done with a record at once when it is walked to. */
export type WalkAct = 'review';

/** From the open record to those beside it in the list from which it was opened. */
export type Walk = {
  /** Where the open record stands in the list; `null` while that is asked, and where it is not in it. */
  readonly place: ListPlace | null;
  /** Goes there, or nowhere where there is none. The list may have moved meanwhile: it goes where it led as the record was opened. */
  readonly to: (which: 'previous' | 'next', act?: WalkAct) => void;
  /** What is to be done with the record that is open now. */
  readonly act: WalkAct | null;
};

const WalkContext = createContext<Walk | null>(null);

/** The list in which the open record is walked from; `null` where it stands beside none. */
export function useWalkHere(): Walk | null {
  return useContext(WalkContext);
}

type Placed = { readonly key: string; readonly place: ListPlace | null };

type WalkProps = {
  readonly query: ListQuery;
  readonly openId: string;
  readonly go: (id: string) => void;
  readonly children: ReactNode;
};

/** The record beside a list, from which one walks on: where that leads concerns the record alone, and the list is not drawn for it. */
export function WalkFrom({ query, openId, go, children }: WalkProps) {
  return <WalkContext value={useWalk(query, openId, go)}>{children}</WalkContext>;
}

/** Walks a list. What is reviewed may leave the list or move in it: the records beside it stay those that it had when it was opened. */
function useWalk(query: ListQuery, openId: string, go: (id: string) => void): Walk {
  const store = useStore();
  const [placed, setPlaced] = useState<Placed | null>(null);
  const [acts, setActs] = useState<{ readonly id: string; readonly act: WalkAct } | null>(null);
  const asking = useRef<Promise<ListPlace | null>>(Promise.resolve(null));
  const key = JSON.stringify([query, openId]);
  useEffect(() => {
    let current = true;
    asking.current = store.place(query, openId).catch(() => null);
    void asking.current.then((place) => {
      if (current) setPlaced({ key, place });
    });
    return () => {
      current = false;
    };
    // The query is in the key.
  }, [store, key]); // eslint-disable-line react-hooks/exhaustive-deps
  const place = placed?.key === key ? placed.place : null;
  const act = acts !== null && acts.id === openId ? acts.act : null;
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  return useMemo(
    () => ({
      place,
      act,
      // A key may be pressed before it is known where it leads.
      to: (which, next) =>
        void asking.current.then((found) => {
          const id = found?.[which] ?? null;
          if (id === null) return;
          setActs(next === undefined ? null : { id, act: next });
          latest.current(id);
        }),
    }),
    [place, act],
  );
}
