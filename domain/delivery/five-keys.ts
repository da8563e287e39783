import { epochOf, type Instant } from '../../engine/values/time.ts';
import type { Load } from './carried.ts';
import type { Basis } from './deliveries.ts';
import { comparedTo, spreadOf, type Durations, type Spread } from './durations.ts';
import { isWithin, type Span } from './figures.ts';
import { measured, unmeasured, type Measured, type UnmeasuredReason } from './measured.ts';
import { rateComparedTo, rateOf, type Rate } from './rates.ts';
import { recoveryOf } from './recovery.ts';
import type { Verdict } from './verdicts.ts';

/** A delivery with what it carried and what is decided of it. */
export type JudgedLoad = Load & { readonly verdict: Verdict };

/** Deliveries of a service, or of several by one basis, with the first that is on record for each of them at all. */
export type DeliveryRecord = { readonly basis: Basis; readonly loads: readonly JudgedLoad[]; readonly began: Instant | null };

export type Frequency = { readonly deployments: number; readonly perWeek: number; readonly days: number };

/** Hours from the merge of a change to the first deployment that was not rolled back. */
export type LeadTime = Spread & {
  /** Deployments of which it is not known what they carried. */
  readonly deploymentsUnknown: number;
};

/** Failures among what may be judged, with what was left out: it was too young, or given up. */
export type FailRate = Rate & { readonly tooYoung: number; readonly aborted: number };

export type Rework = Rate & {
  /** All that were not planned, whether or not an incident is known to have led to them. */
  readonly unplanned: number;
};

/** The five keys of delivery (DORA research programme), which count deployments to production. */
export type FiveKeys = {
  readonly frequency: Measured<Frequency>;
  readonly leadTime: Measured<LeadTime>;
  readonly changeFailRate: Measured<FailRate>;
  readonly rework: Measured<Rework>;
  /** Minutes from the earliest incident that a failed deployment led to, else its end, until service was restored. */
  readonly recovery: Measured<Durations>;
};

/** The five keys of the deployments within a span. Without any on record they cannot be measured: a release is no deployment. */
export function fiveKeys(record: DeliveryRecord, span: Span): FiveKeys {
  if (record.basis !== 'deployments') return keysWithout('noDeployments');
  const whyNot = whyUnmeasured(record, span);
  if (whyNot !== null) return keysWithout(whyNot);
  const loads = deliveredIn(record, span);
  return {
    frequency: measured(frequencyOf(loads, span)),
    leadTime: leadTimeOf(loads),
    changeFailRate: failuresOf(record, span),
    rework: reworkOf(loads),
    recovery: recoveryOf(loads, span),
  };
}

/** Of the deliveries within a span those that failed, on whichever basis. */
export function failuresOf(record: DeliveryRecord, span: Span): Measured<FailRate> {
  const whyNot = whyUnmeasured(record, span);
  if (whyNot !== null) return unmeasured(whyNot);
  const delivered = deliveredIn(record, span);
  const judged = delivered.filter(isJudged);
  if (judged.length === 0) return unmeasured(delivered.length === 0 ? 'noneInSpan' : 'noneOldEnough');
  const endings = judged.map(({ verdict }) => verdict.ending);
  const count = (ending: Verdict['ending']) => endings.filter((one) => one === ending).length;
  return measured({
    ...rateOf(count('failed'), count('undecided'), judged.length),
    tooYoung: delivered.length - judged.length,
    aborted: abortedIn(record, span),
  });
}

/** Whether a delivery counts among those of which a share failed. */
export function isJudged({ verdict }: JudgedLoad): boolean {
  return verdict.ending !== 'aborted' && !verdict.isTooYoung;
}

/** Whether a delivery answers for something: it was not planned, or goes back behind others. */
export function isUnplanned({ delivery, goneBackFrom }: Load): boolean {
  return !delivery.planned || goneBackFrom.length > 0;
}

/** The same keys of an earlier quarter, as far as they may be compared with those of another: counts always. */
export function keysComparedTo(now: FiveKeys, earlier: FiveKeys): FiveKeys {
  const beside = <T>(one: Measured<T>, other: Measured<T>, compare: (now: T | null, earlier: T) => T): Measured<T> =>
    other.value === null ? other : measured(compare(one.value, other.value));
  const rate = <R extends Rate>(one: R | null, other: R): R => ({ ...other, ...rateComparedTo(one, other) });
  const none = { n: 0 };
  return {
    frequency: earlier.frequency,
    leadTime: beside(now.leadTime, earlier.leadTime, (one, other) => comparedTo(one ?? none, other)),
    changeFailRate: beside(now.changeFailRate, earlier.changeFailRate, rate),
    rework: beside(now.rework, earlier.rework, rate),
    recovery: beside(now.recovery, earlier.recovery, (one, other) => comparedTo(one ?? none, other)),
  };
}

function keysWithout(reason: UnmeasuredReason): FiveKeys {
  const none = unmeasured(reason);
  return { frequency: none, leadTime: none, changeFailRate: none, rework: none, recovery: none };
}

function whyUnmeasured({ basis, began }: DeliveryRecord, span: Span): UnmeasuredReason | null {
  if (span.end <= span.start) return 'notBegun';
  if (began === null) return basis === 'deployments' ? 'noDeployments' : 'noneInSpan';
  return began >= span.end ? 'beforeRecord' : null;
}

/** Those of a span that were not given up. */
function deliveredIn({ loads }: DeliveryRecord, span: Span): JudgedLoad[] {
  return loads.filter(({ delivery, verdict }) => isWithin(delivery.at, span) && verdict.ending !== 'aborted');
}

function abortedIn({ loads }: DeliveryRecord, span: Span): number {
  return loads.filter(({ delivery, verdict }) => isWithin(delivery.at, span) && verdict.ending === 'aborted').length;
}

function frequencyOf(loads: readonly JudgedLoad[], span: Span): Frequency {
  const days = (epochOf(span.end) - epochOf(span.start)) / 86_400_000;
  return { deployments: loads.length, perWeek: loads.length / (days / 7), days };
}

function leadTimeOf(loads: readonly JudgedLoad[]): Measured<LeadTime> {
  if (loads.length === 0) return unmeasured('noneInSpan');
  const hours = loads.flatMap((load) => leadTimes(load).map((one) => one.hours));
  if (hours.length === 0) return unmeasured('noChanges');
  return measured({ ...spreadOf(hours), deploymentsUnknown: loads.filter(({ carried }) => carried === null).length });
}

/**
 * The changes that a deployment put before users for good, with their hours. Of what only a release tells it is not known when it was
 * merged, nor of what was deployed before it is said to have been.
 */
export function leadTimes({ delivery: { time }, carried }: Load): { readonly changeId: string; readonly hours: number }[] {
  const known = (carried ?? []).filter(({ cargo, kept }) => kept && cargo.table === 'changes' && cargo.merged <= time);
  return known.map(({ cargo }) => ({ changeId: cargo.id, hours: (time - cargo.merged) / 3_600_000 }));
}

function reworkOf(loads: readonly JudgedLoad[]): Measured<Rework> {
  const judged = loads.filter(isJudged);
  if (judged.length === 0) return unmeasured(loads.length === 0 ? 'noneInSpan' : 'noneOldEnough');
  const unplanned = judged.filter(isUnplanned);
  return measured({ ...rateOf(unplanned.filter(({ verdict }) => verdict.isLedTo).length, 0, judged.length), unplanned: unplanned.length });
}
