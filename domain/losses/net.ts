import type { Loss, Recovery } from './kind.ts';

/** Why there is no net amount: money came back in another currency, and no rate of exchange is known. */
export const netReasons = ['currenciesDiffer'] as const;
export type NetReason = (typeof netReasons)[number];

/**
 * What is left of a loss after money came back, in minor units of the loss's currency. Each amount is `null` where money came
 * back in another currency: amounts of two currencies are not added, and `reason` says so. The net may be below zero.
 */
export type Net = {
  readonly recovered: number | null;
  readonly insured: number | null;
  readonly net: number | null;
  readonly reason: NetReason | null;
};

export function netOf(
  { gross, currency }: Pick<Loss, 'gross' | 'currency'>,
  back: readonly Pick<Recovery, 'source' | 'amount' | 'currency'>[],
): Net {
  const sum = (source: Recovery['source']): number | null => {
    const own = back.filter((one) => one.source === source);
    return own.every((one) => one.currency === currency) ? own.reduce((total, { amount }) => total + amount, 0) : null;
  };
  const [recovered, insured] = [sum('recovery'), sum('insurance')];
  const net = recovered === null || insured === null ? null : gross - recovered - insured;
  return { recovered, insured, net, reason: net === null ? 'currenciesDiffer' : null };
}
