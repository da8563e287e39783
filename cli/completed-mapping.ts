import type { Fit } from '../documents/mapping/find-mapping.ts';
import type { Guess } from '../documents/mapping/guess.ts';
import type { Mapping } from '../domain/imports/mapping.ts';

/**
 * A kept mapping for a file of its shape that says more than it knows: a heading that it lacks is read as guessed, and so are values
 * that it lacks, where they are read for the same column of ours. What it says itself stays.
 */
export function completedMapping({ mapping, added }: Pick<Fit, 'mapping' | 'added'>, guess: Guess): Mapping {
  const guessed = new Map(guess.mapping.columns.map((column) => [column.heading, column]));
  const columns = mapping.columns.map((column) => {
    const other = guessed.get(column.heading);
    if (other === undefined) return column;
    if (added.includes(column.heading)) return other;
    const isSame = JSON.stringify(column.goes) === JSON.stringify(other.goes);
    return isSame ? { ...column, values: { ...other.values, ...column.values } } : column;
  });
  return { ...mapping, columns };
}
