import { useEffect, useEffectEvent } from 'react';
import type { Moved } from '../../../contract/store.ts';
import { useStore } from './store-context.tsx';

/** Calls `listener` after each commit, of this page or another, that touches one of the tables (`null`: any). */
export function useMoved(tables: readonly string[] | null, listener: (moved: Moved) => void): void {
  const store = useStore();
  const heard = useEffectEvent((moved: Moved) => {
    if (tables === null || moved.tables.some((table) => tables.includes(table))) listener(moved);
  });
  useEffect(() => store.onMoved(heard), [store]);
}
