import type { KindWords } from '../../../kind-words.ts';

export const controlTests = {
  many: '통제 테스트',
  one: '통제 테스트',
  fields: {
    controlId: '통제',
    heldOn: '실시일',
    validUntil: '유효 기한',
    conclusion: '결론',
    testerId: '테스트 담당자',
    population: '모집단 수',
    sample: '표본 수',
    exceptions: '예외 수',
    evidence: '근거',
  },
} as const satisfies KindWords<'controlTests'>;
