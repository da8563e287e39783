import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { labelSchema } from '../taxonomy/term.ts';
import { idField, type TableDefinition } from '../../engine/kind/table.ts';

const noteSchema = z.strictObject({ ko: textField(1000), en: textField(1000) });

/** An ordinal scale. Levels count from 1 and are never added or averaged. A version never changes once it was used. */
export const scaleSchema = z.strictObject({
  id: idField,
  axis: z.enum(['likelihood', 'impact']),
  version: z.int().min(1),
  label: labelSchema,
  levels: z
    .array(z.strictObject({ level: z.int().min(1), label: labelSchema, description: noteSchema }))
    .min(3)
    .max(7),
});
export type Scale = z.infer<typeof scaleSchema>;

/** A lookup table over two scales: `cells[likelihood - 1][impact - 1]` is a rating. */
export const matrixSchema = z.strictObject({
  id: idField,
  version: z.int().min(1),
  label: labelSchema,
  likelihoodScaleId: idField,
  impactScaleId: idField,
  ratings: z
    .array(z.strictObject({ rating: z.int().min(1), label: labelSchema }))
    .min(3)
    .max(6),
  cells: z
    .array(z.array(z.int().min(1)).min(3).max(7))
    .min(3)
    .max(7),
});
export type Matrix = z.infer<typeof matrixSchema>;

export const scalesTable = { schema: scaleSchema, code: null, references: {}, indexes: [], blank: {} } satisfies TableDefinition;
export const matricesTable = {
  schema: matrixSchema,
  code: null,
  references: { likelihoodScaleId: 'scales', impactScaleId: 'scales' },
  indexes: [],
  blank: {},
} satisfies TableDefinition;

/** The rating of a pair of levels, or `null` where the matrix has no such cell. */
export function ratingOf(matrix: Matrix, likelihood: number, impact: number): number | null {
  return matrix.cells[likelihood - 1]?.[impact - 1] ?? null;
}

/** The rating of an assessment by the matrix version that it was made with; `null` where there is none. */
export function ratingOfAssessment(
  assessment: { matrixId: string; likelihood: number; impact: number } | null,
  matrixById: (id: string) => Matrix | null,
): number | null {
  const matrix = assessment === null ? null : matrixById(assessment.matrixId);
  return matrix === null || assessment === null ? null : ratingOf(matrix, assessment.likelihood, assessment.impact);
}
