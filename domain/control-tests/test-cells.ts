import type { Computed } from '../../engine/kind/column.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { World } from '../../engine/rows/world.ts';
import { addDays } from '../../engine/values/time.ts';
import { rowsAs, worldOf } from '../rows.ts';
import { controlStrength, type ControlStrength } from './control-strength.ts';

/** The day on which a control was last tested, and the last on which that test counts: deployments end those of automated controls. */
export const testCells: { readonly [key in 'lastTestedOn' | 'testedUntil']: Computed } = {
  lastTestedOn: cell((row, world) => strengthOf(row, world)?.last?.heldOn ?? null),
  testedUntil: cell((row, world) => {
    const known = strengthOf(row, world);
    return known?.ended ? addDays(known.ended.on, -1) : (known?.last?.validUntil ?? null);
  }),
};

function cell(read: Computed['read']): Computed {
  return { kind: 'day', parts: [{ kind: 'controlTests', field: 'controlId' }], shares: ['deployments', 'settings'], read };
}

function strengthOf(row: StoredRow, world: World): ControlStrength | null {
  const [control] = rowsAs('controls', [row]);
  return control === undefined ? null : controlStrength(worldOf(world), control, world.asOn);
}
