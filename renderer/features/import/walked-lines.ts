import { useEffect, useMemo, useRef, useState } from 'react';
import type { Previewed } from '../../workers/previewed.ts';
import type { WalkedName, WalkedParts } from '../../workers/walked.ts';
import type { Importing } from './importing.ts';

/** Asks for some of a list of what is told one by one. */
export type Walk = <N extends WalkedName>(name: N, from: number, count: number) => Promise<readonly WalkedParts[N][]>;

/** So many are asked for together. */
const inAPart = 100;

/**
 * The lines of a list as far as they are or were in sight; `undefined` is on its way. Where the rows were looked at anew (another `walk`)
 * they are asked for again, and what was there stays meanwhile.
 */
export function useWalkedLines<N extends WalkedName>(
  walk: Walk,
  name: N,
  first: number,
  last: number,
): (at: number) => WalkedParts[N] | undefined {
  const [parts, setParts] = useState<ReadonlyMap<number, readonly WalkedParts[N][]>>(new Map());
  const asked = useRef({ walk, parts: new Set<number>() });
  useEffect(() => {
    if (asked.current.walk !== walk) asked.current = { walk, parts: new Set() };
    const now = asked.current;
    for (let part = Math.floor(first / inAPart); part <= Math.floor(last / inAPart); part += 1) {
      if (now.parts.has(part)) continue;
      now.parts.add(part);
      void walk(name, part * inAPart, inAPart).then(
        (lines) => {
          if (asked.current === now) setParts((were) => new Map(were).set(part, lines));
        },
        // It is asked for again when it comes in sight the next time.
        () => now.parts.delete(part),
      );
    }
  }, [walk, name, first, last]);
  return (at) => parts.get(Math.floor(at / inAPart))?.[at % inAPart];
}

/** Asks for what is told of rows that were looked at, or taken; of a whole register for that of one kind. Another `found` asks anew. */
export function useWalk({ walk }: Pick<Importing, 'walk'>, table: string | null, found: Previewed): Walk {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of what was found other lists are there
  return useMemo(() => (name, from, count) => walk(table, name, from, count), [table, found]);
}
