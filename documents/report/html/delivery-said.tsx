import type { ReactNode } from 'react';
import type { Spread } from '../../../domain/delivery/durations.ts';
import type { FiveKeys } from '../../../domain/delivery/five-keys.ts';
import type { UnmeasuredReason } from '../../../domain/delivery/measured.ts';
import type { Rate } from '../../../domain/delivery/rates.ts';
import type { Thesis, ThesisBand } from '../../../domain/delivery/thesis.ts';
import type { KeyName } from '../../../words/delivery/keys-text.ts';
import { durationText } from '../../../words/patterns/durations.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { Figure } from '../figures/figure.ts';
import type { Placed } from '../figures/placed.ts';
import { figure, joined, words } from './said.tsx';
import type { View } from './view.tsx';

// The sentences of `words/delivery`, with figures that lead to their claims where those have numbers.

const decimals = (of: Figure, count: number) => figure(of, numberText(of.value, count));
const percent = (of: Figure, count: number) => figure(of, numberText(of.value * 100, count));

/** A number with so many decimals; a dash of none. */
export function rounded(of: Figure | null, count: number): ReactNode {
  return of === null ? '–' : decimals(of, count);
}

export function unmeasuredSaid({ t }: View, reason: UnmeasuredReason): ReactNode {
  return <span className="quiet">{words(t(`delivery:unmeasured.${reason}`))}</span>;
}

/** So many of so many, as `shareText` has it. */
export function shareSaid(
  { say }: View,
  { count, of, interval: { low, high }, share }: Pick<Placed<Rate>, 'count' | 'of' | 'interval' | 'share'>,
): ReactNode {
  const counts = { n: count, of };
  if (of.value === 0) return say('common:share.counts', counts);
  if (share !== null) {
    return say('common:share.enough', { ...counts, share: percent(share, 1), low: percent(low, 1), high: percent(high, 1) });
  }
  if (count.value === 0) return say('common:share.none', { ...counts, high: percent(high, 1) });
  if (count.value === of.value) return say('common:share.all', { ...counts, low: percent(low, 1) });
  return say('common:share.few', { ...counts, low: percent(low, 0), high: percent(high, 0) });
}

/** A rate with what is undecided and what was left out, one thing each, as `rateText` has it. */
export function rateSaid(view: View, rate: Placed<Rate> & { readonly tooYoung?: Figure; readonly aborted?: Figure }): readonly ReactNode[] {
  const { say } = view;
  const { of, undecided, atMost, shareAtMost, tooYoung, aborted } = rate;
  const counts = { n: undecided, most: atMost, of };
  const isSome = (one: Figure | undefined) => one !== undefined && one.value > 0;
  return [
    shareSaid(view, rate),
    ...(!isSome(undecided)
      ? []
      : shareAtMost === null
        ? [say('delivery:undecided', counts)]
        : [say('delivery:undecidedShare', { ...counts, share: percent(shareAtMost, 1) })]),
    ...(isSome(tooYoung) ? [say('delivery:tooYoung', { n: tooYoung })] : []),
    ...(isSome(aborted) ? [say('delivery:aborted', { n: aborted })] : []),
  ];
}

/** A median with the values where they are few, the 90th percentile where they are many, and n, as `spreadText` has it. */
export function spreadSaid(
  { say, t }: View,
  { n, median, p90, values }: Placed<Spread>,
  valueSaid: (of: Figure) => ReactNode,
): readonly ReactNode[] {
  return [
    median === null ? t('common:unknown') : say('delivery:median', { value: valueSaid(median) }),
    ...(values === null || values.length < 2 ? [] : [say('delivery:eachValue', { values: joined(values.map(valueSaid), ' · ') })]),
    ...(p90 === null ? [] : [say('delivery:p90', { value: valueSaid(p90) })]),
    say('delivery:countBehind', { n }),
  ];
}

/** One of the five keys: the figure, then what stands beside it. */
export function keySaid(view: View, keys: Placed<FiveKeys>, key: KeyName): readonly ReactNode[] {
  const { say, language } = view;
  const minutes = (of: Figure) => figure(of, durationText(of.value, language));
  const hours = (of: Figure) => figure(of, durationText(of.value * 60, language));
  const { reason } = keys[key];
  if (reason !== null) return [unmeasuredSaid(view, reason)];
  switch (key) {
    case 'frequency': {
      const { deployments, perWeek, days } = valueOf(keys.frequency);
      return [say('delivery:perWeek', { rate: decimals(perWeek, 2) }), say('delivery:inDays', { n: deployments, days: decimals(days, 0) })];
    }
    case 'leadTime': {
      const lead = valueOf(keys.leadTime);
      const unknown = lead.deploymentsUnknown.value === 0 ? [] : [say('delivery:carriedUnknown', { n: lead.deploymentsUnknown })];
      return [...spreadSaid(view, lead, hours), ...unknown];
    }
    case 'recovery': {
      const recovery = valueOf(keys.recovery);
      const beside = (['open', 'unknown'] as const).filter((name) => recovery[name].value > 0);
      return [...spreadSaid(view, recovery, minutes), ...beside.map((name) => say(`delivery:${name}`, { n: recovery[name] }))];
    }
    case 'changeFailRate':
      return rateSaid(view, valueOf(keys.changeFailRate));
    case 'rework': {
      const rate = valueOf(keys.rework);
      const all = rate.unplanned.value === rate.count.value ? [] : [say('delivery:unplannedAll', { n: rate.unplanned })];
      return [...rateSaid(view, rate), ...all];
    }
  }
}

function valueOf<T>({ value }: { readonly value: T | null }): T {
  if (value === null) throw new Error('a figure without a reason is measured');
  return value;
}

/** A band with how many were followed: `22 of 55, 40 % (…)`. */
export function bandSaid(view: View, { followed, of, interval, share }: Placed<ThesisBand>): ReactNode {
  return of.value === 0 ? <span className="quiet">–</span> : shareSaid(view, { count: followed, of, interval, share });
}

/** What the history says of the thesis, and by which bands. */
export function thesisSaid(view: View, thesis: Placed<Thesis>): ReactNode {
  const { say, t } = view;
  const verdict = say(`delivery:verdict.${thesis.finding}`, { basis: t(`delivery:basis.${thesis.basis}`), n: thesis.of });
  const compared = comparedSaid(view, thesis);
  if (compared === null) return verdict;
  const because = say(thesis.finding === 'notShown' ? 'delivery:because.meet' : 'delivery:because.apart', compared);
  return joined([verdict, because], ' ');
}

/** The two bands that were compared, by their names and counts; `null` where fewer than two decide. */
export function comparedSaid(view: View, { bands, compared }: Placed<Thesis>) {
  if (compared === null) return null;
  const [smallest, largest] = [compared.smallest, compared.largest].map((id) => bands.find(({ band }) => band === id));
  if (smallest === undefined || largest === undefined) return null;
  const named = ({ band }: Placed<ThesisBand>) => words(view.t(`delivery:band.${band}`));
  return { smallest: named(smallest), small: bandSaid(view, smallest), largest: named(largest), large: bandSaid(view, largest) };
}
