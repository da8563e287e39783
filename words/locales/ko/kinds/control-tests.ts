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
  empty: {
    title: '어떤 통제를 테스트했고 결과가 어땠는지',
    text: '언제 실시했고, 언제까지 유효하며, 어떤 표본에서 무엇을 확인했는지 적습니다. 테스트하지 않은 통제는 효과로 인정하지 않습니다.',
    action: '첫 테스트 등록',
  },
} as const satisfies KindWords<'controlTests'>;
