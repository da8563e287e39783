import { mappedAxes, mappedPositions } from '../../domain/imports/mapping.ts';
import { levelGoes } from './column-candidates.ts';
import { sureFrom, type ColumnGuess } from './guess.ts';

/** A level whose other half nobody is sure of is not sure either: a row with one level of two could not be taken at all. */
export function withoutHalfPairs(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const sure = new Set(columns.filter(({ isUnsure }) => !isUnsure).map(({ goes }) => JSON.stringify(goes)));
  const halves = new Set(
    mappedPositions.flatMap((position) => {
      const there = mappedAxes.map((axis) => JSON.stringify(levelGoes(position, axis))).filter((goes) => sure.has(goes));
      return there.length === 1 ? there : [];
    }),
  );
  if (halves.size === 0) return columns;
  return columns.map((column) =>
    halves.has(JSON.stringify(column.goes))
      ? { ...column, isUnsure: true, confidence: Math.min(column.confidence, sureFrom - 0.01) }
      : column,
  );
}
