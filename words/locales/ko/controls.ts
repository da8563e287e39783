import type { controls as english } from '../en/controls.ts';

export const controls: Readonly<Record<keyof typeof english, string>> = {
  newControl: '새 통제',
  newTitle: '통제 내용',
  newTitlePlaceholder: '한 줄로: “모든 배포를 제2의 담당자가 승인”',
  kind: '종류',
  create: '통제 등록',
  createHint: 'Enter를 누르면 등록됩니다.',
  kindMeaning: '{{kind}}: {{meaning}}',
  meaningPreventive: '원인이 사건으로 이어지지 않게 합니다',
  meaningDetective: '사건이 일어났음을 탐지합니다',
  meaningCorrective: '사건의 결과를 줄입니다',

  details: '상세',
  descriptionPlaceholder: '수행 방법, 주기, 수행자, 남는 근거 자료',
  keyMeaning: '핵심 통제: 리스크 등급이 이 통제를 전제로 합니다',
  risks: '연결된 리스크',
  risksEmpty: '이 통제에 연결된 리스크가 아직 없습니다.',
  addRisk: '리스크 연결',
  findRisk: '코드나 단어로 리스크 검색',
  actsOn: '작용 대상',
  wholeRisk: '리스크 전체',
  onCause: '원인: {{text}}',
  onConsequence: '결과: {{text}}',
  linkRisk: '연결',
  unlinkRisk: '{{code}} 연결 해제',
  key: '핵심',
};
