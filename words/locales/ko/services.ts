import type { services as english } from '../en/services.ts';

export const services: Readonly<Record<keyof typeof english, string>> = {
  new: '새 서비스',
  create: '서비스 추가',
  createHint: '파일과 팀이 부르는 이름입니다. 장애·사고와 릴리스는 이 이름으로 서비스를 찾습니다.',
  namePlaceholder: 'payment-api',
  findOrName: '서비스를 찾거나 새 이름을 적습니다',
  newNamed: '새 서비스 “{{name}}”',
  madeToo: '새 서비스 “{{name}}”도 이 기록과 함께 만들어집니다.',

  who: '운영 주체',
  use: '이용 규모',
  criticalNote: '핵심이거나 중요한 기능을 떠받칩니다.',
  minutes: '분',
  unitOwners: '조직과 담당자',
  description: '하는 일',
  descriptionPlaceholder: '무엇을 누구에게 제공하는지',

  quarters: '분기별',
  quartersEmpty: '아직 장애·사고도 릴리스도 없습니다.',
  quarter: '분기',
  incidents: '장애·사고',
  planned: '계획된 작업',
  medianRestore: '복구 시간 중앙값',
  ofRestored: '{{n}}건',
  releases: '릴리스',
  restoreNote: '복구 시각 − 시작 시각이며 계획된 작업은 뺐습니다. 중앙값 옆은 복구된 건수입니다.',

  earlierQuarters: '이전 {{n}}개 분기 더 보기',
  latestIncidents: '장애·사고',
  latestReleases: '릴리스',
  noIncidents: '이 서비스의 장애·사고가 없습니다.',
  noReleases: '이 서비스의 릴리스가 없습니다.',
  allIncidents: '장애·사고 {{n}}건 모두 보기',
  allReleases: '릴리스 {{n}}건 모두 보기',
  plannedToo: '계획된 작업 {{n}}건',
};
