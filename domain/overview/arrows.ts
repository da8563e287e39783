import type { ComparedRisk } from '../quarters/compared-risks.ts';
import { heatMapMoves, type HeatMapMoves } from '../quarters/heat-map-moves.ts';
import { categories, type Category } from '../risks/category.ts';

/** The arrows of a heat map that are drawn: those of most risks; and how many there are besides, and of so many risks. */
export type DrawnArrows = { readonly drawn: HeatMapMoves['arrows']; readonly others: number; readonly othersRisks: number };

/** Of the map of all categories, and of each. */
export type MapArrows = Readonly<Record<Category | 'all', DrawnArrows>>;

/** More of them cover the cells that they lead from and to. */
const mostDrawn = 12;

/** How risks went from cell to cell of the map of the matrix in use. `moved` are those in another cell than before, others may be among them. */
export function mapArrows(moved: readonly ComparedRisk[], matrixId: string | null): MapArrows {
  const of = (category: Category | null) =>
    arrowsOf(
      moved.filter(({ now }) => category === null || now.category === category),
      matrixId,
    );
  const byCategory = categories.map((category) => [category, of(category)] as const);
  return Object.fromEntries([['all', of(null)], ...byCategory]) as MapArrows;
}

function arrowsOf(moved: readonly ComparedRisk[], matrixId: string | null): DrawnArrows {
  const arrows = matrixId === null ? [] : heatMapMoves(moved, matrixId).arrows;
  const most = arrows.length > mostDrawn ? [...arrows].sort((a, b) => b.codes.length - a.codes.length) : arrows;
  const others = most.slice(mostDrawn);
  return { drawn: most.slice(0, mostDrawn), others: others.length, othersRisks: others.reduce((sum, { codes }) => sum + codes.length, 0) };
}
