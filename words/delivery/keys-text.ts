import type { Spread } from '../../domain/delivery/durations.ts';
import type { FiveKeys } from '../../domain/delivery/five-keys.ts';
import type { Measured } from '../../domain/delivery/measured.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { durationText } from '../patterns/durations.ts';
import { numberText } from '../patterns/numbers.ts';
import type { Translate } from '../translate.ts';
import { countsText, rateText, unmeasuredText } from './rate-text.ts';

/** The five keys in the order in which they are shown: throughput, then instability. */
export const keyNames = ['frequency', 'leadTime', 'recovery', 'changeFailRate', 'rework'] as const satisfies readonly (keyof FiveKeys)[];
export type KeyName = (typeof keyNames)[number];

/** A key in words. */
export type KeyText = {
  readonly name: string;
  /** What it counts, from when to when. */
  readonly meaning: string;
  /** The figure itself, or why there is none. */
  readonly figure: string;
  readonly isMeasured: boolean;
  /** What it is made of: n, the interval, what is undecided or unknown. */
  readonly beside: readonly string[];
};

export function keyText(keys: FiveKeys, key: KeyName, say: Translate, language: Language): KeyText {
  const said = measuredText(keys, key, say, language);
  const reason = keys[key].reason;
  return {
    name: say(`delivery:key.${key}`),
    meaning: say(`delivery:keyMeaning.${key}`),
    figure: said?.[0] ?? (reason === null ? '' : unmeasuredText(reason, say)),
    isMeasured: said !== null,
    beside: said?.slice(1) ?? [],
  };
}

/** The figure, then what stands beside it; `null` where it is not measured. */
function measuredText(keys: FiveKeys, key: KeyName, say: Translate, language: Language): readonly string[] | null {
  const n = (value: number) => ({ n: numberText(value) });
  const duration = (minutes: number) => durationText(minutes, language);
  switch (key) {
    case 'frequency':
      return read(keys.frequency, ({ deployments, perWeek, days }) => [
        say('delivery:perWeek', { rate: numberText(perWeek, 2) }),
        say('delivery:inDays', { ...n(deployments), days: numberText(days, 0) }),
      ]);
    case 'leadTime':
      return read(keys.leadTime, (lead) => [
        ...spreadText(lead, (hours) => duration(hours * 60), say),
        ...(lead.deploymentsUnknown === 0 ? [] : [say('delivery:carriedUnknown', n(lead.deploymentsUnknown))]),
      ]);
    case 'recovery':
      return read(keys.recovery, (recovery) => [
        ...spreadText(recovery, duration, say),
        ...(recovery.open === 0 ? [] : [say('delivery:open', n(recovery.open))]),
        ...(recovery.unknown === 0 ? [] : [say('delivery:unknown', n(recovery.unknown))]),
      ]);
    case 'changeFailRate':
      return read(keys.changeFailRate, (rate) => [countsText(rate, say), ...rateText(rate, say)]);
    case 'rework':
      return read(keys.rework, (rate) => [
        countsText(rate, say),
        ...rateText(rate, say),
        ...(rate.unplanned === rate.count ? [] : [say('delivery:unplannedAll', n(rate.unplanned))]),
      ]);
  }
}

function read<T>(one: Measured<T>, words: (value: T) => readonly string[]): readonly string[] | null {
  return one.value === null ? null : words(one.value);
}

/** The median, with the values themselves where they are few, the 90th percentile where they are many, and how many they are. */
export function spreadText(spread: Spread, valueText: (value: number) => string, say: Translate): readonly string[] {
  const { n, median, p90, values } = spread;
  return [
    median === null ? say('common:unknown') : say('delivery:median', { value: valueText(median) }),
    ...(values === null ? [] : [say('delivery:eachValue', { values: values.map(valueText).join(' · ') })]),
    ...(p90 === null ? [] : [say('delivery:p90', { value: valueText(p90) })]),
    say('delivery:countBehind', { n: numberText(n) }),
  ];
}
