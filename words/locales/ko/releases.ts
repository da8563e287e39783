import type { releases as english } from '../en/releases.ts';

export const releases: Readonly<Record<keyof typeof english, string>> = {
  emptyTitle: '무엇을 얼마나 크게 내보냈는지',
  emptyText:
    '릴리스는 쓸 수 있게 준비된 서비스의 한 버전입니다. 크기와 리드타임, 뒤따른 장애·사고를 보면 릴리스가 위험을 키우는지 알 수 있습니다. 하나를 등록하거나 서비스의 목록을 가져옵니다.',
  emptyAction: '첫 릴리스 등록',
  new: '새 릴리스',
  create: '릴리스 등록',
  createHint: '수치, 메모, 연결은 등록한 뒤 상세 화면에서 채웁니다.',
  versionPlaceholder: '2.4.0',

  what: '릴리스',
  size: '크기',
  links: '장애·사고, 리스크, 다른 릴리스',
  linksEmpty: '아직 연결된 것이 없습니다. 뒤따른 장애·사고를 연결하고, 원인이라고 할 때는 증거를 적습니다.',
  notes: '메모',
  notesPlaceholder: '무엇을 바꾸고 무엇을 지켜보아야 하는지',
  leadTime: '리드타임 중앙값',
  leadTimeAnchor: '커밋부터 릴리스까지',
  oldest: '가장 오래된 커밋',
  oldestAnchor: '이 릴리스까지 기다린 시간',
  linesAnchor: '추가 {{added}}, 삭제 {{removed}}',
  unknown: '알 수 없음',
  hours: '시간',

  'outcome.caused': '장애·사고의 원인',
  'outcome.contributed': '장애·사고에 기여',
  'outcome.suspected': '의심, 아직 결정되지 않음',

  'measure.commits': '커밋',
  'measure.files': '파일',
  'measure.lines': '줄',
  sizes: '릴리스별 크기',
  sizesBy: '크기의 기준',
  sizesSummary: '릴리스 {{n}}건, 중앙값 {{median}}, 가장 큰 것 {{most}} ({{which}})',
  sizesUnknown: '수치 없음 {{n}}건',
  bar: '{{service}} {{version}}, {{at}}: {{size}}',
  barUnknown: '{{service}} {{version}}, {{at}}: 수치 없음',
  'amount.commits': '커밋 {{n}}개',
  'amount.files': '파일 {{n}}개',
  'amount.lines': '{{n}}줄',
  sizesKeys: '화살표로 릴리스 사이를 움직이고 Enter로 엽니다.',
};
