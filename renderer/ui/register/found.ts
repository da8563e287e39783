import type { Found } from '../../../domain/rows.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { foundBy, type Query } from '../../../engine/rows/query.ts';
import { useMoved } from './moved.ts';
import { useStore } from './store-context.tsx';

/** What makes up a profile: a record and what hangs on it, asked for in two rounds. Declared once, outside components. */
export type ProfileShape = {
  readonly queries: (id: string) => readonly Query[];
  /** Questions that depend on the first answers. */
  readonly further: (found: Found, id: string) => readonly Query[];
};

/** A record and what hangs on it, loaded again after each commit. `undefined` until it is there; while it is loaded again what was known stays. */
export function useFound(shape: ProfileShape, id: string): Found | undefined {
  const store = useStore();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly found: Found } | null>(null);
  const asking = useRef(0);

  const load = useCallback(async () => {
    const turn = (asking.current += 1);
    const { found, ask } = foundBy((queries) => store.ask(queries));
    await ask(shape.queries(id));
    await ask(shape.further(found, id));
    if (turn === asking.current) setLoaded({ id, found });
  }, [store, shape, id]);

  useEffect(() => {
    void load();
  }, [load]);
  useMoved(null, () => void load());

  return loaded?.id === id ? loaded.found : undefined;
}
