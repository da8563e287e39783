import { epochOf, type Instant } from '../../engine/values/time.ts';

/** Minutes from one instant to a later one, not rounded. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (epochOf(to) - epochOf(from)) / 60_000;
}

/** The middle value, or the mean of the two middle ones; `null` of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** The value below or at which `share` of the values lie, by nearest rank: always one that was observed; `null` of nothing. */
export function quantileOf(values: readonly number[], share: number): number | null {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
