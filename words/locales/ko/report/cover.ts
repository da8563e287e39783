import type { cover as english } from '../../en/report/cover.ts';

export const cover: Readonly<Record<keyof typeof english, string>> = {
  title: '분기 리스크 보고서',
  inProgress: '진행 중, {{day}} 기준',
  classification: '내부용',
  classificationLabel: '문서 등급',
  period: '대상 기간',
  validAt: '기준일',
  knownAt: '자료 기준 시각',
  comparedWith: '비교 분기',
  comparedWithNone: '비교 분기 없음',
  comparedAsKnownNow: '{{quarter}}, 확정된 분기가 없어 현재 자료 기준',
  timeZone: '시간대',
  register: '등록부',
  status: '상태',
  notSealed: '미확정. 서명 없음.',
  ledgerHead: '최종 해시',
  entryNumber: '{{seq}}번 항목',
  formatVersion: '보고서 형식',
  otherLanguage: '등록부의 언어는 {{language}}이며, 제목과 사유와 이름은 기록된 그대로 싣습니다.',
  sampleNote: '예시 등록부입니다. 회사와 사람은 실재하지 않습니다. 등록부의 기준일은 {{day}}입니다.',
  written: '{{quarter}} 보고서를 저장했습니다: {{files}}',
};
