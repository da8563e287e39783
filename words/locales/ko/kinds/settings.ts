import type { KindWords } from '../../../kind-words.ts';

export const settings = {
  many: '설정',
  one: '설정',
  fields: {
    registerId: '등록부 ID',
    name: '등록부 이름',
    currency: '통화',
    timeZone: '시간대',
    fiscalYearStart: '회계연도 시작 월',
    language: '언어',
    severityOfImpact: '가져온 영향의 심각도',
    sampleToday: '예시의 오늘',
    forkedFrom: '복사해 온 곳',
  },
} as const satisfies KindWords<'settings'>;

export const counters = {
  many: '코드 번호',
  one: '코드 번호',
  fields: {
    id: '표',
    last: '마지막으로 부여한 번호',
  },
} as const satisfies KindWords<'counters'>;
