import { byCode } from '../../engine/values/code.ts';
import type { Position } from '../risks/position.ts';
import type { ComparedRisk } from './compared-risks.ts';

export type MapCell = { readonly likelihood: number; readonly impact: number };

/** Open risks by the cell of their residual levels, and the cells that they came from. Codes are in their order. */
export type HeatMapMoves = {
  readonly cells: readonly (MapCell & { readonly codes: readonly string[] })[];
  readonly arrows: readonly { readonly from: MapCell; readonly to: MapCell; readonly codes: readonly string[] }[];
  /** Open risks that the map cannot show: without a residual assessment, or with one by another matrix or beyond its scales. */
  readonly notShown: readonly string[];
};

/** The map of one matrix. A risk moved where it was open on the earlier day and assessed by the same matrix in another cell. */
export function heatMapMoves(open: readonly ComparedRisk[], matrixId: string): HeatMapMoves {
  const cells = new Map<string, MapCell & { codes: string[] }>();
  const arrows = new Map<string, { from: MapCell; to: MapCell; codes: string[] }>();
  const notShown: string[] = [];
  for (const { risk, now, before } of open) {
    const to = cellOf(now.residual, matrixId);
    if (to === null) {
      notShown.push(risk.code);
      continue;
    }
    put(cells, `${to.likelihood}:${to.impact}`, { ...to, codes: [] }, risk.code);
    const from = before?.open === true ? cellOf(before.residual, matrixId) : null;
    if (from === null || (from.likelihood === to.likelihood && from.impact === to.impact)) continue;
    put(arrows, [from.likelihood, from.impact, to.likelihood, to.impact].join(':'), { from, to, codes: [] }, risk.code);
  }
  return { cells: inOrder(cells), arrows: inOrder(arrows), notShown: notShown.sort(byCode) };
}

function cellOf(position: Position | null, matrixId: string): MapCell | null {
  if (position === null || position.assessment.matrixId !== matrixId || position.rating === null) return null;
  return { likelihood: position.assessment.likelihood, impact: position.assessment.impact };
}

function put<Item extends { codes: string[] }>(items: Map<string, Item>, key: string, empty: Item, code: string): void {
  const known = items.get(key) ?? empty;
  known.codes.push(code);
  items.set(key, known);
}

function inOrder<Item extends { codes: string[] }>(items: ReadonlyMap<string, Item>): Item[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => ({ ...item, codes: item.codes.sort(byCode) }));
}
