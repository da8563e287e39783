import type { Strength } from '../control-tests/strength.ts';

/**
 * What is known of a barrier, from the weakest on. `failed`: its last test found that it does not work; `lapsed`: that test counts
 * no longer, since its time is over or a deployment ended it; `untested`: there never was one.
 */
export const barrierStates = ['failed', 'untested', 'lapsed', 'partly', 'effective'] as const;
export type BarrierState = (typeof barrierStates)[number];

/** The state of a barrier by the strength of its control and the last test of that, `null` where there was none. */
export function barrierState(strength: Strength, last: object | null): BarrierState {
  switch (strength) {
    case 'ineffective':
      return 'failed';
    case 'untested':
      return last === null ? 'untested' : 'lapsed';
    case 'partly':
    case 'effective':
      return strength;
  }
  return strength satisfies never;
}
