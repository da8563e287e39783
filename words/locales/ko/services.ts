import type { services as english } from '../en/services.ts';

export const services: Readonly<Record<keyof typeof english, string>> = {
  new: '새 서비스',
  create: '서비스 추가',
  createHint: '파일과 팀에서 쓰는 이름을 입력합니다. 장애·사고와 릴리스는 이 이름으로 서비스를 찾습니다.',
  namePlaceholder: 'payment-api',
  findOrName: '서비스 검색 또는 새 이름 입력',
  newNamed: '새 서비스 “{{name}}”',
  madeToo: '새 서비스 “{{name}}”도 이 기록과 함께 등록됩니다.',

  who: '운영 주체',
  use: '이용 규모',
  criticalNote: '핵심 기능 또는 중요 기능을 뒷받침합니다.',
  minutes: '분',
  unitOwners: '조직과 담당자',
  description: '설명',
  descriptionPlaceholder: '제공하는 기능과 대상',

  quarters: '분기별',
  quartersEmpty: '장애·사고와 릴리스가 아직 없습니다.',
  quarter: '분기',
  incidents: '장애·사고',
  planned: '계획된 작업',
  medianRestore: '복구 시간 중앙값',
  ofRestored: '{{n}}건',
  releases: '릴리스',
  restoreNote: '복구 시각 − 시작 시각이며 계획된 작업은 제외합니다. 중앙값 옆의 숫자는 복구된 장애·사고 건수입니다.',

  earlierQuarters: '이전 {{n}}개 분기 더 보기',
  latestIncidents: '장애·사고',
  latestReleases: '릴리스',
  noIncidents: '이 서비스의 장애·사고가 없습니다.',
  noReleases: '이 서비스의 릴리스가 없습니다.',
  allIncidents: '장애·사고 {{n}}건 모두 보기',
  allReleases: '릴리스 {{n}}건 모두 보기',
  plannedToo: '계획된 작업 {{n}}건',
};
