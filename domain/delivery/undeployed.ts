import { epochOf, instantOf, type Instant } from '../../engine/values/time.ts';
import type { Wait } from './carried.ts';
import type { Span } from './figures.ts';

/** By what undeployed change is weighed: each change as one, or by its lines outside of generated files. */
export const weights = ['count', 'lines'] as const;
export type Weight = (typeof weights)[number];

/** From `at` to the next step so much change was merged and not yet before users. */
export type Step = { readonly at: Instant; readonly level: number };

/** Undeployed change over a span: W(t) = the sum of the weights of the changes that were merged by t and not yet deployed. */
export type Undeployed = {
  /** Changes that waited at any time of the span. */
  readonly n: number;
  /** Of these, changes whose lines are not known: they weigh nothing by lines. */
  readonly weightUnknown: number;
  /** The level at the first instant and after each at which it changed. */
  readonly steps: readonly Step[];
  /** A merge counts before a deployment at the same instant. */
  readonly peak: number;
  readonly peakAt: Instant | null;
  /** The integral of W over the span by its length; not rounded. */
  readonly mean: number;
  /** The greatest age, in days since its merge, that any change waiting within the span reached in it; `null` of none. */
  readonly oldestDays: number | null;
  readonly oldestId: string | null;
};

const day = 86_400_000;

/** Sorted once and swept: n log n. The order of `waits` changes nothing. */
export function undeployedChange(waits: readonly Wait[], span: Span, weight: Weight = 'count'): Undeployed {
  const [start, end] = [epochOf(span.start), epochOf(span.end)];
  const within = waits.filter((wait) => wait.cargo.table === 'changes' && isWithin(wait, start, end));
  const weightOf = ({ cargo }: Wait) => (weight === 'count' ? 1 : (cargo.lines ?? 0));
  const moves = within
    .flatMap((wait) => [
      { at: Math.max(wait.from, start), by: weightOf(wait) },
      { at: wait.to, by: -weightOf(wait) },
    ])
    .filter(({ at }) => at < end)
    .sort((a, b) => a.at - b.at || b.by - a.by);
  const steps: Step[] = [];
  let [level, area, at, peak, peakAt] = [0, 0, start, 0, null as number | null];
  for (const move of moves) {
    if (move.at > at) {
      area += level * (move.at - at);
      pushStep(steps, at, level);
      at = move.at;
    }
    level += move.by;
    if (level > peak) [peak, peakAt] = [level, at];
  }
  pushStep(steps, at, level);
  area += level * (end - at);
  const oldest = oldestOf(within, end);
  return {
    n: new Set(within.map(({ cargo }) => cargo.id)).size,
    weightUnknown: weight === 'count' ? 0 : new Set(within.flatMap(({ cargo }) => (cargo.lines === null ? [cargo.id] : []))).size,
    steps,
    peak,
    peakAt: peakAt === null ? null : instantOf(peakAt),
    mean: end > start ? area / (end - start) : 0,
    oldestDays: oldest === null ? null : ageBy(oldest, end) / day,
    oldestId: oldest?.cargo.id ?? null,
  };
}

/** What was deployed at the instant of its merge waited for that instant; what was put back and delivered at once did not. */
function isWithin({ cargo, from, to }: Wait, start: number, end: number): boolean {
  if (from >= end) return false;
  return to > from ? to > start : from === cargo.merged && from >= start;
}

function pushStep(steps: Step[], at: number, level: number): void {
  if (steps.at(-1)?.level !== level) steps.push({ at: instantOf(at), level });
}

function ageBy({ cargo, to }: Wait, end: number): number {
  return Math.min(to, end) - cargo.merged;
}

/** Of several of one age the first by id. */
function oldestOf(waits: readonly Wait[], end: number): Wait | null {
  let oldest: Wait | null = null;
  for (const wait of waits) {
    const older = oldest === null ? 1 : ageBy(wait, end) - ageBy(oldest, end);
    if (older > 0 || (older === 0 && oldest !== null && wait.cargo.id < oldest.cargo.id)) oldest = wait;
  }
  return oldest;
}
