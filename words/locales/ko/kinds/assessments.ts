import type { KindWords } from '../../../kind-words.ts';

export const assessments = {
  many: '평가',
  one: '평가',
  fields: {
    riskId: '리스크',
    kind: '평가 종류',
    likelihood: '발생가능성',
    impact: '영향도',
    rating: '등급',
    matrixId: '등급표',
    validOn: '기준일',
    rationale: '근거',
    assessorId: '평가자',
  },
} as const satisfies KindWords<'assessments'>;
