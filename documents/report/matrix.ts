import { matrixInUse } from '../../domain/risks/assess.ts';
import type { Rows } from '../../domain/rows.ts';
import { highFrom } from '../../domain/scoring/high-from.ts';
import type { Scale } from '../../domain/scoring/kinds.ts';
import type { Language } from '../../domain/settings/kind.ts';

/** The matrix in use and its two scales, with their labels in the report's language. */
export type ReportMatrix = {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** The lowest first. */
  readonly ratings: readonly { readonly rating: number; readonly label: string }[];
  /** `cells[likelihood - 1][impact - 1]` */
  readonly cells: readonly (readonly number[])[];
  /** From this rating on a risk counts as high. */
  readonly highFrom: number;
  readonly likelihood: ReportScale;
  readonly impact: ReportScale;
};
export type ReportScale = {
  readonly label: string;
  readonly version: number;
  readonly levels: readonly { readonly level: number; readonly label: string; readonly description: string }[];
};

/** `null` for a register without a matrix or without its scales. */
export function reportMatrix(rows: Rows, language: Language): ReportMatrix | null {
  const matrix = matrixInUse(rows.all('matrices'));
  if (matrix === null) return null;
  const [likelihood, impact] = [rows.get('scales', matrix.likelihoodScaleId), rows.get('scales', matrix.impactScaleId)];
  if (likelihood === null || impact === null) return null;
  return {
    id: matrix.id,
    version: matrix.version,
    label: matrix.label[language],
    ratings: matrix.ratings.map(({ rating, label }) => ({ rating, label: label[language] })).sort((a, b) => a.rating - b.rating),
    cells: matrix.cells,
    highFrom: highFrom(matrix),
    likelihood: reportScale(likelihood, language),
    impact: reportScale(impact, language),
  };
}

function reportScale(scale: Scale, language: Language): ReportScale {
  const levels = scale.levels.map(({ level, label, description }) => ({
    level,
    label: label[language],
    description: description[language],
  }));
  return { label: scale.label[language], version: scale.version, levels: levels.sort((a, b) => a.level - b.level) };
}

/** The word for the rating from which on a risk counts as high. */
export function highLabel({ ratings, highFrom }: ReportMatrix): string {
  return ratings.find(({ rating }) => rating === highFrom)?.label ?? '';
}
