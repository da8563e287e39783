import { z } from '../../engine/values/schema.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { textField } from '../../engine/values/text.ts';
import { dayField, type Day } from '../../engine/values/time.ts';
import { idField, reference, type TableDefinition } from '../../engine/kind/table.ts';

/** Inherent: before controls; residual: with them; target: where the firm wants to be. */
export const assessmentKinds = ['inherent', 'residual', 'target'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** Levels that a person gave to a risk, with the versions of matrix (and so of both scales) that they are read by. */
export const assessmentSchema = z.strictObject({
  id: idField,
  riskId: idField,
  kind: z.enum(assessmentKinds),
  likelihood: z.int().min(1).max(7),
  impact: z.int().min(1).max(7),
  matrixId: idField,
  /** The day from which the assessment holds, whenever it was recorded. */
  validOn: dayField,
  rationale: textField(4000),
  assessorId: reference,
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const assessmentsTable = {
  schema: assessmentSchema,
  code: null,
  references: { riskId: 'risks', matrixId: 'matrices', assessorId: 'people' },
  indexes: [],
  blank: { rationale: '', assessorId: null },
} satisfies TableDefinition;

/**
 * The assessment of a kind that holds on a day: the latest `validOn` not after it; of two on one day the one recorded
 * later (`revision` is the seq that last changed it). `null` where none holds yet.
 */
export function positionOn<A extends Assessment & { readonly revision: number }>(
  assessments: readonly A[],
  kind: AssessmentKind,
  day: Day,
): A | null {
  let latest: A | null = null;
  for (const one of assessments) {
    if (one.kind !== kind || one.validOn > day) continue;
    if (latest === null || isLater(one, latest)) latest = one;
  }
  return latest;
}

function isLater<A extends Assessment & { readonly revision: number }>(a: A, b: A): boolean {
  return (byCodePoint(a.validOn, b.validOn) || a.revision - b.revision || byCodePoint(a.id, b.id)) > 0;
}
