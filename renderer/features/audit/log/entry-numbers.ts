import type { Span } from '../../../../contract/log.ts';

/** The numbers of some entries, newest first, by their place among them. */
export type EntryNumbers = {
  readonly count: number;
  /** The number at a place from 0 on; `undefined` beyond the last. */
  readonly at: (place: number) => number | undefined;
};

export function entryNumbers(spans: readonly Span[]): EntryNumbers {
  const starts: number[] = [];
  let count = 0;
  for (const { from, to } of spans) {
    starts.push(count);
    count += from - to + 1;
  }
  return {
    count,
    at(place) {
      if (!(place >= 0 && place < count)) return undefined;
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      const span = spans[low];
      return span === undefined ? undefined : span.from - (place - (starts[low] ?? 0));
    },
  };
}
