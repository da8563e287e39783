import { countsByCategory, riskCounts, type RiskCounts } from '../../../../domain/quarters/risk-counts.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import type { ReportContext } from '../../context.ts';
import { ratingLabel, type RiskLine } from '../../risk-line.ts';

type Counts = Omit<RiskCounts, 'worst'> & {
  readonly worst: { readonly rating: number; readonly label: string; readonly count: number } | null;
};
export type CategoryLine = Counts & { readonly category: Category };

export type RisksPiece = {
  /** Open at valid-at. */
  readonly total: number;
  readonly byCategory: Readonly<Record<Category, number>>;
  readonly categories: readonly CategoryLine[];
  readonly sum: Counts;
  /** The gravest first: residual rating, then impact, then likelihood, then code. */
  readonly open: readonly RiskLine[];
};

export function selectRisks(context: ReportContext): RisksPiece {
  const { risks, open, register, matrix, compare, language, line } = context;
  const counted = { ratings: matrix.ratings.map(({ rating }) => rating), compared: compare !== null };
  const named = (counts: RiskCounts): Counts => {
    const { worst } = counts;
    const label = worst === null ? null : ratingLabel(worst.position, register, language);
    return { ...counts, worst: worst === null || label === null ? null : { rating: worst.rating, label, count: worst.count } };
  };
  const categories = countsByCategory(risks, register, counted).map(({ category, counts }) => ({ category, ...named(counts) }));
  return {
    total: open.length,
    byCategory: Object.fromEntries(categories.map(({ category, open }) => [category, open])) as Record<Category, number>,
    categories,
    sum: named(riskCounts(risks, register, counted)),
    open: open.map(line),
  };
}
