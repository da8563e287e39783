import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { putRows } from './memory.ts';

/** The id of the matrix that `putOblongMatrix` puts into a register. */
export const oblongMatrix = 'matrix-oblong';

/** Four likelihoods by six impacts: `cells[likelihood - 1][impact - 1]`. Turned round it would rate other pairs, or none. */
const oblongCells = [
  [1, 1, 1, 2, 2, 3],
  [1, 1, 2, 2, 3, 3],
  [1, 2, 2, 3, 3, 4],
  [2, 2, 3, 3, 4, 4],
];

const both = (text: string) => ({ ko: `${text} 등급`, en: text });

function scaleOf(id: string, axis: 'likelihood' | 'impact', version: number, levels: number) {
  const named = Array.from({ length: levels }, (_, index) => ({
    level: index + 1,
    label: both(`${axis} ${index + 1}`),
    description: { ko: '', en: '' },
  }));
  return { id, axis, version, label: both(axis), levels: named };
}

/** A second version of the scales and of the matrix over them, with ratings from 1 to `ratings`. */
export function putMatrix(register: MemoryRegister, id: string, cells: readonly (readonly number[])[], ratings: number, version = 2): void {
  putRows(register, 'scales', [
    scaleOf(`likelihood-of-${id}`, 'likelihood', version, cells.length),
    scaleOf(`impact-of-${id}`, 'impact', version, cells[0]?.length ?? 0),
  ]);
  const scales = { likelihoodScaleId: `likelihood-of-${id}`, impactScaleId: `impact-of-${id}` };
  const named = Array.from({ length: ratings }, (_, index) => ({ rating: index + 1, label: both(`rating ${index + 1}`) }));
  putRows(register, 'matrices', [{ id, version, label: both(id), ...scales, ratings: named, cells }]);
}

/** A matrix that is not square, so that likelihood and impact cannot be taken for each other. */
export function putOblongMatrix(register: MemoryRegister): void {
  putMatrix(register, oblongMatrix, oblongCells, 4);
}
