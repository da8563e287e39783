import { useEffect, useMemo, useRef, useState } from 'react';
import type { Previewed } from '../../workers/previewed.ts';
import type { Importing } from './importing.ts';
import type { HeldEdit } from '../../workers/held-edits.ts';

/** Asks for some of what was edited here. */
export type AskHeld = (from: number, count: number) => Promise<readonly HeldEdit[]>;

/** So many are asked for together. */
const inAPart = 100;

/**
 * What was edited here, as far as it is or was in sight; `undefined` is on its way. Where the rows were looked at anew (`of`) it is asked for
 * again, and what was there stays meanwhile.
 */
export function useHeldLines(of: AskHeld, first: number, last: number): (at: number) => HeldEdit | undefined {
  const [parts, setParts] = useState<ReadonlyMap<number, readonly HeldEdit[]>>(new Map());
  const asked = useRef({ of, parts: new Set<number>() });
  useEffect(() => {
    if (asked.current.of !== of) asked.current = { of, parts: new Set() };
    const now = asked.current;
    for (let part = Math.floor(first / inAPart); part <= Math.floor(last / inAPart); part += 1) {
      if (now.parts.has(part)) continue;
      now.parts.add(part);
      void of(part * inAPart, inAPart).then(
        (lines) => {
          if (asked.current === now) setParts((were) => new Map(were).set(part, lines));
        },
        // It is asked for again when it comes in sight the next time.
        () => now.parts.delete(part),
      );
    }
  }, [of, first, last]);
  return (at) => parts.get(Math.floor(at / inAPart))?.[at % inAPart];
}

/** Asks for what was edited here of rows that were looked at, or taken; of a whole register for that of one kind. Another `found` asks anew. */
export function useAskHeld({ held }: Pick<Importing, 'held'>, table: string | null, found: Previewed): AskHeld {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of what was found another list is there
  return useMemo(() => (from, count) => held(table, from, count), [table, found]);
}
