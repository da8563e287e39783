/**
 * Why a figure cannot be measured:
 * - `noDeployments`: no deployment to production is on record by then;
 * - `beforeRecord`: the record of deployments begins after the span;
 * - `notBegun`: nothing of the span is over yet;
 * - `noneInSpan`: none was deployed in the span;
 * - `noneOldEnough`: all of the span are younger than 7 days;
 * - `noChanges`: it is not known which changes were carried;
 * - `noFailures`: none of the span failed.
 */
export const unmeasuredReasons = [
  'noDeployments',
  'beforeRecord',
  'notBegun',
  'noneInSpan',
  'noneOldEnough',
  'noChanges',
  'noFailures',
] as const;
export type UnmeasuredReason = (typeof unmeasuredReasons)[number];

/** A figure, or why there is none. It is never 0 for want of a record. */
export type Measured<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: UnmeasuredReason };

export function measured<T>(value: T): Measured<T> {
  return { value, reason: null };
}

export function unmeasured(reason: UnmeasuredReason): Measured<never> {
  return { value: null, reason };
}
