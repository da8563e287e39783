import type { Computed } from '../../engine/kind/column.ts';
import { countOf } from '../../engine/kind/computed.ts';
import { worldOf } from '../rows.ts';

const parts = [{ kind: 'rcsaItems', field: 'roundId' }];

/** How many risks of a round were answered, or not. */
const counted = (isAnswered: boolean): Computed => ({
  kind: 'number',
  parts,
  read: (row, world) =>
    worldOf(world)
      .by('rcsaItems', 'roundId', row.id)
      .filter(({ outcome }) => (outcome !== null) === isAnswered).length,
});

/** How far a round has come, by its risks. */
export const roundCells = {
  riskCount: countOf('rcsaItems', 'roundId'),
  answeredCount: counted(true),
  openCount: counted(false),
} as const satisfies { readonly [key: string]: Computed };
