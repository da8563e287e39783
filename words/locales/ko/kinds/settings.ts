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
    fiscalYearNamedAfter: '회계연도 이름의 기준',
    language: '언어',
    severityOfImpact: '가져온 영향의 심각도',
    sampleToday: '예시의 기준일',
    forkedFrom: '복사 원본',
  },
} as const satisfies KindWords<'settings'>;

export const counters = {
  many: '코드 일련번호',
  one: '코드 일련번호',
  fields: {
    id: '기록 종류',
    last: '마지막으로 부여한 번호',
  },
} as const satisfies KindWords<'counters'>;
