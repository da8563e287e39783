import { categories, type Category } from '../../domain/risks/category.ts';
import { byCode } from '../../engine/values/code.ts';
import type { CategoryLine, HeatMapPart, ReportMatrix, RiskLine, RisksPart } from './model.ts';
import type { RiskStanding } from './risk-lines.ts';

/** Counts of the five categories. Levels are ordinal, so there are counts and the worst, never an average. */
export function risksPart(standings: readonly RiskStanding[], matrix: ReportMatrix, compared: boolean): RisksPart {
  const open = standings.filter((one) => one.open).map((one) => one.line);
  const lines = categories.map((category) => ({
    category,
    ...countLines(
      standings.filter((one) => one.line.category === category),
      matrix,
      compared,
    ),
  }));
  const byCategory = Object.fromEntries(lines.map((line) => [line.category, line.open])) as Record<Category, number>;
  return { total: open.length, byCategory, categories: lines, sum: countLines(standings, matrix, compared), open };
}

function countLines(standings: readonly RiskStanding[], matrix: ReportMatrix, compared: boolean): Omit<CategoryLine, 'category'> {
  const open = standings.filter((one) => one.open).map((one) => one.line);
  const moved = (movement: RiskLine['movement']) => standings.filter((one) => one.line.movement === movement).length;
  const count = (test: (line: RiskLine) => boolean) => open.filter(test).length;
  return {
    open: open.length,
    byRating: matrix.ratings.map(({ rating }) => count((line) => line.residual?.rating === rating)),
    high: count((line) => line.residual?.high === true),
    notAssessed: count((line) => line.residual === null),
    reviewOverdue: count((line) => line.reviewOverdue),
    previousOpen: compared ? standings.filter((one) => one.wasOpen).length : null,
    moved: compared ? { new: moved('new'), closed: moved('closed'), up: moved('up'), down: moved('down') } : null,
    worst: worstOf(open),
  };
}

/** The highest residual rating among risks, and how many have it. */
export function worstOf(lines: readonly RiskLine[]): CategoryLine['worst'] {
  let worst: { rating: number; label: string; count: number } | null = null;
  for (const { residual } of lines) {
    if (residual === null || residual.rating === null || residual.label === null) continue;
    if (worst === null || residual.rating > worst.rating) worst = { rating: residual.rating, label: residual.label, count: 1 };
    else if (residual.rating === worst.rating) worst.count += 1;
  }
  return worst;
}

/** Open risks by the cell of their residual levels, and the cells that they came from. */
export function heatMapPart(open: readonly RiskLine[], matrix: ReportMatrix): HeatMapPart {
  const cells = new Map<string, { likelihood: number; impact: number; codes: string[] }>();
  const arrows = new Map<
    string,
    { from: { likelihood: number; impact: number }; to: { likelihood: number; impact: number }; codes: string[] }
  >();
  const notShown: string[] = [];
  for (const { code, residual, previous } of open) {
    if (residual === null || residual.matrixId !== matrix.id) {
      notShown.push(code);
      continue;
    }
    const to = { likelihood: residual.likelihood, impact: residual.impact };
    put(cells, `${to.likelihood}:${to.impact}`, { ...to, codes: [] }, code);
    if (previous === null || previous.matrixId !== matrix.id) continue;
    const from = { likelihood: previous.likelihood, impact: previous.impact };
    if (from.likelihood === to.likelihood && from.impact === to.impact) continue;
    put(arrows, [from.likelihood, from.impact, to.likelihood, to.impact].join(':'), { from, to, codes: [] }, code);
  }
  const sorted = <Item extends { codes: string[] }>(items: Map<string, Item>) =>
    [...items.keys()].sort().map((key) => {
      const item = items.get(key) as Item;
      return { ...item, codes: item.codes.sort(byCode) };
    });
  return { cells: sorted(cells), arrows: sorted(arrows), notShown: notShown.sort(byCode) };
}

function put<Item extends { codes: string[] }>(items: Map<string, Item>, key: string, empty: Item, code: string): void {
  const known = items.get(key);
  if (known) known.codes.push(code);
  else items.set(key, { ...empty, codes: [code] });
}
