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
  empty: {
    title: '회사가 운영하는 서비스',
    text: '장애·사고와 릴리스는 서비스에 속합니다. 수치는 서비스별로 나오고, 보고 기준은 이용자 수를 묻습니다. 이름만 있으면 됩니다. 장애·사고나 릴리스에서 새 이름을 입력해도 만들어집니다.',
    action: '첫 서비스 추가',
  },
} as const satisfies KindWords<'services'>;
