import { sameAfterControls } from '../../../../domain/quarters/same-after-controls.ts';
import { countsByCategory, riskCounts, type RiskCounts } from '../../../../domain/quarters/risk-counts.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import { byCode } from '../../../../engine/values/code.ts';
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
  /** Risks with controls that stand at the same rating after them, by code, of so many that could tell. */
  readonly sameAfterControls: { readonly codes: readonly string[]; readonly of: number };
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
  const unmoved = sameAfterControls(open);
  const categories = countsByCategory(risks, register, counted).map(({ category, counts }) => ({ category, ...named(counts) }));
  return {
    total: open.length,
    byCategory: Object.fromEntries(categories.map(({ category, open }) => [category, open])) as Record<Category, number>,
    categories,
    sum: named(riskCounts(risks, register, counted)),
    sameAfterControls: { codes: unmoved.same.map(({ risk }) => risk.code).sort(byCode), of: unmoved.of.length },
    open: open.map(line),
  };
}
