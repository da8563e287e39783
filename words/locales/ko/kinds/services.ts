import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

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
    toleratedMinutes: '허용 중단시간(분)',
    'toleratedMinutes.inWords': '허용 중단시간',
    toleratedChanges: '허용 미배포 변경 수',
    separation: '직무 분리',
    sharedObjective: '개발과 운영의 공동 목표',
    incidentCount: '장애·사고 수',
    deploymentCount: '배포 수',
    releaseCount: '릴리스 수',
    ...cameFrom,
  },
  empty: {
    title: '등록된 서비스가 없습니다',
    text: '장애·사고와 릴리스는 서비스에 속합니다. 수치는 서비스별로 산출하고, 보고 기준은 이용자 수에 따라 달라집니다. 이름만 있으면 되며, 장애·사고나 릴리스에 새 이름을 입력해도 등록됩니다.',
    action: '첫 서비스 추가',
  },
} as const satisfies KindWords<'services'>;
