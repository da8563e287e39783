import type { Day } from '../../engine/values/time.ts';

type Held = { readonly heldOn: Day; readonly revision: number };

/** The last test of a control that had been held by the end of a day: of two on one day the one recorded later. `null` for none. */
export function lastTest<T extends Held>(tests: readonly T[], day: Day): T | null {
  let last: T | null = null;
  for (const test of tests) {
    if (test.heldOn > day) continue;
    if (last === null || test.heldOn > last.heldOn || (test.heldOn === last.heldOn && test.revision > last.revision)) last = test;
  }
  return last;
}
