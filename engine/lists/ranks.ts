import { rising, risingSteps } from '../values/rising.ts';
import type { Steps } from '../values/steps.ts';
import type { SortKey } from './order.ts';

/** So many values are looked at in one step. */
const inStep = 4_000;

type Value = Exclude<SortKey, null>;

/**
 * The values of a column as whole numbers that sort as the values do, by position: 0 is a missing value, 1 the smallest. A
 * value that no row has any more keeps its rank, so that the others need not move.
 */
export type Ranks = {
  /** The same positions sorted by rank, missing values last either way. Those that share a rank stay in the order they had. */
  sorted(order: Uint32Array, descending: boolean): Uint32Array;
  /** Whether the value at a position lies between two bounds, both included; `null` is no bound. A missing value does not. */
  between(from: SortKey, to: SortKey): (at: number) => boolean;
  /** Whether it lies below or above a bound, the bound itself not included. */
  below(bound: SortKey): (at: number) => boolean;
  above(bound: SortKey): (at: number) => boolean;
  /** Values that changed, by position; positions after the last are new. */
  change(keys: ReadonlyMap<number, SortKey>): void;
  /** By position, without ranks that no row has any more: to be taken up again. */
  kept(): Uint32Array;
};

/** Ranks the values of a column, by position. */
export function* ranksOf(keys: readonly SortKey[]): Steps<Ranks> {
  const { values, ranks } = yield* ranked(keys);
  return ranksBy(ranks, values.length, () => values);
}

/**
 * Takes up ranks that were kept. `keys` are the values now, of all positions; those of `changed` may be others than were
 * ranked. They are looked at where one of them is, or when a bound is first compared.
 */
export function ranksAgain(kept: Uint32Array, changed: readonly number[], keys: () => readonly SortKey[]): Ranks {
  if (changed.length === 0) return ranksBy(kept, highest(kept), () => valuesOf(kept, keys()));
  const now = keys();
  const stale = new Uint32Array(now.length);
  stale.set(kept);
  for (const at of changed) stale[at] = 0;
  const ranks = withoutGaps(stale);
  const again = ranksBy(ranks, highest(ranks), () => valuesOf(ranks, now));
  again.change(new Map(changed.map((at) => [at, now[at] ?? null])));
  return again;
}

/** `count`: how many different values there are; which, `valuesNow` says when they are first needed. */
function ranksBy(first: Uint32Array, count: number, valuesNow: () => Value[]): Ranks {
  let ranks = first;
  let known: Value[] | null = null;
  const valuesKnown = () => (known ??= valuesNow());

  /** How many values fulfil a condition that the first ones do and, from some value on, none does. */
  function countWhile(holds: (value: Value) => boolean): number {
    const values = valuesKnown();
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(values[middle] as Value)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes room for values that were not there before: rising, each once. */
  function insert(added: readonly Value[]): void {
    const values = valuesKnown();
    const moved = new Uint32Array(values.length + 1);
    const merged: Value[] = [];
    let next = 0;
    values.forEach((value, index) => {
      while (next < added.length && (added[next] as Value) < value) merged.push(added[next++] as Value);
      moved[index + 1] = merged.push(value);
    });
    known = merged.concat(added.slice(next));
    renumber(ranks, moved);
  }

  return {
    sorted(order, descending) {
      const length = known?.length ?? count;
      // A counting sort: how many rows have each rank, where each rank then begins, and each row to its position.
      const counts = new Uint32Array(length + 1);
      for (const at of order) counts[ranks[at] as number]! += 1;
      const nexts = new Uint32Array(length + 1);
      let begin = 0;
      for (let one = 1; one <= length; one += 1) {
        const rank = descending ? length + 1 - one : one;
        nexts[rank] = begin;
        begin += counts[rank] as number;
      }
      nexts[0] = begin;
      const result = new Uint32Array(order.length);
      for (const at of order) result[nexts[ranks[at] as number]!++] = at;
      return result;
    },

    between(from, to) {
      const first = from === null ? 1 : countWhile((value) => !(value >= from)) + 1;
      const last = to === null ? valuesKnown().length : countWhile((value) => value <= to);
      return (index) => (ranks[index] as number) >= first && (ranks[index] as number) <= last;
    },

    below(bound) {
      const last = bound === null ? valuesKnown().length : countWhile((value) => value < bound);
      return (index) => (ranks[index] as number) >= 1 && (ranks[index] as number) <= last;
    },

    above(bound) {
      const before = bound === null ? 0 : countWhile((value) => !(value > bound));
      return (index) => (ranks[index] as number) > before;
    },

    change(keys) {
      // The values are those of the ranks as they stand: they must be known before a rank goes.
      valuesKnown();
      const rank = (value: Value): number => countWhile((one) => one < value) + 1;
      const isKnown = (value: Value): boolean => valuesKnown()[rank(value) - 1] === value;
      const added = new Set<Value>();
      for (const key of keys.values()) if (key !== null && !isKnown(key)) added.add(key);
      if (added.size > 0) insert(rising([...added]));
      const length = Math.max(ranks.length, ...[...keys.keys()].map((index) => index + 1));
      if (length > ranks.length) {
        const grown = new Uint32Array(length);
        grown.set(ranks);
        ranks = grown;
      }
      for (const [at, key] of keys) ranks[at] = key === null ? 0 : rank(key);
    },

    kept: () => withoutGaps(ranks),
  };
}

function highest(ranks: Uint32Array): number {
  return ranks.reduce((most, rank) => Math.max(most, rank), 0);
}

/** The value of each rank, from 1 on: each is that of some position. */
function valuesOf(ranks: Uint32Array, keys: readonly SortKey[]): Value[] {
  const values: Value[] = Array.from({ length: highest(ranks) });
  ranks.forEach((rank, at) => {
    if (rank > 0) values[rank - 1] = keys[at] as Value;
  });
  return values;
}

/** The same order, with every rank up to the highest in use. */
function withoutGaps(ranks: Uint32Array): Uint32Array {
  const moved = new Uint32Array(highest(ranks) + 1);
  for (const rank of ranks) moved[rank] = 1;
  moved[0] = 0;
  for (let rank = 1; rank < moved.length; rank += 1) moved[rank] = (moved[rank - 1] as number) + (moved[rank] as number);
  const result = ranks.slice();
  renumber(result, moved);
  return result;
}

function* ranked(keys: readonly SortKey[]): Steps<{ values: Value[]; ranks: Uint32Array }> {
  const seen = new Map<Value, number>();
  const ranks = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    if (at % inStep === 0) yield;
    const key = keys[at] as SortKey;
    if (key === null) continue;
    let number = seen.get(key);
    if (number === undefined) seen.set(key, (number = seen.size + 1));
    ranks[at] = number;
  }
  const values = yield* risingSteps([...seen.keys()]);
  const final = new Uint32Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) {
    if (at % inStep === 0) yield;
    final[seen.get(values[at] as Value) as number] = at + 1;
  }
  renumber(ranks, final);
  return { values, ranks };
}

function renumber(ranks: Uint32Array, to: Uint32Array): void {
  for (let at = 0; at < ranks.length; at += 1) ranks[at] = to[ranks[at] as number] as number;
}
