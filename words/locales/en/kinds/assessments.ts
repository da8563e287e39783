import type { KindWords } from '../../../kind-words.ts';

export const assessments = {
  many: 'Assessments',
  one: 'Assessment',
  fields: {
    riskId: 'Risk',
    kind: 'Assessment type',
    likelihood: 'Likelihood',
    impact: 'Impact',
    rating: 'Rating',
    matrixId: 'Matrix',
    validOn: 'Valid from',
    rationale: 'Rationale',
    assessorId: 'Assessor',
  },
} as const satisfies KindWords<'assessments'>;
