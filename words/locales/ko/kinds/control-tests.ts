import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

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
    ...cameFrom,
  },
  empty: {
    title: '등록된 통제 테스트가 없습니다',
    text: '실시일, 유효 기한, 표본과 확인한 내용을 입력합니다. 테스트하지 않은 통제는 효과로 인정하지 않습니다.',
    action: '첫 테스트 등록',
  },
} as const satisfies KindWords<'controlTests'>;
