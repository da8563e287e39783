import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, integer, items, label, labelSchema, ref } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';

const noteSchema = z.strictObject({ ko: textField(1000), en: textField(1000) });

/** An ordinal scale. Levels count from 1 and are never added or averaged. A version never changes once it was used. */
export const scales = defineKind('scales', {
  code: null,
  life: 'readOnly',
  since: 1,
  names: 'label',
  fields: {
    axis: choice('axis', ['likelihood', 'impact']),
    version: integer(1),
    label: label(),
    levels: items(
      z
        .array(z.strictObject({ level: z.int().min(1), label: labelSchema, description: noteSchema }))
        .min(3)
        .max(7),
    ),
  },
  order: [],
});
export type Scale = RowOf<typeof scales>;

/** A lookup table over two scales: `cells[likelihood - 1][impact - 1]` is a rating. */
export const matrices = defineKind('matrices', {
  code: null,
  life: 'readOnly',
  since: 1,
  names: 'label',
  fields: {
    version: integer(1),
    label: label(),
    likelihoodScaleId: ref('scales'),
    impactScaleId: ref('scales'),
    ratings: items(
      z
        .array(z.strictObject({ rating: z.int().min(1), label: labelSchema }))
        .min(3)
        .max(6),
    ),
    cells: items(
      z
        .array(z.array(z.int().min(1)).min(3).max(7))
        .min(3)
        .max(7),
    ),
  },
  order: [],
});
export type Matrix = RowOf<typeof matrices>;

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
