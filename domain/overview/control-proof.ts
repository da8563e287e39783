import type { Day } from '../../engine/values/time.ts';
import { controlStrength } from '../control-tests/control-strength.ts';
import { isFoundWanting } from '../control-tests/strength.ts';
import { liveControls } from '../quarters/control-coverage.ts';
import type { Rows, Stored } from '../rows.ts';

/** Controls by what their tests are worth on a day. */
export type ControlProof = {
  /** The last test counts and found them less than effective. */
  readonly failed: readonly Stored<'controls'>[];
  /** No test of them counts: there was none, it ran out, or a deployment ended it. */
  readonly due: readonly Stored<'controls'>[];
};

export function controlProof(rows: Rows, today: Day): ControlProof {
  const controls = liveControls(rows).map((control) => ({ control, strength: controlStrength(rows, control, today).strength }));
  return {
    failed: controls.flatMap(({ control, strength }) => (isFoundWanting(strength) ? [control] : [])),
    due: controls.flatMap(({ control, strength }) => (strength === 'untested' ? [control] : [])),
  };
}
