import type { KindWords } from '../../../kind-words.ts';

export const assessments = {
  many: 'Assessments',
  one: 'Assessment',
  fields: {
    riskId: 'Risk',
    kind: 'Kind of assessment',
    likelihood: 'Likelihood',
    impact: 'Impact',
    rating: 'Rating',
    matrixId: 'Matrix',
    validOn: 'Valid on',
    rationale: 'Rationale',
    assessorId: 'Assessor',
  },
} as const satisfies KindWords<'assessments'>;
