import { wilson, type Interval } from '../statistics/intervals.ts';
import { isUnplanned, type JudgedLoad } from './five-keys.ts';
import type { Basis } from './deliveries.ts';
import { loadSize } from './load-size.ts';
import { isPatch } from './patches.ts';
import { bandOf, sizeBands, type SizeBand } from './size-bands.ts';
import { shareStandsAlone } from './thresholds.ts';
import { isWithinWatch } from './verdicts.ts';

/** Whether smaller deliveries fail less here: decided, or why not. `notShown`: the intervals meet. */
export const findings = ['supported', 'contradicted', 'notShown', 'tooLittleHistory'] as const;
export type Finding = (typeof findings)[number];

/** Deliveries of one size: how many there are, and how many a failure or a patch followed within 7 days. */
export type BandCounts = { readonly band: SizeBand['id']; readonly of: number; readonly followed: number };

export type ThesisBand = BandCounts & {
  /** Wilson, 95 %. */
  readonly interval: Interval;
  /** From 0 to 1; `null` below 20. */
  readonly share: number | null;
  /** It has enough to decide by. */
  readonly decides: boolean;
};

/** What the history of a service says of the thesis that smaller deliveries are followed by fewer failures and patches. */
export type Thesis = {
  readonly finding: Finding;
  /** What was counted: deployments, or releases where there are none. */
  readonly basis: Basis;
  /** What fell or rose: the share followed within 7 days by a failure or a patch. */
  readonly quantity: 'followedByFailureOrPatch';
  readonly bands: readonly ThesisBand[];
  /** The smallest and the largest band that decide, where there are two. */
  readonly compared: { readonly smallest: SizeBand['id']; readonly largest: SizeBand['id'] } | null;
  readonly of: number;
  readonly leftOut: LeftOut;
};

/** What is in no band: its size is not known or 0, it was given up or is too young, or nothing can follow it yet. */
export type LeftOut = Readonly<Record<'sizeUnknown' | 'empty' | 'aborted' | 'tooYoung' | 'last', number>>;

const nothingLeftOut: LeftOut = { sizeUnknown: 0, empty: 0, aborted: 0, tooYoung: 0, last: 0 };

/**
 * Decides the thesis. A band decides with 20 or more; supported: the intervals of the smallest and the largest deciding band do not meet
 * and the larger is followed more; contradicted: the reverse.
 */
export function thesisOf(counts: readonly BandCounts[], basis: Basis, leftOut: LeftOut = nothingLeftOut): Thesis {
  const bands = sizeBands.map(({ id }): ThesisBand => {
    const { of, followed } = counts.find(({ band }) => band === id) ?? { of: 0, followed: 0 };
    const decides = shareStandsAlone(of);
    return { band: id, of, followed, interval: wilson(followed, of), share: decides ? followed / of : null, decides };
  });
  const deciding = bands.filter(({ decides }) => decides);
  const [smallest, largest] = [deciding[0], deciding.at(-1)];
  const pair = smallest === undefined || largest === undefined || smallest === largest ? null : { smallest, largest };
  return {
    finding: pair === null ? 'tooLittleHistory' : found(pair.smallest.interval, pair.largest.interval),
    basis,
    quantity: 'followedByFailureOrPatch',
    bands,
    compared: pair === null ? null : { smallest: pair.smallest.band, largest: pair.largest.band },
    of: bands.reduce((sum, { of }) => sum + of, 0),
    leftOut,
  };
}

function found(smallest: Interval, largest: Interval): Finding {
  if (largest.low > smallest.high) return 'supported';
  return largest.high < smallest.low ? 'contradicted' : 'notShown';
}

/** Where the thesis puts a delivery: into a band, with whether a failure or a patch followed, or out of every band. */
export type ThesisPlace =
  | { readonly band: SizeBand['id']; readonly followed: boolean; readonly leftOut: null }
  | { readonly band: null; readonly followed: false; readonly leftOut: keyof LeftOut };

/** The place of each delivery of a service, which are in order of time. */
export function thesisPlaces(loads: readonly JudgedLoad[]): readonly ThesisPlace[] {
  const out = (leftOut: keyof LeftOut): ThesisPlace => ({ band: null, followed: false, leftOut });
  let next: JudgedLoad | undefined;
  const places: ThesisPlace[] = [];
  for (const load of loads.slice().reverse()) {
    places.push(load.verdict.ending === 'aborted' ? out('aborted') : placeOf(load, next));
    if (load.verdict.ending !== 'aborted') next = load;
  }
  return places.reverse();

  function placeOf(load: JudgedLoad, after: JudgedLoad | undefined): ThesisPlace {
    const { changes } = loadSize(load);
    const band = bandOf(changes);
    if (changes === null) return out('sizeUnknown');
    if (band === null) return out('empty');
    if (load.verdict.isTooYoung) return out('tooYoung');
    // What is only a tag tells of itself by the next one alone.
    if (after === undefined && load.delivery.table === 'releases') return out('last');
    const followed = load.verdict.ending === 'failed' || (after !== undefined && isAnswer(after, load));
    return { band, followed, leftOut: null };
  }
}

/** Deliveries of a service in order of time, as the thesis counts them: those that `counts`, with what followed each in all. */
export function bandCounts(loads: readonly JudgedLoad[], counts: (load: JudgedLoad) => boolean): { bands: BandCounts[]; leftOut: LeftOut } {
  const places = thesisPlaces(loads).filter((_, index) => counts(loads[index] as JudgedLoad));
  const reasons = Object.keys(nothingLeftOut) as (keyof LeftOut)[];
  return {
    bands: sizeBands.map(({ id }) => {
      const inBand = places.filter(({ band }) => band === id);
      return { band: id, of: inBand.length, followed: inBand.filter(({ followed }) => followed).length };
    }),
    leftOut: Object.fromEntries(
      reasons.map((reason) => [reason, places.filter(({ leftOut }) => leftOut === reason).length]),
    ) as unknown as LeftOut,
  };
}

/** Whether a delivery, the very next, answers another: within 7 days, and not planned or a patch. */
function isAnswer(next: JudgedLoad, { delivery }: JudgedLoad): boolean {
  const isPatched = isPatch(next.delivery.version) && next.delivery.version !== delivery.version;
  return isWithinWatch(delivery, next.delivery) && (isUnplanned(next) || isPatched);
}

/** The counts of several services together. */
export function addedBands(all: readonly { readonly bands: readonly BandCounts[]; readonly leftOut: LeftOut }[]): {
  bands: BandCounts[];
  leftOut: LeftOut;
} {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const counts = (id: SizeBand['id'], key: 'of' | 'followed') =>
    sum(all.flatMap(({ bands }) => bands.filter(({ band }) => band === id).map((one) => one[key])));
  const out = (key: keyof LeftOut) => [key, sum(all.map(({ leftOut }) => leftOut[key]))] as const;
  return {
    bands: sizeBands.map(({ id }) => ({ band: id, of: counts(id, 'of'), followed: counts(id, 'followed') })),
    leftOut: Object.fromEntries((Object.keys(nothingLeftOut) as (keyof LeftOut)[]).map(out)) as LeftOut,
  };
}
