import { mappedAxes, mappedPositions } from '../../domain/imports/mapping.ts';
import { levelGoes } from './column-candidates.ts';
import { sureFrom, type ColumnGuess } from './guess.ts';

/** As sure as what is not even proposed. */
const alone = 0.3;

/**
 * A level whose other half nobody is sure of is not sure either: a row with one level of two could not be taken at all. Where no column may
 * be that half it is not even proposed: who agreed to it would have every row rejected.
 */
export function withoutHalfPairs(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const sure = new Set(columns.filter(({ isUnsure }) => !isUnsure).map(({ goes }) => JSON.stringify(goes)));
  const halves = new Set(
    mappedPositions.flatMap((position) => {
      const there = mappedAxes.map((axis) => JSON.stringify(levelGoes(position, axis))).filter((goes) => sure.has(goes));
      return there.length === 1 ? there : [];
    }),
  );
  if (halves.size === 0) return columns;
  const supposed = new Set(columns.map(({ goes }) => JSON.stringify(goes)));
  const lone = new Set(
    mappedPositions.flatMap((position) => {
      const both = mappedAxes.map((axis) => JSON.stringify(levelGoes(position, axis)));
      return both.every((goes) => supposed.has(goes)) ? [] : both;
    }),
  );
  return columns.map((column) =>
    halves.has(JSON.stringify(column.goes))
      ? {
          ...column,
          isUnsure: true,
          confidence: Math.min(column.confidence, lone.has(JSON.stringify(column.goes)) ? alone : sureFrom - 0.01),
        }
      : column,
  );
}
