import type { restatements as english } from '../../en/report/restatements.ts';

export const restatements: Readonly<Record<keyof typeof english, string>> = {
  restatements: '{{quarter}} 말 이후에 기록한 사항 (사후 정정)',
  restatementsIntro: '확정된 분기가 없으므로 {{since}} 이후에 기록되어 {{quarter}}에 영향을 주는 사항을 사후 정정으로 표시합니다.',
  restatementsNone: '{{quarter}} 말 이후 그 분기에 영향을 주는 기록이 없습니다.',
  restatementsYounger: '등록부를 {{since}} 이후에 만들어 {{quarter}}에 관한 내용은 모두 나중에 기록되었고, 비교할 이전 자료가 없습니다.',
  figure: '수치',
  knownThen: '분기 말 자료',
  knownNow: '현재 자료',
  'figure.open': '미종결 리스크',
  'figure.high': '등급이 높은 리스크',
  'figure.incidents': '장애·사고',
  'figure.medianRestoreMinutes': '복구 시간 중앙값',
  'figure.releases': '릴리스',
  'what.added': '추가',
  'what.changed': '변경',
  'what.removed': '삭제',
  restatedRecords: '대상 기록',
};
