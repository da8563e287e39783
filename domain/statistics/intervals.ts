/** Between which two values the true one lies: shares from 0 to 1, unless it says counts. */
export type Interval = { readonly low: number; readonly high: number };

/** The 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * The Wilson score interval of a share at 95 %, for shares that are shown to people: `count` of `of`, whole numbers. Of nothing
 * it is everything. E. B. Wilson, *Probable inference, the law of succession, and statistical inference* (1927).
 */
export function wilson(count: number, of: number): Interval {
  checkCounts(count, of);
  if (of === 0) return { low: 0, high: 1 };
  const centre = (count + z ** 2 / 2) / (of + z ** 2);
  const half = (z / (of + z ** 2)) * Math.sqrt((count * (of - count)) / of + z ** 2 / 4);
  return { low: count === 0 ? 0 : centre - half, high: count === of ? 1 : centre + half };
}

/**
 * The exact limits of a rate at `confidence` (0 to 1) on both sides: below them a tail of (1 - confidence) / 2 each. Times `of`
 * they bound a count of failures by what could fail, as Poisson limits do not. C. J. Clopper and E. S. Pearson (1934).
 */
export function exactLimits(count: number, of: number, confidence: number): Interval {
  checkCounts(count, of);
  const tail = (1 - confidence) / 2;
  return { low: 1 - upperLimit(of - count, of, tail), high: upperLimit(count, of, tail) };
}

/** Between how many of `of` deployments failures lie at 90 %, where `count` were seen: exact limits times `of`. */
export function failureLimits(count: number, of: number): Interval {
  const { low, high } = exactLimits(count, of, 0.9);
  return { low: low * of, high: high * of };
}

function checkCounts(count: number, of: number): void {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(of) || count < 0 || count > of) throw new RangeError(`${count} of ${of}`);
}

/** The rate at which so few or fewer of `of` have the probability `tail`: it falls as the rate rises, so that halving finds it. */
function upperLimit(count: number, of: number, tail: number): number {
  if (count === of) return 1;
  let [low, high] = [count / of, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (logAtMost(count, of, middle) > Math.log(tail)) low = middle;
    else high = middle;
  }
}

/** The natural logarithm of the probability of at most `count` of `of` at a rate above count / of: terms rise up to the last. */
function logAtMost(count: number, of: number, rate: number): number {
  const odds = rate / (1 - rate);
  let term = 0;
  for (let k = 1; k <= count; k += 1) term += Math.log(((of - k + 1) / k) * odds);
  const last = term + of * Math.log1p(-rate);
  let sum = 1;
  let share = 1;
  for (let k = count; k > 0 && share > sum * 1e-17; k -= 1) {
    share *= k / ((of - k + 1) * odds);
    sum += share;
  }
  return last + Math.log(sum);
}
