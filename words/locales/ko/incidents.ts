import type { incidents as english } from '../en/incidents.ts';

export const incidents: Readonly<Record<keyof typeof english, string>> = {
  new: '새 장애·사고',
  create: '장애·사고 등록',
  createHint: '시각, 경과, 연결은 등록한 뒤 상세 화면에서 채웁니다.',
  newTitle: '무슨 일이 있었습니까',
  newTitlePlaceholder: '한 줄로: “2.4.0 배포 후 카드 결제 거절”',
  inZone: '{{zone}} 기준 시각',
  severityOpen: '아직 정하지 않음',
  plannedNote: '기록만 하고 장애·사고로 세지 않습니다.',

  what: '내용',
  componentsPlaceholder: '영향을 받은 구성요소를 적고 Enter',
  summary: '요약',
  summaryPlaceholder: '이용자가 겪은 일, 원인, 무엇으로 끝났는지',

  times: '시각',
  'measure.detect': '탐지까지',
  'measure.acknowledge': '확인까지',
  'measure.restore': '복구까지',
  'measure.downtime': '중단 시간',
  anchor: '{{to}} − {{from}}',
  unknown: '알 수 없음',
  endsBefore: '끝이 시작보다 이릅니다. 두 시각 가운데 하나가 잘못되었습니다.',

  links: '릴리스, 리스크, 다른 장애·사고',
  linksEmpty: '아직 연결된 것이 없습니다. 의심되는 릴리스를 연결하고, 결정할 때는 증거를 적습니다.',

  timeline: '경과',
  timelineEmpty: '아직 기록이 없습니다.',
  timelineAdd: '경과 추가',
  timelineEdit: '{{at}} 경과 고치기',
  timelineRemove: '{{at}} 경과 삭제',
  timelineRemoved: '경과 삭제',
  timelineMore: '경과 {{n}}건 더 보기',
  timelineGone: '다른 창에서 이 경과를 고치거나 지웠습니다. 저장하면 입력한 내용을 새 경과로 더합니다.',
  timelineAt: '시각',
  timelineStatus: '단계',
  timelineStatusPlaceholder: '탐지, 완화 시작, 복구',
  timelineText: '말하거나 한 일',

  source: '출처',
  openUrl: '주소 열기',
  notOpened: '이 주소는 열지 않았습니다: {{address}}. https와 mailto 주소만 엽니다.',
};
