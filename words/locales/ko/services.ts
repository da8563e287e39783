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
  felt: '고객 체감 시간',
  toleranceKept: '{{kept}}/{{n}}건\u00a0준수',
  toleranceWorst: '{{by}}\u00a0초과',
  toleranceWorstOpen: '최소\u00a0{{by}}\u00a0초과',
  toleranceNote:
    '준수는 체감 시간을 아는 장애·사고 가운데 현재 기록된 허용 중단시간 이내인 것의 수이며, 그 아래는 가장 크게 초과한 시간입니다.',
  announced: '공지부터 복구까지',
  countBehind: 'n\u00a0=\u00a0{{n}}',
  countUnknown: '알\u00a0수\u00a0없음\u00a0{{n}}',
  countOpen: '진행\u00a0중\u00a0{{n}}',
  releases: '릴리스',
  feltNote:
    '시간은 중앙값이며 n이 5보다 작으면 각 값입니다. 계획된 작업은 뺐습니다. 고객 체감 시간은 기록된 서비스 중단·저하 구간, 없으면 기록된 중단 시작부터 종료까지입니다. 둘 다 없으면 알 수 없음으로 셉니다.',

  earlierQuarters: '이전 {{n}}개 분기 더 보기',
  latestIncidents: '장애·사고',
  latestReleases: '릴리스',
  noIncidents: '이 서비스의 장애·사고가 없습니다.',
  noReleases: '이 서비스의 릴리스가 없습니다.',
  allIncidents: '장애·사고 {{n}}건 모두 보기',
  allReleases: '릴리스 {{n}}건 모두 보기',
  plannedToo: '계획된 작업 {{n}}건',
};
