import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, day, freeText, level, optional, owner, ref } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { ratingCell } from '../scoring/rating-cell.ts';
import { assessmentRules } from './rules.ts';

/** Inherent: before controls; residual: with them; target: where the firm wants to be. */
export const assessmentKinds = ['inherent', 'residual', 'target'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** Levels that a person gave to a risk, with the versions of matrix (and so of both scales) that they are read by. */
export const assessments = defineKind('assessments', {
  code: null,
  life: 'part',
  since: 1,
  partOf: 'riskId',
  fields: {
    riskId: owner('risks'),
    kind: choice('assessmentKind', assessmentKinds),
    likelihood: level(),
    impact: level(),
    matrixId: ref('matrices', { show: 'id' }),
    /** The day from which the assessment holds, whenever it was recorded. */
    validOn: day(),
    rationale: freeText(4000),
    assessorId: optional(ref('people')),
  },
  computed: { rating: ratingCell },
  order: ['riskId', 'kind', 'likelihood', 'impact', 'rating', 'validOn', 'rationale', 'assessorId', 'matrixId', 'id'],
  rules: assessmentRules,
});
export type Assessment = RowOf<typeof assessments>;
