import type { quarters as english } from '../en/quarters.ts';

export const quarters: Readonly<Record<keyof typeof english, string>> = {
  title: '분기',
  quarter: '분기',
  compare: '비교 분기',
  compareNone: '비교하지 않음',
  language: '언어',
  preview: '보고서 미리보기',
  making: '보고서를 만드는 중',
  export: '내보내기',
  exportAs: '{{format, 으로}} 내보내기',
  exportClaims: '수치의 산출 근거를 JSON으로 내보내기',
  exported: '{{name}} 파일로 저장했습니다.',
  current: '진행 중',
  ended: '{{day}} 종료',
  period: '{{from}} ~ {{to}}',
  emptyTitle: '아직 분기가 없습니다',
  known: '현재까지 기록된 내용을 담습니다.',
  'table.quarter': '분기',
  'table.state': '상태',
  'table.durations': '지속 시간이 바뀐 장애·사고의 중앙값',
  'table.note': '화살표 왼쪽은 확정할 때(미확정 분기는 분기 말)의 자료, 오른쪽은 현재 자료입니다.',
};
