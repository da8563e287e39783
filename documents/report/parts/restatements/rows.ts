import type { Category } from '../../../../domain/risks/category.ts';
import type { Placed } from '../../figures/placed.ts';
import type { RestatedFigureLine, RestatedLine, RestatementsPiece } from './select.ts';

/** One thing that came into a figure or went out of it. */
export type RestatedRow = RestatedLine & {
  readonly figure: RestatedFigureLine['figure'];
  readonly category: Category | null;
  readonly sign: 'added' | 'removed';
};

/** Everything that came into a figure and went out of it. */
export function restatedRows({ figures }: Pick<Placed<RestatementsPiece>, 'figures'>): Placed<RestatedRow>[] {
  return figures.flatMap(({ figure, category, added, removed }) => [
    ...removed.map((line) => ({ ...line, figure, category, sign: 'removed' as const })),
    ...added.map((line) => ({ ...line, figure, category, sign: 'added' as const })),
  ]);
}

/** The same, each record once: what came into the count of all categories is not told again of its own. */
export function restatedOnce(piece: Pick<Placed<RestatementsPiece>, 'figures'>): Placed<RestatedRow>[] {
  const key = ({ figure, sign, names }: Placed<RestatedRow>) => [figure, sign, ...names].join(' ');
  const rows = restatedRows(piece);
  const inAll = new Set(rows.filter(({ category }) => category === null).map(key));
  return rows.filter((row) => row.category === null || !inAll.has(key(row)));
}
