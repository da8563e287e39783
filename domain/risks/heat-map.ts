import type { ListFilter } from '../../engine/lists/list-filter.ts';
import type { ListQuery, ListWindow } from '../../engine/lists/list-query.ts';
import { ratedByKey } from '../../engine/lists/rated-by.ts';
import type { AssessmentKind } from '../assessments/kind.ts';
import { ratingOf, type Matrix } from '../scoring/kinds.ts';
import type { Category } from './category.ts';
import { riskStatuses, type RiskStatus } from './kind.ts';

/** What a heat map shows: open risks by one of their three positions, of one category or of all. */
export type HeatMapView = { readonly kind: AssessmentKind; readonly category: Category | null };

/** One cell: how many open risks stand there, and the codes of the first of them. */
export type HeatMapCell = {
  readonly likelihood: number;
  readonly impact: number;
  readonly rating: number | null;
  readonly count: number;
  readonly codes: readonly string[];
};

export type HeatMap = {
  /** By likelihood, then by impact, each from 1. Only risks that were assessed by the matrix in use. */
  readonly cells: readonly HeatMapCell[];
  /** Open risks in this view, assessed or not. */
  readonly total: number;
  readonly notAssessed: number;
  /** Assessed, and in no cell: by another version of the matrix, whose levels mean nothing in this one, or beyond its scales. */
  readonly otherMatrix: number;
  /** Those in the cells by rating, the highest first; ratings that nobody has are left out. */
  readonly byRating: readonly { readonly rating: number; readonly count: number }[];
};

export const openStatuses: readonly RiskStatus[] = riskStatuses.filter((status) => status !== 'closed');

/** The list of the open risks of a view: what stands behind the map as a whole. */
export function openRisks(view: HeatMapView, ...extraFilters: readonly ListFilter[]): ListQuery {
  return {
    table: 'risks',
    search: '',
    filters: [
      { column: 'status', is: openStatuses },
      ...(view.category === null ? [] : [{ column: 'category', is: [view.category] }]),
      ...extraFilters,
    ],
    sort: [{ column: 'code', descending: false }],
    archived: false,
  };
}

/** Of the open risks of a view those that were assessed by one of these versions of the matrix. */
export function assessedBy(view: HeatMapView, matrixIds: readonly string[]): ListFilter {
  return { column: ratedByKey(view.kind), is: matrixIds };
}

/** The list behind one cell of the map of a matrix. */
export function risksInCell(view: HeatMapView, likelihood: number, impact: number, ...extraFilters: readonly ListFilter[]): ListQuery {
  return openRisks(
    view,
    { column: `${view.kind}Likelihood`, is: [likelihood] },
    { column: `${view.kind}Impact`, is: [impact] },
    ...extraFilters,
  );
}

/** The list of the open risks that nobody has assessed in this respect. */
export function risksNotAssessed(view: HeatMapView): ListQuery {
  return openRisks(view, { column: `${view.kind}Likelihood`, is: [null] });
}

/** The open risks that were assessed by a matrix, those that stand highest first. Ratings of two matrices cannot be compared. */
export function highestRisks(view: HeatMapView, matrix: Pick<Matrix, 'id'>): ListQuery {
  const down = (column: string) => ({ column, descending: true });
  return {
    ...openRisks(view, assessedBy(view, [matrix.id])),
    sort: [down(view.kind), down(`${view.kind}Impact`), down(`${view.kind}Likelihood`), { column: 'code', descending: false }],
  };
}

/** Asks the lists of a register (`codes` rows of each cell) and puts the map together by the matrix in use. */
export async function heatMapOf(
  view: HeatMapView,
  matrix: Matrix,
  codes: number,
  list: (query: ListQuery, from: number, count: number) => Promise<ListWindow>,
): Promise<HeatMap> {
  const coordinates = matrix.cells.flatMap((row, index) => row.map((_, across) => ({ likelihood: index + 1, impact: across + 1 })));
  const byMatrix = assessedBy(view, [matrix.id]);
  const [all, none, ...windows] = await Promise.all([
    list(openRisks(view), 0, 0),
    list(risksNotAssessed(view), 0, 0),
    ...coordinates.map(({ likelihood, impact }) => list(risksInCell(view, likelihood, impact, byMatrix), 0, codes)),
  ]);
  const cells = coordinates.map(({ likelihood, impact }, index) => ({
    likelihood,
    impact,
    rating: ratingOf(matrix, likelihood, impact),
    count: windows[index]?.matching ?? 0,
    codes: windows[index]?.rows.map((row) => String(row.cells['code'])) ?? [],
  }));
  const byRating = [...matrix.ratings]
    .map(({ rating }) => ({ rating, count: sum(cells.filter((cell) => cell.rating === rating).map((cell) => cell.count)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.rating - a.rating);
  const otherMatrix = all.matching - none.matching - sum(cells.map((cell) => cell.count));
  return { cells, total: all.matching, notAssessed: none.matching, otherMatrix, byRating };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
