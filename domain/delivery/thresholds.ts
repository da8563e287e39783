/** How many values a median needs to be shown without them. */
const fewestForMedian = 5;
/** How many values a 90th percentile needs. */
const fewestForPercentile = 10;
/** How many values each of two quarters needs before their durations are compared. */
const fewestForComparison = 20;

/** Whether a median of so many values may be shown alone; below that the values themselves are. */
export function medianStandsAlone(n: number): boolean {
  return n >= fewestForMedian;
}

/** Whether so many values have a 90th percentile worth the name. */
export function hasPercentile(n: number): boolean {
  return n >= fewestForPercentile;
}

/** Whether durations of two quarters, of so many values each, may be compared. */
export function isComparable(n: number, other: number): boolean {
  return Math.min(n, other) >= fewestForComparison;
}

/** How many deliveries a share needs to be shown as one: below that counts and the interval are. */
const fewestForShare = 20;

export function shareStandsAlone(n: number): boolean {
  return n >= fewestForShare;
}
