import type { Matrix } from './kinds.ts';

/** From this rating on a risk counts as high: the two highest of a matrix with four ratings or more, else the highest. */
export function highFrom(matrix: Pick<Matrix, 'ratings'>): number {
  const most = Math.max(...matrix.ratings.map(({ rating }) => rating));
  return matrix.ratings.length >= 4 ? most - 1 : most;
}
