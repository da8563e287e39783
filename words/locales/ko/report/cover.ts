import type { cover as english } from '../../en/report/cover.ts';

export const cover: Readonly<Record<keyof typeof english, string>> = {
  title: '분기 리스크 보고서',
  classification: '내부용',
  classificationLabel: '등급 구분',
  period: '대상 기간',
  validAt: '기준일',
  knownAt: '인지 시점',
  comparedWith: '비교 분기',
  comparedWithNone: '비교 분기 없음',
  comparedAsKnownNow: '{{quarter}}, 확정된 분기가 없어 현재 인지 기준',
  timeZone: '시간대',
  register: '등록부',
  status: '상태',
  notSealed: '확정하지 않음. 서명 없음.',
  ledgerHead: '원장 끝',
  entryNumber: '{{seq}}번 기록',
  formatVersion: '보고서 형식',
  sampleNote: '예시 등록부입니다. 회사와 인물은 실재하지 않습니다. 등록부 안의 오늘은 {{day}}입니다.',
  written: '{{quarter}} 보고서를 썼습니다: {{files}}',
};
