import type { ReactNode } from 'react';
import type { Durations } from '../../../domain/delivery/durations.ts';
import type { Lasted } from '../../../domain/incidents/stretches.ts';
import { durationText } from '../../../words/patterns/durations.ts';
import type { Placed } from '../figures/placed.ts';
import { figure, joined } from './said.tsx';
import type { View } from './view.tsx';

/** The median of durations, or the values themselves where they are few; a dash of none. */
export function middleOf({ duration, language }: View, { median, values }: Placed<Durations>): ReactNode {
  if (values === null || values.length === 0) return duration(median);
  // A line breaks between values, never inside one.
  const whole = (minutes: number) => durationText(minutes, language).replaceAll(' ', '\u00a0');
  return joined(
    values.map((value) => figure(value, whole(value.value))),
    ' · ',
  );
}

/** How many durations are behind a figure, and of how many incidents none is known: `n = 11, 35 unknown, 1 open`. */
export function behind({ say }: View, { n, open, unknown }: Placed<Durations>): ReactNode {
  return joined(
    [
      say('report:countBehind', { count: n }),
      ...(unknown.value > 0 ? [say('report:countUnknown', { count: unknown })] : []),
      ...(open.value > 0 ? [say('report:countOpen', { count: open })] : []),
    ],
    ', ',
  );
}

/** One duration; of what had not ended at least so much, and a dash where it is not known. */
export function lasted({ say, duration }: View, length: Placed<Lasted> | null): ReactNode {
  const value = duration(length?.minutes ?? null);
  return length?.isOpen === true ? say('report:atLeast', { value }) : value;
}

/** What durations are called: what they measure, and whether a median follows or each value. */
export function durationsLabel({ t }: View, label: string, { n, values }: Placed<Durations>): string {
  return n.value === 0 ? label : `${label}, ${t(values === null ? 'report:median' : 'report:eachValue')}`;
}
