import type { Language } from '../../domain/settings/kind.ts';
import type { Column } from '../../engine/kind/column.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import { rowsAs } from '../../domain/rows.ts';

type Rows = Pick<ListSource, 'rows'>;

/** The kinds that say what the levels and ratings of a list are called. */
export const kindsOfLevels: readonly string[] = ['scales', 'matrices'];

/** A level or a rating with its word: `4 · Likely`. An import takes the number. */
export function withWord(level: number, word: string): string {
  return `${level} · ${word}`;
}

/**
 * Writes the cells of a column of levels or ratings with their words, by the version of the matrix with which the rating beside them was
 * made. A level of which that is not known stays a number.
 */
export function levelWriter(
  column: Column,
  columns: readonly Column[],
  source: Rows,
  language: Language,
): (level: number, row: Pick<ListRow, 'ratedBy'>) => string | number {
  const rating = column.kind === 'rating' ? column.key : ratingBeside(column, columns);
  const words = new Map<string, ReadonlyMap<number, string>>();
  const wordsOf = (matrixId: string) => {
    let known = words.get(matrixId);
    if (known === undefined) words.set(matrixId, (known = levelWords(column, matrixId, source, language)));
    return known;
  };
  return (level, { ratedBy }) => {
    const word = rating === null ? undefined : wordsOf(ratedBy[rating] ?? '').get(level);
    return word === undefined ? level : withWord(level, word);
  };
}

/** The key of the rating that a level is part of: `residual` of `residualLikelihood`. */
function ratingBeside({ key }: Column, columns: readonly Column[]): string | null {
  return columns.find((other) => other.kind === 'rating' && (key.startsWith(other.key) || other.key === 'rating'))?.key ?? null;
}

/** The words of the levels of a column, by a version of the matrix. */
export function levelWords(
  { key, kind }: Pick<Column, 'key' | 'kind'>,
  matrixId: string,
  source: Rows,
  language: Language,
): ReadonlyMap<number, string> {
  const matrix = rowsAs('matrices', [...source.rows('matrices').values()]).find(({ id }) => id === matrixId);
  if (matrix === undefined) return new Map();
  if (kind === 'rating') return new Map(matrix.ratings.map(({ rating, label }) => [rating, label[language]]));
  const scaleId = /likelihood$/i.test(key) ? matrix.likelihoodScaleId : matrix.impactScaleId;
  const scale = rowsAs('scales', [...source.rows('scales').values()]).find(({ id }) => id === scaleId);
  return new Map(scale?.levels.map(({ level, label }) => [level, label[language]]) ?? []);
}
