import type { Computed } from '../../engine/kind/column.ts';
import { textOrNull } from '../../engine/rows/row.ts';
import { ratingOf } from './kinds.ts';
import { worldOf } from '../rows.ts';

/** The rating of an assessment by the matrix version that it was made with. */
export const ratingCell: Computed = {
  kind: 'rating',
  shares: ['matrices'],
  ratedBy: (row) => textOrNull(row, 'matrixId'),
  read(row, world) {
    const matrix = worldOf(world).get('matrices', textOrNull(row, 'matrixId'));
    return matrix === null ? null : ratingOf(matrix, Number(row['likelihood']), Number(row['impact']));
  },
};
