import type { KindWords } from '../../../kind-words.ts';

export const services = {
  many: '서비스',
  one: '서비스',
  fields: {
    name: '이름',
    description: '설명',
    unitId: '조직',
    developmentOwnerId: '개발 담당자',
    operationsOwnerId: '운영 담당자',
    critical: '핵심·중요 여부',
    subscribers: '가입자 수',
    clients: '고객 수',
    transactionsPerDay: '하루 거래 수',
    toleratedMinutes: '견딜 수 있는 중단 시간(분)',
    'toleratedMinutes.inWords': '견딜 수 있는 중단',
    incidentCount: '장애·사고 수',
    releaseCount: '릴리스 수',
  },
} as const satisfies KindWords<'services'>;
