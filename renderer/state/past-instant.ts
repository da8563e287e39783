import { create } from 'zustand';
import type { Instant } from '../../engine/values/time.ts';

/** As of which instant which register is looked at in this window; `null`: as it is now. A reload comes back to now. */
export type PastInstant = { readonly registerId: string; readonly at: Instant };

export const usePastInstant = create<{ readonly past: PastInstant | null }>(() => ({ past: null }));

export function lookAt(past: PastInstant | null): void {
  usePastInstant.setState({ past });
}
