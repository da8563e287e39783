import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const deployments = {
  many: '배포',
  one: '배포',
  fields: {
    serviceId: '서비스',
    version: '버전 또는 변경',
    releaseId: '릴리스',
    commit: '커밋',
    environment: '환경',
    environmentName: '출처의 환경 이름',
    startedAt: '시작 시각',
    finishedAt: '완료 시각',
    minutes: '배포 시간(분)',
    'minutes.inWords': '배포 시간',
    planned: '계획된 배포',
    kind: '배포 종류',
    manualSteps: '수작업 단계 수',
    outcome: '결과',
    intervention: '개입',
    recoveredAt: '복구 시각',
    notes: '메모',
    riskCount: '리스크 수',
    incidentCount: '장애·사고 수',
    outsideId: '출처 ID',
    url: '주소',
    tags: notedFields.tags,
    further: notedFields.further,
    ...cameFrom,
  },
  empty: {
    title: '등록된 배포가 없습니다',
    text: '배포는 릴리스, 구성, 기능 플래그를 운영 환경에 적용하는 일입니다. 서비스가 얼마나 자주 바뀌고, 얼마나 자주 실패하며, 얼마나 빨리 복구되는지 배포 기록으로 알 수 있습니다. 하나를 등록하거나 배포 기록을 가져옵니다.',
    action: '첫 배포 등록',
  },
} as const satisfies KindWords<'deployments'>;
