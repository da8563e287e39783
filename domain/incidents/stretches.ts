import { epochOf, type Instant } from '../../engine/values/time.ts';

/** A stretch of time; `to` is `null` where it has not ended. */
export type Stretch = { readonly from: Instant; readonly to: Instant | null };

/** How long something lasted, in minutes. Of what is still going on (`isOpen`) at least so many, whole. */
export type Lasted = { readonly minutes: number; readonly isOpen: boolean };

/** What is looked at: from an instant (`null`: from ever) to before another. What ends at `until` or later has not ended in it. */
type Window = { readonly from?: Instant | null; readonly until: Instant | null };

/**
 * The length of the union of some stretches, as far as it falls inside a window: what two of them cover counts once. A stretch
 * that ends before it begins is a mistake and says nothing. `null` where no stretch says anything, or one that has not ended
 * is looked at without an end.
 */
export function lasted(stretches: readonly Stretch[], { from = null, until }: Window): Lasted | null {
  const end = until === null ? Infinity : epochOf(until);
  const known = stretches
    .map((stretch) => ({ from: epochOf(stretch.from), to: stretch.to === null ? Infinity : epochOf(stretch.to) }))
    .filter((stretch) => stretch.to >= stretch.from && stretch.from < end)
    .sort((a, b) => a.from - b.from);
  const isOpen = known.some(({ to }) => to >= end);
  if (known.length === 0 || (isOpen && until === null)) return null;
  let milliseconds = 0;
  let reached = from === null ? -Infinity : epochOf(from);
  for (const stretch of known) {
    const [first, last] = [Math.max(stretch.from, reached), Math.min(stretch.to, end)];
    if (last <= first) continue;
    milliseconds += last - first;
    reached = last;
  }
  const minutes = milliseconds / 60_000;
  return { minutes: isOpen ? Math.floor(minutes) : minutes, isOpen };
}
