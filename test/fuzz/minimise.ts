/**
 * The smallest part of a list that still fails, by removing ever smaller parts of it (Zeller and Hildebrandt, "Simplifying
 * and isolating failure-inducing input", 2002). `tries` is how often `fails` may be asked.
 */
export async function smallest<T>(
  whole: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
  tries: number,
): Promise<readonly T[]> {
  let kept = whole;
  let parts = 2;
  let left = tries;
  while (kept.length > 1 && left > 0) {
    const size = Math.ceil(kept.length / parts);
    let smaller: readonly T[] | null = null;
    for (let from = 0; from < kept.length && smaller === null && left > 0; from += size) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      left -= 1;
      if (await fails(rest)) smaller = rest;
    }
    if (smaller !== null) {
      kept = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) break;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}
