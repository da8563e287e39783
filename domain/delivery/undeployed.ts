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
  const merges = [...within].sort((a, b) => a.from - b.from);
  const deployments = within.filter(({ to }) => to < end).sort((a, b) => a.to - b.to);
  const weightOf = ({ cargo }: Wait) => (weight === 'count' ? 1 : (cargo.lines ?? 0));
  const steps: Step[] = [];
  let [level, area, time, peak, peakTime] = [0, 0, start, 0, null as number | null];
  let [merged, deployed] = [0, 0];
  for (;;) {
    const [merge, deployment] = [merges[merged], deployments[deployed]];
    const next = Math.min(merge?.from ?? Infinity, deployment?.to ?? Infinity);
    if (next > time) {
      pushStep(steps, time, level);
      area += level * (Math.min(next, end) - time);
      time = next;
    }
    if (merge !== undefined && merge.from <= next) {
      level += weightOf(merge);
      merged += 1;
    } else if (deployment === undefined) break;
    else {
      level -= weightOf(deployment);
      deployed += 1;
    }
    if (level > peak) [peak, peakTime] = [level, time];
  }
  const oldest = oldestOf(within, end);
  return {
    n: countOf(within),
    weightUnknown: weight === 'count' ? 0 : countOf(within.filter(({ cargo }) => cargo.lines === null)),
    steps,
    peak,
    peakAt: peakTime === null ? null : instantOf(peakTime),
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

function pushStep(steps: Step[], time: number, level: number): void {
  if (steps.at(-1)?.level !== level) steps.push({ at: instantOf(time), level });
}

function ageBy({ cargo, to }: Wait, end: number): number {
  return Math.min(to, end) - cargo.merged;
}

/** Changes: one that was put back waits more than once. */
function countOf(waits: readonly Wait[]): number {
  return new Set(waits.map(({ cargo }) => cargo)).size;
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
