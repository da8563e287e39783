import { startTransition, useEffect, useState } from 'react';

/**
 * How many of some lines are drawn: a few at first, then more of them until all are there, each few as a piece of its own. Lines of
 * choices that are drawn as one piece hold the page up longer than a key may wait.
 */
export function useGrowing(count: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn < count) startTransition(() => setDrawn(drawn + atOnce));
  }, [drawn, count, atOnce]);
  return Math.min(drawn, count);
}
