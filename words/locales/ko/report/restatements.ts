import type { restatements as english } from '../../en/report/restatements.ts';

export const restatements: Readonly<Record<keyof typeof english, string>> = {
  restatements: '{{quarter}} 말 뒤에 기록한 사항 (사후 정정)',
  restatementsIntro: '확정된 분기가 없으므로 {{since}} 뒤에 기록되어 {{quarter}}에 영향을 주는 사항을 사후 정정으로 나타냅니다.',
  restatementsNone: '{{quarter}} 말 뒤에 그 분기에 영향을 주는 기록이 없습니다.',
  restatementsYounger: '등록부가 {{since}} 뒤에 시작되어 {{quarter}}에 관한 내용은 모두 나중에 기록되었고, 견줄 이전 인지가 없습니다.',
  figure: '수치',
  knownThen: '분기 말 인지',
  knownNow: '현재 인지',
  'figure.open': '열린 리스크',
  'figure.high': '등급이 높은 리스크',
  'figure.incidents': '장애',
  'figure.medianRestoreMinutes': '복구 시간 중앙값',
  'figure.releases': '릴리스',
  'what.added': '추가',
  'what.changed': '변경',
  'what.removed': '삭제',
  restatedRecords: '기록 대상',
};
