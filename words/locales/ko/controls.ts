import type { controls as english } from '../en/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
  emptyTitle: '리스크를 누르고 있는 것',
  emptyText:
    '통제는 원인을 막거나, 사건을 알아차리거나, 결과를 줄입니다. 여기에서 이름을 적거나, 통제가 작용하는 리스크의 화면에서 바로 만듭니다.',
  emptyAction: '첫 통제 등록',

  newControl: '새 통제',
  newTitle: '무엇을 언제 합니까',
  newTitlePlaceholder: '한 줄로: “모든 배포를 두 번째 사람이 승인”',
  kind: '종류',
  create: '통제 등록',
  createHint: 'Enter를 누르면 등록됩니다.',
  kindMeaning: '{{kind}}: {{meaning}}',
  meaningPreventive: '원인이 사건으로 이어지지 않게 합니다',
  meaningDetective: '사건이 일어났음을 알아차립니다',
  meaningCorrective: '그다음에 생길 결과를 줄입니다',

  details: '상세',
  descriptionPlaceholder: '어떻게, 얼마나 자주, 누가 하고 어떤 증적이 남는지',
  keyMeaning: '핵심 통제: 리스크의 등급이 이 통제에 기댑니다',
  risks: '이 통제에 기대는 리스크',
  risksEmpty: '이 통제에 기대는 리스크가 아직 없습니다.',
  addRisk: '리스크 연결',
  findRisk: '코드나 단어로 리스크를 찾습니다',
  actsOn: '작용하는 곳',
  wholeRisk: '리스크 전체',
  onCause: '원인: {{text}}',
  onConsequence: '결과: {{text}}',
  linkRisk: '연결',
  unlinkRisk: '{{code}} 연결 끊기',
  history: '변경 이력',
  key: '핵심',
};
