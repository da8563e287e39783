import type { Durations } from '../../../domain/delivery/durations.ts';
import type { Lasted } from '../../../domain/incidents/stretches.ts';
import { medianText } from '../../../words/patterns/durations.ts';
import type { View } from './view.ts';

/** The median of durations, or the values themselves where they are few; a dash of none. */
export function middleOf({ duration }: View, { median, values }: Durations): string {
  return medianText({ median, values }, duration) ?? duration(null);
}

/** How many durations are behind a figure, and of how many incidents none is known: `n = 11, 35 unknown, 1 open`. */
export function behind({ t, number }: View, { n, open, unknown }: Durations): string {
  return [
    t('report:countBehind', { count: number(n) }),
    ...(unknown > 0 ? [t('report:countUnknown', { count: number(unknown) })] : []),
    ...(open > 0 ? [t('report:countOpen', { count: number(open) })] : []),
  ].join(', ');
}

/** One duration; of what had not ended at least so much, and a dash where it is not known. */
export function lastedText({ t, duration }: View, length: Lasted | null): string {
  const value = duration(length?.minutes ?? null);
  return length?.isOpen === true ? t('report:atLeast', { value }) : value;
}

/** What durations are called: what they measure, and whether a median follows or each value. */
export function durationsLabel({ t }: View, label: string, { n, values }: Durations): string {
  return n === 0 ? label : `${label}, ${t(values === null ? 'report:median' : 'report:eachValue')}`;
}
